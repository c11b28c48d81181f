import { type Commitment, doneAt } from "./commitment.ts";
import { DAY, type Instant, type Millis } from "./time.ts";

/** Fewer past dates than this say nothing of the next one. */
export const DATES_MIN = 10;

/** What became of the dates a third party gave: its first for each promise, as what was noted tells it. */
export interface DateRecord {
  /** Dates that have passed or been kept. */
  dates: number;
  kept: number;
  /** Of those not kept, the middle delay in elapsed time; null when all were. Of one still owed, the delay so far. */
  medianLateMs: Millis | null;
  /** Eight of ten came no later than this after their date. */
  eightyLateMs: Millis;
  /** Nine of ten came no later than this after their date. */
  ninthLateMs: Millis;
  /** How many came in time, then 1, 2, 3, 4, 5 or more days late. */
  byDay: readonly number[];
}

export type Past = Pick<Commitment, "status" | "dates" | "dueAt" | "endedAt" | "keptOnTime" | "conventional" | "due">;

/** Dates beyond these say little of how one works now. */
export const DATES_MAX = 50;

/** The record at `now`, of the last dates it counts; the latest come first. A promise released, or one that never had a date, is none of it. */
export function dateRecord(commitments: readonly Past[], now: Instant): DateRecord {
  const late = commitments
    .flatMap((it) => lateness(it, now) ?? [])
    .slice(0, DATES_MAX)
    .toSorted((a, b) => a - b);
  const missed = late.filter((ms) => ms > 0);
  return {
    dates: late.length,
    kept: late.length - missed.length,
    medianLateMs: missed.length > 0 ? (missed[Math.floor((missed.length - 1) / 2)] as Millis) : null,
    eightyLateMs: (late[Math.ceil(late.length * 0.8) - 1] ?? 0) as Millis,
    ninthLateMs: (late[Math.ceil(late.length * 0.9) - 1] ?? 0) as Millis,
    byDay: [0, 1, 2, 3, 4, 5].map((days) => late.filter((ms) => Math.min(5, Math.ceil(ms / DAY)) === days).length),
  };
}

/** How late one came, or is so far, after its first date; 0 in time; null where the record does not count it. */
export function lateness(it: Past, now: Instant): Millis | null {
  const { status, due, conventional, dates } = it;
  const ended = doneAt(it);
  const dated = COUNTED.has(status) && (due.kind === "exact" || due.kind === "window") && !conventional;
  const first = dates[0]!.dueAt;
  return !dated || (ended === null && first > now) ? null : (Math.max(0, (ended ?? now) - first) as Millis);
}

const COUNTED = new Set<Commitment["status"]>(["open", "broken", "kept", "kept_late", "replaced"]);
