import type { TodayView } from "../../../contract/today.ts";
import { addDays, HOUR, type Instant, instant, type LocalDate, localDate, plus, type TimeZone, weekdayOf } from "../../../core/time.ts";

export type PromiseLine = TodayView["promises"][number];
export const BANDS = ["late", "hour", "today", "tomorrow", "week", "later"] as const;
export type Band = (typeof BANDS)[number];

/** Late is above the line of now; what is due is below, nearest first. */
export function bandOf(dueAt: Instant, now: Instant, zone: TimeZone): Band {
  if (dueAt <= now) return "late";
  if (dueAt <= plus(now, HOUR)) return "hour";
  const today = localDate(now, zone);
  const due = localDate(dueAt, zone);
  if (due === today) return "today";
  if (due === addDays(today, 1)) return "tomorrow";
  return due <= addDays(today, 7 - weekdayOf(today)) ? "week" : "later";
}

export function inBands(lines: readonly PromiseLine[], now: Instant, zone: TimeZone): { band: Band; lines: PromiseLine[] }[] {
  const byDue = lines.toSorted((a, b) => instant(a.commitment.dueAt) - instant(b.commitment.dueAt));
  return BANDS.map((band) => ({ band, lines: byDue.filter((line) => bandOf(instant(line.commitment.dueAt), now, zone) === band) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

/** Working days of the week that are closed and still ahead, as a holiday or a closure. */
export function closedAhead(
  now: Instant,
  zone: TimeZone,
  hours: readonly (readonly unknown[])[],
  closedDays: readonly string[],
): LocalDate[] {
  const today = localDate(now, zone);
  const ahead = Array.from({ length: 7 - weekdayOf(today) }, (_, index) => addDays(today, index + 1));
  return ahead.filter((day) => closedDays.includes(day) && (hours[weekdayOf(day) - 1]?.length ?? 0) > 0);
}
