import { WORKING_DAY } from "../../../../core/calendar.ts";
import { HOUR } from "../../../../core/time.ts";

/** Open time as people say it: hours, or whole and half days of work. */
export type WorkUnit = "hours" | "days";

export interface WorkLength {
  count: number;
  unit: WorkUnit;
}

/** Half days and up are told in days, where they come out even. */
export function workLength(ms: number): WorkLength {
  const inDays = ms / WORKING_DAY;
  return ms >= WORKING_DAY && Number.isInteger(inDays * 2)
    ? { count: inDays, unit: "days" }
    : { count: Math.round((ms / HOUR) * 100) / 100, unit: "hours" };
}

export const workMs = ({ count, unit }: WorkLength): number => Math.round(count * (unit === "days" ? WORKING_DAY : HOUR));
