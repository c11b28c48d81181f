import { useEffect } from "react";
import { isElsewhere } from "../../shell/use-shell-keys.ts";
import { LISTS, type Listed } from "./filters.ts";

/** What the keys do; null where a list has nothing of the kind, and the key is the browser's. */
export interface InboxKeys {
  onFilter: (filter: Listed) => void;
  /** -1, 1; with Shift what is passed is chosen. */
  onWalk: (step: number, choosing: boolean) => void;
  onOpen: (() => void) | null;
  onBack: () => void;
  onTake: () => void;
  onPut: (() => void) | null;
  onTag: (() => void) | null;
  onTick: (() => void) | null;
  onAll: (() => void) | null;
  /** Null where there is nobody to call, or no case is meant. */
  onCall: (() => void) | null;
  onWrite: (() => void) | null;
}

/** J K (or arrows) walk, ↵ opens, Esc goes back, M takes, X puts aside, L tags, E writes, A calls, 1 to 9 and 0 choose the filter, Space and Ctrl A choose cases. */
export function useInboxKeys(keys: InboxKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (isAll(event) && keys.onAll) keys.onAll();
      else if (isElsewhere(event) || !act(event, keys)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  });
}

/** Whether the key was one of the list's. */
function act(event: KeyboardEvent, keys: InboxKeys): boolean {
  const filter = /^\d$/.test(event.key) ? LISTS[(Number(event.key) + 9) % 10] : undefined;
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
