import { countOpenTime, DAYS_SEARCHED_MAX, type Span } from "./open-time.ts";
import {
  addDays,
  atTime,
  dateOfDay,
  DAY,
  dayOf,
  dayOfDate,
  earliest,
  HOUR,
  type Instant,
  type LocalDate,
  localDate,
  type Millis,
  plus,
  type TimeZone,
  weekdayOf,
} from "./time.ts";

/** Minutes of the day, start included, end excluded: [480, 720] is 8:00–12:00. */
export type Period = readonly [start: number, end: number];

/** Opening periods of a week: index 0 is Monday, 6 Sunday; a day without periods is closed. */
export type WeekHours = readonly (readonly Period[])[];

export interface CalendarTerms {
  zone: TimeZone;
  hours: WeekHours;
  /** Holidays and closures, as local days. */
  closedDays: Iterable<LocalDate>;
}

/** Working time of one place. Every answer is an Instant; DST changes the wall clock, never the count. */
export interface Calendar {
  readonly zone: TimeZone;
  readonly hours: WeekHours;
  isOpen(at: Instant): boolean;
  isWorkingDay(date: LocalDate): boolean;
  /** `at` itself when open, else the next opening. */
  nextOpen(at: Instant): Instant;
  /** Close of business on that day; null on a closed day. */
  closesAt(date: LocalDate): Instant | null;
  /** Opening on that day; null on a closed day. */
  opensAt(date: LocalDate): Instant | null;
  /** Close of business of the n-th working day after `at`'s own day («deux jours ouvrables»: n = 2). */
  addWorkingDays(at: Instant, n: number): Instant;
  /** `at` plus so much open time. */
  add(at: Instant, open: Millis): Instant;
  /** Open time between two instants, that of ten years at most; 0 when `to` is not after `from`. */
  between(from: Instant, to: Instant): Millis;
}

/** 8–12 and 13–17, Monday to Friday. A start, not a rule: each desk sets its own. */
export const OFFICE_HOURS: WeekHours = [1, 2, 3, 4, 5, 6, 7].map((day) =>
  day > 5
    ? []
    : ([
        [480, 720],
        [780, 1020],
      ] as const),
);

/** A working day's worth of open time, for policies written in days. */
export const WORKING_DAY = (8 * HOUR) as Millis;

/** Throws RangeError when the week has no open period, or periods that overlap or leave their day; and when asked for open time beyond ten closed years. */
export function workingCalendar({ zone, hours, closedDays }: CalendarTerms): Calendar {
  checkHours(hours);
  const closed = new Set(closedDays);
  const known = new Map<number, readonly Span[]>();

  const spansOn = (day: number) => {
    let found = known.get(day);
    if (!found) {
      const date = dateOfDay(day);
      const periods = closed.has(date) ? [] : (hours[weekdayOf(date) - 1] ?? []);
      const told = periods.map(([start, end]) => [atTime(date, start, zone), atTime(date, end, zone)] as const);
      found = told.filter(([start, end]) => start < end); // a period inside the hour that DST skips is no time at all
      known.set(day, found);
    }
    return found;
  };

  const spans = (date: LocalDate) => spansOn(dayOfDate(date));
  const openTime = countOpenTime(zone, spansOn);
  const isWorkingDay = (date: LocalDate) => spans(date).length > 0;
  const opensAt = (date: LocalDate) => spans(date)[0]?.[0] ?? null;
  const closesAt = (date: LocalDate) => spans(date).at(-1)?.[1] ?? null;

  const closeAfter = (at: Instant, n: number): Instant => {
    let date = localDate(at, zone);
    for (let left = n, i = 0; left > 0; i++) {
      if (i > DAYS_SEARCHED_MAX) throw new RangeError(`no open day within ten years in ${zone}`);
      date = addDays(date, 1);
      if (isWorkingDay(date)) left--;
    }
    return closesAt(date) ?? closeAfter(at, 1);
  };

  return {
    zone,
    hours,
    isWorkingDay,
    opensAt,
    closesAt,
    isOpen: (at) => spansOn(dayOf(at, zone)).some(([start, end]) => start <= at && at < end),
    nextOpen: openTime.nextOpen,
    addWorkingDays: closeAfter,
    add: (at, open) => (open > 0 ? openTime.after(at, open) : openTime.nextOpen(at)),
    between: (a, b) => (b <= a ? 0 : openTime.until(earliest(b, plus(a, DAYS_SEARCHED_MAX * DAY))) - openTime.until(a)) as Millis,
  };
}

function checkHours(hours: WeekHours): void {
  if (!hours.some((periods) => periods.length > 0)) throw new RangeError("a calendar needs at least one open period a week");
  hours.forEach((periods, day) =>
    periods.forEach(([start, end], i) => {
      const free = i === 0 ? 0 : periods[i - 1]![1];
      if (!(start >= free && end > start && end <= 1440))
        throw new RangeError(`opening hours of weekday ${day + 1}: [${start}, ${end}] overlaps, is empty or leaves its day`);
    }),
  );
}
