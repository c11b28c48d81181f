import type { Calendar } from "./calendar.ts";
import type { ReachableDay } from "./customer-acts.ts";
import { addDays, atTime, type Instant, latest, type LocalDate, localDate, minutes, weekdayOf } from "./time.ts";

/** Parts of a day in which one says to be reachable, in minutes after midnight. */
export const DAY_PARTS = [
  { id: "morning", from: 480, until: 720 },
  { id: "noon", from: 720, until: 810 },
  { id: "afternoon", from: 810, until: 1020 },
  { id: "evening", from: 1020, until: 1140 },
] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export interface OfferedDay {
  day: LocalDate;
  /** A holiday or closure: nobody is there to call. */
  closed: boolean;
  /** Those still ahead. */
  parts: readonly DayPart[];
}

const DAYS_OFFERED = 5;
const DAYS_LOOKED_AT = 14;

/** The next days on which a customer can say to be reachable; usual days off are left out, holidays said as closed. */
export function offeredDays(calendar: Calendar, now: Instant): OfferedDay[] {
  const today = localDate(now, calendar.zone);
  return ahead(today)
    .filter((day) => calendar.hours[weekdayOf(day) - 1]!.length > 0)
    .map((day) => ({
      day,
      closed: !calendar.isWorkingDay(day),
      parts: DAY_PARTS.filter(({ until }) => atTime(day, until, calendar.zone) > now),
    }))
    .filter(({ parts }) => parts.length > 0)
    .slice(0, DAYS_OFFERED);
}

/** Parts chosen, as stretches: those that touch are one. */
export function stretchesOf(day: LocalDate, parts: readonly DayPart[]): ReachableDay[] {
  const stretches: ReachableDay[] = [];
  for (const { from, until } of parts) {
    const last = stretches.at(-1);
    if (last?.until === from) last.until = until;
    else stretches.push({ day, from, until });
  }
  return stretches;
}

/** Whether they said all of that part of the day, and not a piece of it. */
export const covers = (said: readonly ReachableDay[], day: LocalDate, part: DayPart): boolean =>
  said.some((it) => it.day === day && it.from <= part.from && part.until <= it.until);

/** A call within less than that of the window's end is no window. */
const WINDOW_MIN = minutes(30);
/** Halves of a day meet here. */
const NOON = 720;
const CALL_DAYS = 4;

/** When we can call: halves of the next working days, within opening hours. */
export function callWindows(calendar: Calendar, now: Instant): { from: Instant; to: Instant }[] {
  const today = localDate(now, calendar.zone);
  return ahead(today)
    .filter((day) => calendar.isWorkingDay(day))
    .slice(0, CALL_DAYS)
    .flatMap((day) => {
      const [opens, closes] = [calendar.opensAt(day)!, calendar.closesAt(day)!];
      const noon = atTime(day, NOON, calendar.zone);
      if (noon <= opens || noon >= closes) return [{ from: opens, to: closes }];
      return [
        { from: opens, to: noon },
        { from: calendar.nextOpen(noon), to: closes },
      ];
    })
    .filter(({ from, to }) => to - latest(from, now) >= WINDOW_MIN);
}

const ahead = (today: LocalDate): LocalDate[] => Array.from({ length: DAYS_LOOKED_AT }, (_, n) => addDays(today, n));
