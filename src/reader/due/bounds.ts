import { addDays, atTime, hours, type Instant, type LocalDate, localDate, minutes, plus } from "../../core/time.ts";
import type { ReadContext } from "../reading.ts";
import { monthsLater } from "./days.ts";
import type { Hour, LengthUnit, Minute, Of, Span, Way } from "./piece.ts";
import type { Told } from "./tell.ts";

export interface Bounds {
  by: Instant;
  notBefore?: Instant;
  /** The act itself was said to be at that hour, and not only by then. */
  at?: true;
}

/** Close and opening of a day the desk is closed on, in minutes: 17:00 and 8:00. */
const CLOSE = 17 * 60;
const OPEN = 8 * 60;
const LAST_MINUTE = 24 * 60 - 1;

/** Between when and when one time told lies; null when it is none. */
export function boundsOf(told: Told, context: ReadContext): Bounds | "vague" | null {
  const it = fromLength(told, context);
  if (it.clock) return clockBounds(it.clock.piece, it, context);
  if (it.length) return lengthBounds(it.length.piece, context);
  if (it.days.length > 0) return dayBounds(it, context);
  if (it.period?.way === "after") return "vague";
  if (it.period) return periodBounds(it.period.piece, it.latest ? "by" : it.period.way, context);
  if (it.part) return { by: partEnd(it.part.piece, it.part.way, todayOrNext(it.part.piece, context), context) };
  return it.vague ? "vague" : null;
}

/** When the time told begins, for "Thursday or Friday"; null when it may be now. */
export function startOf({ days, clock, part, length }: Told, { by, notBefore }: Bounds, context: ReadContext): Instant | null {
  if (notBefore !== undefined) return notBefore;
  if (clock) return by;
  const date = length ? localDate(by, context.timeZone) : days[0]?.piece.date;
  if (date === undefined || date <= today(context)) return null;
  return part?.piece.start === undefined ? open(date, context) : atTime(date, part.piece.start, context.timeZone);
}

export const endOfToday = (context: ReadContext): Instant => endOf(today(context), context);

/** A time of the day that `at` falls on. */
export function atMinute(at: Instant, minute: Minute, context: ReadContext): Instant {
  const date = localDate(at, context.timeZone);
  return minute === "close" ? endOf(date, context) : atTime(date, minute, context.timeZone);
}

const today = ({ sentAt, timeZone }: ReadContext): LocalDate => localDate(sentAt, timeZone);
const close = (date: LocalDate, { calendar, timeZone }: ReadContext): Instant => calendar.closesAt(date) ?? atTime(date, CLOSE, timeZone);
const open = (date: LocalDate, { calendar, timeZone }: ReadContext): Instant => calendar.opensAt(date) ?? atTime(date, OPEN, timeZone);

/** A close that has passed on the day of writing still leaves the evening. */
function endOf(date: LocalDate, context: ReadContext): Instant {
  const at = close(date, context);
  return at < context.sentAt && date === today(context) ? atTime(date, LAST_MINUTE, context.timeZone) : at;
}

/** "Before Friday" is kept at the latest when the working day before it closes. */
function closeBefore(date: LocalDate, context: ReadContext): Instant {
  let day = addDays(date, -1);
  for (let i = 0; i < 31 && day > today(context) && !context.calendar.isWorkingDay(day); i++) day = addDays(day, -1);
  return endOf(day, context);
}

/** In English, "at 8" said once the day has closed is still this evening's; French counts to 24. */
function tonight({ from, until }: Of<"clock">, part: Told["part"], at: Instant, context: ReadContext): boolean {
  if (context.language !== "en" || !from.bare || until || part) return false;
  return context.sentAt >= close(today(context), context) && from.minute < 12 * 60 && plus(at, hours(12)) >= context.sentAt;
}

function workingDayAfter(date: LocalDate, { calendar }: ReadContext): LocalDate {
  let day = addDays(date, 1);
  for (let i = 0; i < 31 && !calendar.isWorkingDay(day); i++) day = addDays(day, 1);
  return day;
}

/** «dans deux jours à 14 h»: a length of days with a time is a day. */
function fromLength(told: Told, context: ReadContext): Told {
  if (!told.length || !(told.clock || told.part) || /minute|hour/.test(told.length.piece.unit)) return told;
  const { by } = lengthBounds(told.length.piece, context);
  return { ...told, length: undefined, days: [{ piece: { is: "day", date: localDate(by, context.timeZone) } }] };
}

/** An hour that has passed today is the next working day's: «à 9 h» said at 10:45 is no evening. */
function clockBounds(clock: Of<"clock">, told: Told, context: ReadContext): Bounds | null {
  const { days, part } = told;
  const at = isAtHour(told) && { at: true as const };
  const day = days.at(-1)?.piece.date;
  const until = clock.until && wall(clock.until, part?.piece);
  const from = wall(clock.from, part?.piece, clock.until);
  const late = until ?? from;
  const date = day ?? today(context);
  const by = atTime(date, late, context.timeZone);
  if (by >= context.sentAt) return until === undefined ? { by, ...at } : { by, notBefore: atTime(date, from, context.timeZone) };
  if (day || part?.piece.same) return null;
  if (tonight(clock, part, by, context)) return { by: plus(by, hours(12)), ...at };
  const next = workingDayAfter(date, context);
  return { by: atTime(next, late, context.timeZone), ...(until === undefined ? at : { notBefore: atTime(next, from, context.timeZone) }) };
}

