import type { Calendar } from "../../../core/calendar.ts";
import { putAsideTimes } from "../../../core/put-aside-times.ts";
import { atTime, HOUR, type Instant, localDate, plus } from "../../../core/time.ts";

/** After lunch, in minutes after midnight. */
const AFTERNOON = 13 * 60;

/** Times a message may well leave at, in open hours: in an hour, after lunch, the next morning, the Monday after. */
export function laterChoices(now: Instant, calendar: Calendar): Instant[] {
  const today = localDate(now, calendar.zone);
  const inAnHour = plus(now, HOUR);
  const afternoon = atTime(today, AFTERNOON, calendar.zone);
  const { tomorrow, monday } = putAsideTimes(calendar, now);
  const choices = [
    calendar.isOpen(inAnHour) ? inAnHour : null,
    afternoon > inAnHour && calendar.isOpen(afternoon) ? afternoon : null,
    tomorrow,
    monday,
  ];
  return [...new Set(choices.filter((at) => at !== null))];
}
