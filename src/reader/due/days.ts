import { addDays, type LocalDate, weekdayOf } from "../../core/time.ts";

/** The next such weekday strictly after today (1 Monday … 7 Sunday). */
export const nextWeekday = (today: LocalDate, weekday: number): LocalDate => addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

export const lastOfMonth = (date: LocalDate): LocalDate => addDays(firstOfMonth(date, 1), -1);

export const lastOfYear = (date: LocalDate): LocalDate => `${date.slice(0, 4)}-12-31`;

export const lastOfQuarter = (date: LocalDate): LocalDate => lastOfMonth(firstOfMonth(date, 2 - ((Number(date.slice(5, 7)) - 1) % 3)));

/** The first of the month `plus` months later. */
export function firstOfMonth(date: LocalDate, plus = 0): LocalDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + plus;
  return written(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** The same day `plus` months later, or the last of that month. */
export function monthsLater(date: LocalDate, plus: number): LocalDate {
  const first = firstOfMonth(date, plus);
  const same = addDays(first, Number(date.slice(8)) - 1);
  return same > lastOfMonth(first) ? lastOfMonth(first) : same;
}

/** A day that exists in the calendar, else null. */
export function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const date = addDays(written(year, month, 1), day - 1);
  return date === written(year, month, day) ? date : null;
}

/** Farther ahead than this, a date said without its year is taken for one that has passed. */
const AHEAD_MAX = 300;

/** The next 9 September from today on; null when that is so far that the last one must be meant. */
export function dateAhead(today: LocalDate, month: number, day: number): LocalDate | null {
  const year = Number(today.slice(0, 4));
  const date = [dayOf(year, month, day), dayOf(year + 1, month, day)].find((it) => it !== null && it >= today);
  return date && date <= addDays(today, AHEAD_MAX) ? date : null;
}

/** The next 20th from today on. */
export function dayOfMonthAhead(today: LocalDate, day: number): LocalDate | null {
  for (let plus = 0; plus < 3; plus++) {
    const first = firstOfMonth(today, plus);
    const date = dayOf(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day);
    if (date && date >= today) return date;
  }
  return null;
}

/** The Monday of an ISO week of the year, or of the next year when it has passed. */
export function mondayOfWeek(today: LocalDate, week: number): LocalDate | null {
  if (week < 1 || week > 53) return null;
  const year = Number(today.slice(0, 4));
  for (const y of [year, year + 1]) {
    const monday = addDays(mondayOf(written(y, 1, 4)), (week - 1) * 7);
    if (addDays(monday, 6) >= today) return monday;
  }
  return null;
}

/** "2026" and "26" are the same year. */
export const fullYear = (year: string): number => (year.length > 2 ? Number(year) : Number(year) + (Number(year) > 50 ? 1900 : 2000));

const written = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
