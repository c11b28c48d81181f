import { WORKING_DAY } from "../../../core/calendar.ts";
import { HOUR, MINUTE } from "../../../core/time.ts";

/** Lengths of open time, as people say them; a day is a working day. In milliseconds. */
export const UNITS = { minutes: MINUTE, hours: HOUR, days: WORKING_DAY } as const;
export type Unit = keyof typeof UNITS;

/** The largest unit that says a length in whole numbers; none at all is said in hours. */
export function unitOf(ms: number): Unit {
  if (ms === 0) return "hours";
  return ms % UNITS.days === 0 ? "days" : ms % UNITS.hours === 0 ? "hours" : "minutes";
}

export const inUnit = (ms: number, unit: Unit): number => ms / UNITS[unit];

/** Whole minutes at least: nothing is watched more finely. */
export const lengthOf = (count: number, unit: Unit): number => Math.round((count * UNITS[unit]) / MINUTE) * MINUTE;
