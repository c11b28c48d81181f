import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Calendar } from "../../../core/calendar.ts";
import { addDays, atTime, HOUR, type Instant, instant, local, type LocalDate, localDate, plus, weekdayOf } from "../../../core/time.ts";

/** Less open time than this before closing is no realistic «today». */
const ENOUGH_LEFT = HOUR;
const CHOICES = 3;
const DAYS_SEARCHED_MAX = 60;

/** What the promise waits on, still due; with the open time needed once it is there. */
export interface Awaited {
  readyAt: Instant;
  latest: Pick<CommitmentView, "promiser" | "dueAt">;
}

/** When it could be done at the earliest, going by the dates of what it waits on; null when it waits on nothing. */
export function awaitedOf(commitment: CommitmentView, all: readonly CommitmentView[], calendar: Calendar): Awaited | null {
  const on = all.filter(({ id, status }) => commitment.waitsOn.includes(id) && (status === "open" || status === "broken"));
  const last = on.toSorted((a, b) => instant(b.dueAt) - instant(a.dueAt))[0];
  if (!last) return null;
  return {
    latest: last,
    readyAt: commitment.workMs > 0 ? calendar.add(instant(last.dueAt), commitment.workMs as never) : instant(last.dueAt),
  };
}

interface Offer {
  from?: Instant | undefined;
  not?: Instant | undefined;
  /** The hour it was said for: it is offered for that hour of other days, and not for when the desk closes. */
  atHour?: Instant | undefined;
}

/** Realistic dates: from the earliest day that can hold, the end of the morning and closing time. */
export function dueChoices(now: Instant, calendar: Calendar, { from = now, not, atHour }: Offer = {}): Instant[] {
  const earliest = from > now ? from : plus(now, ENOUGH_LEFT);
  const choices: Instant[] = [];
  let day = localDate(earliest, calendar.zone);
  for (let i = 0; choices.length < CHOICES && i < DAYS_SEARCHED_MAX; i++, day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day))
      choices.push(
        ...((atHour ? [sameHour(calendar, day, atHour)] : [morningEnd(calendar, day), calendar.closesAt(day)]).filter(
          (end) => end !== null && end >= earliest && end !== not,
        ) as Instant[]),
      );
  }
  return choices.slice(0, CHOICES);
}

function sameHour({ zone }: Calendar, day: LocalDate, at: Instant): Instant {
  const { hour, minute } = local(at, zone);
  return atTime(day, hour * 60 + minute, zone);
}

/** Where the desk closes for lunch, the end of the morning; a desk open all day has none. */
function morningEnd(calendar: Calendar, day: LocalDate): Instant | null {
  const periods = calendar.hours[weekdayOf(day) - 1] ?? [];
  return periods.length > 1 ? atTime(day, periods[0]![1], calendar.zone) : null;
}
