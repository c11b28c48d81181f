import { useEffect } from "react";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { INBOX_FILTERS } from "../../../core/inbox-filter.ts";
import type { Filter } from "./filters.ts";

export interface InboxKeys {
  onFilter: (filter: Filter) => void;
  /** -1, 1; with Shift what is passed is chosen. */
  onWalk: (step: number, choosing: boolean) => void;
  onOpen: () => void;
  onBack: () => void;
  onTake: () => void;
  onPut: () => void;
  onTag: () => void;
  onTick: () => void;
  onAll: () => void;
  /** Null where there is nobody to call, or no case is meant. */
  onCall: (() => void) | null;
  onWrite: () => void;
}

/** J K (or arrows) walk, ↵ opens, Esc goes back, M takes, X puts aside, L tags, E writes, A calls, 1 to 9 choose the filter, Space and Ctrl A choose cases. */
export function useInboxKeys(keys: InboxKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isAll(event)) keys.onAll();
      else if (isElsewhere(event) || !act(event, keys)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

/** Whether the key was one of the list's. */
function act(event: KeyboardEvent, keys: InboxKeys): boolean {
  const filter = INBOX_FILTERS[Number(event.key) - 1];
  const done: Record<string, (() => void) | null> = {
    j: () => keys.onWalk(1, event.shiftKey),
    k: () => keys.onWalk(-1, event.shiftKey),
    m: keys.onTake,
    x: keys.onPut,
    l: keys.onTag,
    e: keys.onWrite,
    a: keys.onCall,
    escape: keys.onBack,
    ...(isInList(event) && {
      arrowdown: () => keys.onWalk(1, event.shiftKey),
      arrowup: () => keys.onWalk(-1, event.shiftKey),
      enter: keys.onOpen,
      " ": keys.onTick,
    }),
    ...(filter && { [event.key]: () => keys.onFilter(filter) }),
  };
  const run = done[event.key.toLowerCase()];
  run?.();
  return Boolean(run);
}

/** Ctrl A in the list is every case; in a text it is the text. */
const isAll = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && isInList(event);

function isInList({ target }: KeyboardEvent): boolean {
  return target === document.body || (target as HTMLElement).closest(".inbox-list") !== null;
}
