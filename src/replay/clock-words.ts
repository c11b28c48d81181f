import type { Language } from "../core/due.ts";
import { DAY, HOUR, type Instant, local, MINUTE, type TimeZone } from "../core/time.ts";

/** How a language writes days, times of day and lengths, seen from one zone. */
export interface ClockWords {
  /** "mar. 24 nov." */
  day(at: Instant): string;
  /** "17 h 05", "5:05 p.m." */
  time(at: Instant): string;
  /** Both, as they stand in a sentence. */
  when(at: Instant): string;
  /** "3 j 2 h", "45 min": two units at most, rounded down. */
  span(ms: number): string;
  /** The same without days, for opening hours. */
  hours(ms: number): string;
}

const NBSP = "\u00a0";
const JOURS = ["", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];
const MOIS = ["", "janv.", "févr.", "mars", "avr.", "mai", "juin", "juill.", "août", "sept.", "oct.", "nov.", "déc."];
const DAYS = ["", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export function clockWords(language: Language, zone: TimeZone): ClockWords {
  const french = language === "fr";
  const day = (at: Instant) => {
    const { weekday, day: date, month } = local(at, zone);
    return french
      ? `${JOURS[weekday]} ${date === 1 ? "1er" : date}${NBSP}${MOIS[month]}`
      : `${DAYS[weekday]}, ${MONTHS[month]}${NBSP}${date}`;
  };
  const time = (at: Instant) => {
    const { hour, minute } = local(at, zone);
    const padded = String(minute).padStart(2, "0");
    if (french) return minute === 0 ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${padded}`;
    if (hour === 12 && minute === 0) return "noon";
    return `${hour % 12 || 12}${minute === 0 ? "" : `:${padded}`}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
  };
  return {
    day,
    time,
    when: (at) => `${day(at)}, ${time(at)}`,
    span: (ms) => span(ms, [[DAY, french ? "j" : "d"], ...HOURS]),
    hours: (ms) => span(ms, HOURS),
  };
}

const HOURS = [
  [HOUR, "h"],
  [MINUTE, "min"],
] as const;

function span(ms: number, units: readonly (readonly [number, string])[]): string {
  const first = units.findIndex(([length]) => ms >= length);
  if (first < 0) return `0${NBSP}min`;
  let left = ms;
  const parts = units.slice(first, first + 2).map(([length, unit]) => {
    const n = Math.floor(left / length);
    left -= n * length;
    return n > 0 ? `${n}${NBSP}${unit}` : "";
  });
  return parts.filter(Boolean).join(NBSP);
}
