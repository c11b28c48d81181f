import type { Commitment } from "./commitment.ts";
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
  /** Nine of ten came no later than this after their date. */
  ninthLateMs: Millis;
  /** How many came in time, then 1, 2, 3, 4, 5 or more days late. */
  byDay: readonly number[];
}

type Past = Pick<Commitment, "status" | "dates" | "endedAt" | "conventional" | "due">;

/** The record at `now`. A promise released, or one that never had a date, is none of it. */
export function dateRecord(commitments: readonly Past[], now: Instant): DateRecord {
  const late = commitments
    .filter(({ status, due, conventional }) => COUNTED.has(status) && (due.kind === "exact" || due.kind === "window") && !conventional)
    .flatMap(({ dates, endedAt }) => {
      const first = dates[0]!.dueAt;
      return endedAt === null && first > now ? [] : [Math.max(0, (endedAt ?? now) - first)];
    })
    .toSorted((a, b) => a - b);
  const missed = late.filter((ms) => ms > 0);
  return {
    dates: late.length,
    kept: late.length - missed.length,
    medianLateMs: missed.length > 0 ? (missed[Math.floor((missed.length - 1) / 2)] as Millis) : null,
    ninthLateMs: (late[Math.ceil(late.length * 0.9) - 1] ?? 0) as Millis,
    byDay: [0, 1, 2, 3, 4, 5].map((days) => late.filter((ms) => Math.min(5, Math.ceil(ms / DAY)) === days).length),
  };
}

const COUNTED = new Set<Commitment["status"]>(["open", "broken", "kept", "kept_late", "replaced"]);
