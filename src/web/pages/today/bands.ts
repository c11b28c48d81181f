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

export interface BandOfLines {
  band: Band;
  lines: PromiseLine[];
}

/** The lines by band, each by due time; those in `held` stay in the band they are shown in. */
export function inBands(
  lines: readonly PromiseLine[],
  now: Instant,
  zone: TimeZone,
  held: ReadonlyMap<string, Band> = new Map(),
): BandOfLines[] {
  const byDue = lines.toSorted((a, b) => instant(a.commitment.dueAt) - instant(b.commitment.dueAt));
  const of = ({ commitment: { id, dueAt } }: PromiseLine) => held.get(id) ?? bandOf(instant(dueAt), now, zone);
  return BANDS.map((band) => ({ band, lines: byDue.filter((line) => of(line) === band) })).filter((it) => it.lines.length > 0);
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
