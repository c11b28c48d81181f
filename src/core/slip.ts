import type { Commitment } from "./commitment.ts";
import type { PersonId } from "./ids.ts";
import { type Instant, minutes, plus } from "./time.ts";

/** A slip of the hand is undone as long as it can be called one: the toast lasts 8 s, longer while one reads it. */
export const UNDO_MAX = minutes(2);

/** Noted by hand a moment ago: whoever noted it may say that it is none. One said in a message goes with its message; what the desk's rule promised is no slip of anybody's. */
export const isSlip = (it: Commitment, by: PersonId, now: Instant): boolean =>
  it.status === "open" && it.saidIn === null && !it.complaint && it.saidBy === by && it.level === 0 && now <= plus(it.madeAt, UNDO_MAX);
