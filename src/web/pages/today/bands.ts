import type { TodayView } from "../../../contract/today.ts";
import { addDays, HOUR, type Instant, instant, type LocalDate, localDate, plus, type TimeZone, weekdayOf } from "../../../core/time.ts";

export type PromiseLine = TodayView["promises"][number];
export const BANDS = ["late", "refused", "hour", "today", "tomorrow", "week", "later"] as const;
export type Band = (typeof BANDS)[number];

/** Those drawn above the line of now: they wait for nobody but us. */
export const ABOVE_NOW: ReadonlySet<Band> = new Set(["late", "refused"]);

/** By when it is due, nearest first. */
export function bandOf(dueAt: Instant, now: Instant, zone: TimeZone): Band {
  if (dueAt <= now) return "late";
  if (dueAt <= plus(now, HOUR)) return "hour";
  const today = localDate(now, zone);
  const due = localDate(dueAt, zone);
  if (due === today) return "today";
  if (due === addDays(today, 1)) return "tomorrow";
  return due <= addDays(today, 7 - weekdayOf(today)) ? "week" : "later";
}

/** What is not late and whose new date the customer refused is to be settled now, however far off the old date is. */
function bandOfLine({ commitment, findings }: PromiseLine, now: Instant, zone: TimeZone): Band {
  const band = bandOf(instant(commitment.dueAt), now, zone);
  return band !== "late" && findings.some(({ guard }) => guard === "date_refused") ? "refused" : band;
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
  const of = (line: PromiseLine) => held.get(line.commitment.id) ?? bandOfLine(line, now, zone);
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
