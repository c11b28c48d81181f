import type { Calendar } from "./calendar.ts";
import { addDays, DAY, HOUR, type Instant, localDate, plus, weekdayOf } from "./time.ts";

export interface PutAsideTimes {
  /** An hour before today's closing; null when that is past, or closed. */
  tonight: Instant | null;
  /** The next working day's opening. */
  tomorrow: Instant;
  /** Next Monday's opening, or that of the first working day after it; null when that is tomorrow's. */
  monday: Instant | null;
  /** The same time in seven days, or the next opening; null when that is one of those before. */
  week: Instant | null;
}

/** When a case that is put aside now may come back: always while the desk is open, and each time under one name. */
export function putAsideTimes(calendar: Calendar, now: Instant): PutAsideTimes {
  const today = localDate(now, calendar.zone);
  const closing = calendar.closesAt(today);
  const evening = closing === null ? null : plus(closing, -HOUR);
  const opening = (days: number): Instant => {
    const date = addDays(today, days);
    return calendar.opensAt(date) ?? opening(days + 1);
  };
  const tomorrow = opening(1);
  const monday = opening(8 - weekdayOf(today));
  const week = calendar.nextOpen(plus(now, 7 * DAY));
  return {
    tonight: evening !== null && evening > now ? evening : null,
    tomorrow,
    monday: monday === tomorrow ? null : monday,
    week: week === tomorrow || week === monday ? null : week,
  };
}

/** A day said without an hour means its closing when something is promised, and its opening when a case is to come back. */
export function comesBackAt(said: { by: Instant; words: string }, calendar: Calendar, now: Instant): Instant {
  const day = localDate(said.by, calendar.zone);
  const opening = calendar.opensAt(day);
  const hourSaid = /\d\s*(?:h|:|a\.?m|p\.?m)|midi|noon|minuit|midnight/i.test(said.words);
  const wholeDay = said.by === calendar.closesAt(day) && !hourSaid;
  return wholeDay && opening !== null && opening > now ? opening : said.by;
}
