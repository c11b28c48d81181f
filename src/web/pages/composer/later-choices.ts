import type { Calendar } from "../../../core/calendar.ts";
import { addDays, atTime, HOUR, type Instant, type LocalDate, localDate, plus, weekdayOf } from "../../../core/time.ts";

const DAYS_SEARCHED_MAX = 60;
/** After lunch, in minutes after midnight. */
const AFTERNOON = 13 * 60;
const MONDAY = 1;

/** Times a message may well leave at, in open hours: in an hour, after lunch, the next morning, the Monday after. */
export function laterChoices(now: Instant, calendar: Calendar): Instant[] {
  const today = localDate(now, calendar.zone);
  const inAnHour = plus(now, HOUR);
  const afternoon = atTime(today, AFTERNOON, calendar.zone);
  const next = nextMorning(addDays(today, 1), calendar, () => true);
  const monday = nextMorning(addDays(today, 1), calendar, (day) => weekdayOf(day) === MONDAY);
  const choices = [
    calendar.isOpen(inAnHour) ? inAnHour : null,
    afternoon > inAnHour && calendar.isOpen(afternoon) ? afternoon : null,
    next,
    monday,
  ];
  return [...new Set(choices.filter((at) => at !== null))];
}

/** Mornings a case may come back at. */
export function asideChoices(now: Instant, calendar: Calendar): Instant[] {
  const today = localDate(now, calendar.zone);
  const mornings = [1, 3, 7].map((days) => nextMorning(addDays(today, days), calendar, () => true));
  return [...new Set(mornings.filter((at) => at !== null))];
}

function nextMorning(from: LocalDate, calendar: Calendar, wanted: (day: LocalDate) => boolean): Instant | null {
  let day = from;
  for (let i = 0; i < DAYS_SEARCHED_MAX; i++, day = addDays(day, 1))
    if (wanted(day) && calendar.isWorkingDay(day)) return calendar.opensAt(day);
  return null;
}

/** A day named without an hour is meant from its opening, where a promise by that day is meant until its close. */
export function fromOpening(by: Instant, calendar: Calendar): Instant {
  const day = localDate(by, calendar.zone);
  return calendar.closesAt(day) === by ? (calendar.opensAt(day) ?? by) : by;
}