/** «mardi à 10 h» names the hour; «avant mardi 10 h», «d'ici 10 h», «10 h au plus tard» only bound it. */
const isAtHour = ({ clock, days, part, latest }: Told): boolean =>
  clock?.piece.at === true && !latest && days.length <= 1 && [clock, part, ...days].every((it) => it?.way === undefined);

/** Business-hours reading of a bare hour: 1–6 is the afternoon; an evening word or a later bound can say more. */
function wall({ minute, bare }: Hour, part: Of<"part"> | undefined, until?: Hour): number {
  const noon = 12 * 60;
  if (!bare || minute >= noon) return minute;
  const ends = part?.minute ?? "close";
  if (ends !== "close" && ends > 18 * 60) return minute + noon;
  if (until?.pm) return minute + noon < until.minute ? minute + noon : minute;
  if (until && !until.bare) return minute;
  const morning = ends !== "close" && ends <= noon;
  return minute < 7 * 60 && !morning && !(until && wall(until, part) < minute + noon) ? minute + noon : minute;
}

export function lengthBounds({ low, high, unit }: Span, context: ReadContext): Bounds {
  const by = after(high, unit, context);
  if (low === high) return { by };
  if (unit === "day" || unit === "week" || unit === "month") return { by, notBefore: open(dateAfter(low, unit, context), context) };
  if (unit === "working_day")
    return { by, notBefore: open(localDate(context.calendar.addWorkingDays(context.sentAt, low), context.timeZone), context) };
  return { by, notBefore: after(low, unit, context) };
}

/** Hours run on the clock; days and weeks end at 17:00 on the calendar; working days at the close. */
function after(n: number, unit: LengthUnit, context: ReadContext): Instant {
  const { sentAt, timeZone, calendar } = context;
  if (unit === "minute") return plus(sentAt, minutes(n));
  if (unit === "hour") return plus(sentAt, hours(n));
  if (unit === "working_hour")
    return n % 24 === 0 ? sameClock(localDate(calendar.addWorkingDays(sentAt, n / 24), timeZone), context) : calendar.add(sentAt, hours(n));
  if (unit === "working_day") return calendar.addWorkingDays(sentAt, Math.ceil(n));
  return close(dateAfter(n, unit, context), context);
}

function dateAfter(n: number, unit: "day" | "week" | "month", context: ReadContext): LocalDate {
  if (unit === "month") return monthsLater(today(context), Math.ceil(n));
  return addDays(today(context), Math.ceil(unit === "week" ? n * 7 : n));
}

function sameClock(date: LocalDate, { sentAt, timeZone }: ReadContext): Instant {
  const sinceMidnight = sentAt - atTime(localDate(sentAt, timeZone), 0, timeZone);
  return plus(atTime(date, 0, timeZone), sinceMidnight);
}

function dayBounds({ days, part, latest }: Told, context: ReadContext): Bounds | "vague" {
  const first = days[0]!;
  const last = days.at(-1)!;
  const date = last.piece.date;
  if (last.way === "after" && !part) return "vague";
  const by = part
    ? partEnd(part.piece, part.way ?? last.way, date, context)
    : last.way === "before"
      ? closeBefore(date, context)
      : endOf(date, context);
  const ahead = first.piece.date < date && first.piece.date > today(context) && !latest && last.way !== "by" && last.way !== "before";
  return ahead ? { by, notBefore: open(first.piece.date, context) } : { by };
}

function partEnd(part: Of<"part">, way: Way | undefined, date: LocalDate, context: ReadContext): Instant {
  const minute = way === "before" && part.start !== undefined ? part.start : part.minute;
  return minute === "close" ? endOf(date, context) : atTime(date, minute, context.timeZone);
}

/** From this minute on, "in the morning" is the next day's. */
const DAY_BEGUN = 9 * 60;

/** A morning said in the afternoon is tomorrow's, unless the words say today's. */
function todayOrNext(part: Of<"part">, context: ReadContext): LocalDate {
  const date = today(context);
  const end = part.next ? DAY_BEGUN : part.minute;
  const passed = end !== "close" && end < CLOSE && atTime(date, end, context.timeZone) < context.sentAt;
  return passed && !part.same ? addDays(date, 1) : date;
}

function periodBounds({ from, to, end, dayAndNight }: Of<"period">, way: Way | undefined, context: ReadContext): Bounds {
  if (from > today(context) && ((way === "before" && !end) || (way === "by" && dayAndNight))) return { by: closeBefore(from, context) };
  const by = dayAndNight ? atTime(to, LAST_MINUTE, context.timeZone) : endOfPeriod(to, context);
  if (way === "by" || way === "before" || from <= today(context)) return { by };
  return { by, notBefore: dayAndNight ? atTime(from, 0, context.timeZone) : open(from, context) };
}

/** A week said after its Friday has closed still leaves its Sunday. */
function endOfPeriod(to: LocalDate, context: ReadContext): Instant {
  const by = close(to, context);
  return by < context.sentAt ? atTime(addDays(to, 2), LAST_MINUTE, context.timeZone) : by;
}
