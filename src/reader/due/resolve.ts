import { addDays, atTime, hours, type Instant, type LocalDate, localDate, minutes, plus } from "../../core/time.ts";
import type { Due } from "../../core/due.ts";
import type { ReadContext } from "../reading.ts";
import { monthsLater } from "./days.ts";
import type { Hour, Piece, Way } from "./piece.ts";

type Of<K extends Piece["is"]> = Extract<Piece, { is: K }>;
type Bounds = { by: Instant; notBefore?: Instant } | "vague" | null;

/** Close and opening of a day the desk is closed on, in minutes: 17:00 and 8:00. */
const CLOSE = 17 * 60;
const OPEN = 8 * 60;
const LAST_MINUTE = 24 * 60 - 1;

/** What neighbouring pieces say together. Null when they say no due («pas avant mardi», «hier»). */
export function resolve(pieces: readonly Piece[], words: string, context: ReadContext): Due | null {
  const bounds = boundsOf(pieces, context);
  if (bounds === null) return null;
  if (bounds === "vague") return { kind: "vague", words };
  const { by, notBefore } = bounds;
  if (by < context.sentAt) return null;
  return notBefore !== undefined && notBefore > context.sentAt ? { kind: "window", notBefore, by, words } : { kind: "exact", by, words };
}

function boundsOf(pieces: readonly Piece[], context: ReadContext): Bounds {
  const told = tell(pieces);
  if (told.refused) return null;
  if (told.clock) return clockBounds(told.clock.piece, told, context);
  if (told.length) return lengthBounds(told.length.piece, context);
  if (told.days.length > 0) return dayBounds(told, context);
  if (told.period) return periodBounds(told.period.piece, told.period.way, context);
  if (told.part) return { by: partEnd(told.part.piece, told.part.way, todayOrNext(told.part.piece, context), context) };
  return told.vague ? "vague" : null;
}

interface Told {
  refused: boolean;
  vague: boolean;
  days: { piece: Of<"day">; way?: Way }[];
  part?: { piece: Of<"part">; way?: Way };
  clock?: { piece: Of<"clock">; way?: Way };
  length?: { piece: Of<"length">; way?: Way };
  period?: { piece: Of<"period">; way?: Way };
}

