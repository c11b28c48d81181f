import type { Calendar } from "../../../../core/calendar.ts";
import { addDays, dayOfDate, type Instant, type LocalDate, localDate, weekdayOf } from "../../../../core/time.ts";
import type { ChainStep } from "./chain-steps.ts";

/** One day, or several folded where nothing begins or ends. */
export interface Column {
  day: LocalDate;
  /** How many days it stands for; more than one where days are folded. */
  days: number;
  closed: boolean;
  /** Closed each week: needs no telling. */
  weekly: boolean;
  today: boolean;
}

/** From the first column to the last, both included. */
export interface Bar {
  id: string;
  from: number;
  to: number;
}

export interface Slip extends Bar {
  /** Local days later than first promised. */
  days: number;
}

export interface ChainLayout {
  columns: Column[];
  /** As promised first · as it stands now · how much later. */
  promised: Bar[];
  now: Bar[];
  slips: Slip[];
}

/** More days than this are folded where nothing happens. */
const DAYS_MAX = 9;

/** Where each promise begins and ends, in days of the desk's zone; one without a date has no place. */
export function chainLayout(steps: readonly ChainStep[], calendar: Calendar, now: Instant): ChainLayout {
  const dayOf = (at: Instant) => localDate(at, calendar.zone);
  const today = dayOf(now);
  const promisedSpans = spansOf(steps, "promisedAt", dayOf, today);
  const nowSpans = spansOf(steps, "nowAt", dayOf, today);
  const slipped = steps.flatMap(({ promise: { id }, promisedAt, nowAt }) => {
    if (promisedAt === null || nowAt === null) return [];
    const days = dayOfDate(dayOf(nowAt)) - dayOfDate(dayOf(promisedAt));
    return days > 0 ? [{ id, from: addDays(dayOf(promisedAt), 1), to: dayOf(nowAt), days }] : [];
  });
  const columns = columnsOf([...promisedSpans, ...nowSpans, ...slipped, { from: today, to: today }], calendar, today);
  const place = <T extends Span>(spans: readonly T[]) => spans.map((span) => ({ ...span, ...placed(span, columns) }));
  return { columns, promised: place(promisedSpans), now: place(nowSpans), slips: place(slipped) };
}

interface Span {
  id: string;
  from: LocalDate;
  to: LocalDate;
}

/** A promise runs from the day after what it waits on, else from today; one whose day has passed stands on that day. */
function spansOf(steps: readonly ChainStep[], date: "promisedAt" | "nowAt", dayOf: (at: Instant) => LocalDate, today: LocalDate): Span[] {
  const ends = new Map(steps.map((step) => [step.promise.id, step[date]]));
  return steps.flatMap((step) => {
    const at = step[date];
    if (at === null) return [];
    const to = dayOf(at);
    const upstream = step.after.map((id) => ends.get(id)).filter((end) => end !== null && end !== undefined);
    const begins = upstream.length > 0 ? addDays(dayOf(Math.max(...upstream) as Instant), 1) : today;
    return [{ id: step.promise.id, from: begins < to ? begins : to, to }];
  });
}

/** The days from the first to the last and the one after; where they are many, days on which nothing begins or ends are folded. */
function columnsOf(spans: readonly Pick<Span, "from" | "to">[], calendar: Calendar, today: LocalDate): Column[] {
  const days = spans.flatMap(({ from, to }) => [from, to]).toSorted();
  const first = days[0]!;
  const last = addDays(days.at(-1)!, 1);
  const kept = new Set([...days, ...days.map((day) => addDays(day, 1)), last]);
  const fold = dayOfDate(last) - dayOfDate(first) >= DAYS_MAX;
  const columns: Column[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const previous = columns.at(-1);
    const here = {
      day,
      days: 1,
      closed: !calendar.isWorkingDay(day),
      weekly: calendar.hours[weekdayOf(day) - 1]?.length === 0,
      today: day === today,
    };
    if (fold && !kept.has(day) && previous && !kept.has(previous.day)) previous.days++;
    else columns.push(here);
  }
  return columns;
}

function placed({ from, to }: Pick<Span, "from" | "to">, columns: readonly Column[]): { from: number; to: number } {
  const at = (day: LocalDate) => columns.findLastIndex((column) => column.day <= day);
  return { from: at(from), to: at(to) };
}
