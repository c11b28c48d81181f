import { clearTimeout, setTimeout } from "node:timers";

/** How many of something may be held at once, in this process and of one sender, and how long one waits for a place. */
export interface Bounds {
  process: number;
  sender: number;
  /** Milliseconds. */
  waitMs: number;
}

/** Whose places are all taken. */
export type Full = "process" | "sender";
export type InPlace = <Done>(sender: string, work: () => Promise<Done>) => Promise<{ ok: true; done: Done } | { ok: false; full: Full }>;

/** Does work in one of so many places. A sender who has theirs is told at once; else whoever came first is next, and gives up in time. */
export function placesFor({ process, sender: perSender, waitMs }: Bounds): InPlace {
  const held = new Map<string, number>();
  const waiting = new Set<() => void>();
  let taken = 0;

  const free = () => {
    const [next] = waiting;
    if (!next) taken--;
    else {
      waiting.delete(next);
      next();
    }
  };

  const place = () =>
    new Promise<boolean>((resolve) => {
      if (taken < process) {
        taken++;
        return resolve(true);
      }
      const timer = setTimeout(() => resolve(!waiting.delete(mine)), waitMs);
      const mine = () => {
        clearTimeout(timer);
        resolve(true);
      };
      waiting.add(mine);
    });

  return async (sender, work) => {
    const theirs = held.get(sender) ?? 0;
    if (theirs >= perSender) return { ok: false, full: "sender" };
    held.set(sender, theirs + 1);
    try {
      if (!(await place())) return { ok: false, full: "process" };
      return { ok: true, done: await work().finally(free) };
    } finally {
      const left = held.get(sender)! - 1;
      if (left > 0) held.set(sender, left);
      else held.delete(sender);
    }
  };
}
