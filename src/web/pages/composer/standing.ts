import { changeBetween } from "./editor/change-between.ts";

interface Passage {
  start: number;
  end: number;
}

/** What was read in a text that has changed since: what stands before the change, and behind it where it stands now. */
export function standing<It extends Passage>(all: readonly It[], read: string, text: string): readonly It[] {
  if (read === text || all.length === 0) return all;
  const { start, end, words } = changeBetween(read, text);
  const moved = words.length - (end - start);
  if (all.every((it) => it.end <= start)) return all;
  return all.flatMap((it) => {
    if (it.end <= start) return [it];
    return it.start >= end ? [{ ...it, start: it.start + moved, end: it.end + moved }] : [];
  });
}