/** Each piece with the way said before it. */
function tell(pieces: readonly Piece[]): Told {
  const told: Told = { refused: false, vague: false, days: [] };
  let way: Way | undefined;
  for (const piece of pieces) {
    if (piece.is === "past") told.refused = true;
    else if (piece.is === "way") {
      if (piece.way === "not_before") told.refused = true;
      way = piece.way;
      continue;
    } else if (piece.is === "vague") told.vague = true;
    else if (piece.is === "day") told.days.push({ piece, way });
    else if (piece.is === "part") told.part ??= { piece, way };
    else if (piece.is === "clock") {
      if (piece.sure || way || told.days.length > 0 || told.part) told.clock ??= { piece, way };
    } else if (piece.is === "length") told.length ??= { piece, way };
    else if (piece.is === "period") told.period ??= { piece, way };
    way = undefined;
  }
  return told;
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

function clockBounds(clock: Of<"clock">, { days, part }: Told, context: ReadContext): Bounds {
  const day = days.at(-1)?.piece.date;
  const until = clock.until && wall(clock.until, part?.piece);
  const from = wall(clock.from, part?.piece, until);
  const late = until ?? from;
  const date = day ?? today(context);
  const at = atTime(date, late, context.timeZone);
  if (at >= context.sentAt) return until === undefined ? { by: at } : { by: at, notBefore: atTime(date, from, context.timeZone) };
  if (day) return null;
  const spoken = clock.until ?? clock.from;
  const evening = at + hours(12);
  if (spoken.bare && !part && late < 12 * 60 && evening >= context.sentAt && until === undefined) return { by: evening as Instant };
  if (part?.piece.same) return null;
  const next = addDays(date, 1);
  return { by: atTime(next, late, context.timeZone), ...(until !== undefined && { notBefore: atTime(next, from, context.timeZone) }) };
}

/** Business-hours reading of a bare hour: 1–6 is the afternoon; an evening word or a later bound can say more. */
function wall({ minute, bare }: Hour, part: Of<"part"> | undefined, until?: number): number {
  if (!bare) return minute;
  const noon = 12 * 60;
  if (until !== undefined && minute < noon && minute + noon < until) return minute < 7 * 60 ? minute + noon : minute;
  const evening = part !== undefined && part.minute !== "close" && part.minute > 18 * 60;
  const morning = part !== undefined && part.minute !== "close" && part.minute <= noon;
  if (evening && minute < noon) return minute + noon;
  return minute < 7 * 60 && !morning ? minute + noon : minute;
}

function lengthBounds({ low, high, unit }: Of<"length">, context: ReadContext): Bounds {
  const by = after(high, unit, context);
  if (low === high) return { by };
  if (unit === "day" || unit === "week") return { by, notBefore: open(addDays(today(context), low * (unit === "week" ? 7 : 1)), context) };
  if (unit === "working_day")
    return { by, notBefore: open(localDate(context.calendar.addWorkingDays(context.sentAt, low), context.timeZone), context) };
  return { by, notBefore: after(low, unit, context) };
}

/** Hours run on the clock; days and weeks end at 17:00 on the calendar; working days at the close. */
function after(n: number, unit: Of<"length">["unit"], context: ReadContext): Instant {
  const { sentAt, timeZone, calendar } = context;
  if (unit === "minute") return plus(sentAt, minutes(n));
  if (unit === "hour") return plus(sentAt, hours(n));
  if (unit === "working_hour")
    return n % 24 === 0 ? sameClock(localDate(calendar.addWorkingDays(sentAt, n / 24), timeZone), context) : calendar.add(sentAt, hours(n));
  if (unit === "working_day") return calendar.addWorkingDays(sentAt, Math.ceil(n));
  const date =
    unit === "month" ? monthsLater(today(context), Math.ceil(n)) : addDays(today(context), Math.ceil(unit === "week" ? n * 7 : n));
  return close(date, context);
}

function sameClock(date: LocalDate, { sentAt, timeZone }: ReadContext): Instant {
  const sinceMidnight = sentAt - atTime(localDate(sentAt, timeZone), 0, timeZone);
  return plus(atTime(date, 0, timeZone), sinceMidnight);
}

function dayBounds({ days, part }: Told, context: ReadContext): Bounds {
  const first = days[0]!;
  const last = days.at(-1)!;
  const date = last.piece.date;
  if (last.way === "after" && !part) return "vague";
  if (part) return { by: partEnd(part.piece, part.way ?? last.way, date, context) };
  if (last.way === "before") return { by: closeBefore(date, context) };
  if (first.piece.date < date && days.length > 1) return { by: close(date, context), notBefore: open(first.piece.date, context) };
  return { by: endOf(date, context) };
}

function partEnd(part: Of<"part">, way: Way | undefined, date: LocalDate, context: ReadContext): Instant {
  const minute = way === "before" && part.start !== undefined ? part.start : part.minute;
  return minute === "close" ? endOf(date, context) : atTime(date, minute, context.timeZone);
}

/** A morning said in the afternoon is tomorrow's, unless the words say today's. */
function todayOrNext(part: Of<"part">, context: ReadContext): LocalDate {
  const date = today(context);
  const passed = part.minute !== "close" && part.minute < CLOSE && atTime(date, part.minute, context.timeZone) < context.sentAt;
  return passed && !part.same ? addDays(date, 1) : date;
}

function periodBounds({ from, to, end, dayAndNight }: Of<"period">, way: Way | undefined, context: ReadContext): Bounds {
  const by = dayAndNight ? atTime(to, LAST_MINUTE, context.timeZone) : endOfPeriod(to, context);
  if (way === "before" && !end) return { by: closeBefore(from, context) };
  if (way === "by" || from <= today(context)) return { by };
  return { by, notBefore: dayAndNight ? atTime(from, 0, context.timeZone) : open(from, context) };
}

/** A week said after its Friday has closed still leaves its Sunday. */
function endOfPeriod(to: LocalDate, context: ReadContext): Instant {
  const by = close(to, context);
  return by < context.sentAt ? atTime(addDays(to, 2), LAST_MINUTE, context.timeZone) : by;
}
