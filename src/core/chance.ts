import type { Awaited, Considered } from "./realistic-date.ts";
import { DATES_MIN } from "./third-party-record.ts";
import type { Context } from "./policy.ts";
import { DAY, type Instant, plus } from "./time.ts";

/**
 * How many times of ten a date would have held, had what it waits on come as late as its third parties' past dates did; rounded
 * down. Null where nothing is awaited, where a third party has too few past dates to tell, or where its own has passed already.
 */
export function tenthsKept(
  { awaited, workMs, dueAt }: Pick<Considered, "awaited" | "workMs" | "dueAt">,
  { calendar, now }: Pick<Context, "calendar"> & { now: Instant },
): number | null {
  if (awaited.length === 0) return null;
  let share = 1;
  for (const on of awaited) {
    if (!isRecorded(on) || on.dueAt <= now) return null;
    const { byDay, dates } = on.record;
    const inTime = byDay.slice(0, -1).filter((_, late) => {
      const from = plus(on.dueAt, late * DAY);
      return (workMs > 0 ? calendar.add(from, workMs) : from) <= dueAt;
    });
    share *= inTime.reduce((sum, count) => sum + count, 0) / dates;
  }
  return Math.floor(share * 10);
}

const isRecorded = (on: Awaited): on is Awaited & { record: NonNullable<Awaited["record"]> } => (on.record?.dates ?? 0) >= DATES_MIN;
