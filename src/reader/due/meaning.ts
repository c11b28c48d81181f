import { addDays, type LocalDate, weekdayOf } from "../../core/time.ts";
import { dateAhead, dayOf, dayOfMonthAhead, firstOfMonth, fullYear, lastOfMonth, mondayOf } from "./days.ts";
import type { Hour, LengthUnit, Minute, Moment, Piece, Said, Way } from "./piece.ts";

/** The pieces that rules of both languages make. */
export const way = (it: Way) => (): Piece => ({ is: "way", way: it });
export const latest = (): Piece => ({ is: "latest" });
export const soonest = (): Piece => ({ is: "soonest" });
export const vague = (): Piece => ({ is: "vague" });
export const vagueToday = (): Piece => ({ is: "vague", by: "close" });
export const silent = (): Piece => ({ is: "silent" });
export const past = (): Piece => ({ is: "past" });
export const part =
  (minute: Minute, more: { start?: number; same?: boolean; next?: boolean } = {}) =>
  (): Piece => ({ is: "part", minute, ...more });

export const day = (date: LocalDate | null): Piece | null => (date ? { is: "day", date } : null);
export const daysAhead =
  (n: number) =>
  (_: unknown, { today }: Moment): Piece => ({ is: "day", date: addDays(today, n) });

/** «vendredi 20»: null when the 20th is no Friday, for the number then tells something else. */
export function weekdayAndDay(today: LocalDate, weekday: number, dayOfMonth: number): Piece | null {
  const date = dayOfMonthAhead(today, dayOfMonth);
  return date && weekdayOf(date) === weekday ? day(date) : null;
}

/** From one day to another; null when either is none, or they are not in order. */
export const dates = (from: Piece | null, to: Piece | null): Piece | null =>
  from?.is === "day" && to?.is === "day" && from.date < to.date ? { is: "period", from: from.date, to: to.date } : null;

/** What nobody promises, and a calendar that is seldom open would search for long. */
const LENGTH_MAX: Readonly<Record<LengthUnit, number>> = {
  minute: 999,
  hour: 999,
  working_hour: 480,
  day: 999,
  working_day: 260,
  week: 156,
  month: 60,
};

export const length = (low: number, high: number, unit: LengthUnit): Piece | null =>
  high > 0 && low >= 0 && high <= LENGTH_MAX[unit] ? { is: "length", low: Math.min(low, high), high, unit } : null;

/** So many days after the last date said. */
export const daysSince = (days: number, minute?: Minute): Piece => ({
  is: "since",
  event: "any",
  low: days,
  high: days,
  unit: "day",
  ...(minute !== undefined && { minute }),
});

/** Monday to Friday, `plus` weeks from today's. */
export function week(plus: number, first = 1, last = 5) {
  return (_: unknown, { today }: Moment): Piece => workWeek(addDays(mondayOf(today), plus * 7), first, last);
}

export const workWeek = (monday: LocalDate, first = 1, last = 5): Piece => ({
  is: "period",
  from: addDays(monday, first - 1),
  to: addDays(monday, last - 1),
});

/** The week-end of a working week. */
export const weekendOf = (week: Piece | null): Piece | null =>
  week?.is === "period" ? { is: "period", from: addDays(week.from, 5), to: addDays(week.from, 6), dayAndNight: true } : null;

export function weekend(plus: number) {
  return (_: unknown, { today }: Moment): Piece => {
    const saturday = addDays(mondayOf(today), 5 + plus * 7);
    return { is: "period", from: saturday, to: addDays(saturday, 1), dayAndNight: true };
  };
}

export const untilFriday =
  (plus: number) =>
  (_: unknown, { today }: Moment): Piece => {
    const friday = addDays(mondayOf(today), 4 + plus * 7);
    return { is: "period", from: today, to: friday, end: true };
  };

/** The early week still ahead: this one's on a Monday, else the next one's. */
export const earlyWeek = (said: { next?: string }, moment: Moment): Piece => {
  const plus = !said.next && mondayOf(moment.today) === moment.today ? 0 : 1;
  return week(plus, 1, 2)(said, moment);
};

/** Wednesday of this week while it is ahead, else of the next. */
export const midWeek = (said: { next?: string }, { today }: Moment): Piece => {
  const wednesday = addDays(mondayOf(today), 2);
  return { is: "day", date: said.next || wednesday <= today ? addDays(wednesday, 7) : wednesday };
};

export type ThirdOfMonth = "start" | "middle" | "end" | "all";

/** Days 1–10, up to the 15th, 21–end, or all of the month that begins on `first`. */
export function monthPart(first: LocalDate, which: ThirdOfMonth): Piece {
  const to = { start: addDays(first, 9), middle: addDays(first, 14), end: lastOfMonth(first), all: lastOfMonth(first) }[which];
  const from = { start: first, middle: addDays(first, 10), end: addDays(first, 20), all: first }[which];
  return { is: "period", from, to, end: which === "end" || which === "middle" };
}

/** The first or last so many days of the month that begins on `first`. */
export function edgeOfMonth(first: LocalDate, last: boolean, days: number): Piece {
  const end = lastOfMonth(first);
  return last ? { is: "period", from: addDays(end, 1 - days), to: end } : { is: "period", from: first, to: addDays(first, days - 1) };
}

/** The month of that number which has not ended yet. */
export function monthAhead(today: LocalDate, month: number): LocalDate {
  const away = (month - Number(today.slice(5, 7)) + 12) % 12;
  return firstOfMonth(today, away);
}

/** A date with or without its year. */
export function calendarDate(today: LocalDate, dayOfMonth: number, month: number, year?: string): Piece | null {
  return day(year ? dayOf(fullYear(year), month, dayOfMonth) : dateAhead(today, month, dayOfMonth));
}

/** A feast that falls on the same day each year: the group that said it is named after that day. */
export function feast(said: Said, today: LocalDate): Piece | null {
  const named = Object.keys(said).find((group) => said[group] !== undefined);
  return named ? calendarDate(today, Number(named.slice(5)), Number(named.slice(3, 5))) : null;
}

/** "3/4" in the order of the region; the other order when only that one exists. */
export function numericDate(a: number, b: number, year: string | undefined, { today, dayFirst }: Moment): Piece | null {
  const [d, m] = dayFirst ? [a, b] : [b, a];
  return calendarDate(today, d, m, year) ?? (m > 12 ? calendarDate(today, m, d, year) : null);
}

export const clock = (from: Hour | null, until: Hour | null | undefined, sure: boolean, at = false): Piece | null =>
  from && until !== null ? { is: "clock", from, ...(until && { until }), sure, ...(at && { at }) } : null;

/** `half`: "am", "pm" or empty when not said; `past`: minutes told in words, «et demie», "quarter to". Null for an hour that no clock shows. */
export function hour(h: number, min: number, half: "am" | "pm" | "", past = 0): Hour | null {
  if (!(h >= 0 && h <= 24 && min >= 0 && min < 60)) return null;
  const minute = min + past;
  if (half === "") return { minute: h * 60 + minute, bare: h >= 1 && h <= 12 };
  if (h < 1 || h > 12) return { minute: h * 60 + minute, bare: false };
  return { minute: ((h % 12) + (half === "pm" ? 12 : 0)) * 60 + minute, bare: false, pm: half === "pm" };
}
