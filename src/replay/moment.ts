import { WORKING_DAY, type Period } from "../core/calendar.ts";
import { addDays, atTime, HOUR, type Instant, type Millis, MINUTE, type TimeZone, weekdayOf } from "../core/time.ts";

/** What a story's file writes as text: moments, hours, lengths of open time. Each returns null, or what is wrong, on bad text. */

const WEEKDAYS = [
  ["monday", "lundi"],
  ["tuesday", "mardi"],
  ["wednesday", "mercredi"],
  ["thursday", "jeudi"],
  ["friday", "vendredi"],
  ["saturday", "samedi"],
  ["sunday", "dimanche"],
] as const;

/** ISO weekday of a name in English or French, whole or its first three letters; 0 when it is none. */
function weekdayNamed(name: string): number {
  const low = name.toLowerCase().replace(/\.$/, "");
  return 1 + WEEKDAYS.findIndex((names) => names.some((it) => it === low || it.slice(0, 3) === low));
}

export type Moment =
  | { ok: true; at: Instant }
  | { ok: false; wrong: "form" | "no_such_day" | "no_such_weekday" }
  | { ok: false; wrong: "weekday"; written: string; is: number };

const MOMENT = /^(?:(\p{L}+\.?)[ ,]+)?(\d{4}-\d{2}-\d{2})[ T](\d{1,2})(?::| ?h ?)(\d{2})?$/u;

/** "mardi 2026-11-24 17:00", "2026-11-24 17 h": a weekday, when written, has to be the right one. */
export function readMoment(text: string, zone: TimeZone): Moment {
  const found = MOMENT.exec(text.trim());
  if (!found) return { ok: false, wrong: "form" };
  const [, weekday, date, hour, minute = "0"] = found;
  if (!isDay(date!) || Number(hour) > 23 || Number(minute) > 59) return { ok: false, wrong: "no_such_day" };
  if (weekday) {
    const written = weekdayNamed(weekday);
    if (written === 0) return { ok: false, wrong: "no_such_weekday" };
    if (written !== weekdayOf(date!)) return { ok: false, wrong: "weekday", written: weekday, is: weekdayOf(date!) };
  }
  return { ok: true, at: atTime(date!, Number(hour) * 60 + Number(minute), zone) };
}

/** "2026-11-24", and a day there is. */
export function isDay(text: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) && addDays(text, 0) === text;
}

const LENGTH =
  /^(\d+(?:[.,]\d+)?) ?(?:(min|minutes?)|(h|hours?|heures?)|(d|j|(?:working )?days?|jours?(?: ouvrables?)?)|(weeks?|semaines?))$/i;

/** "45 min", "2 hours", "3 jours": open time; a day counts eight hours, a week five days. */
export function readLength(text: string): Millis | null {
  const found = LENGTH.exec(text.trim());
  if (!found) return null;
  const unit = found[2] ? MINUTE : found[3] ? HOUR : found[4] ? WORKING_DAY : 5 * WORKING_DAY;
  return Math.round(Number(found[1]!.replace(",", ".")) * unit) as Millis;
}

/** "8:00-12:00, 13:00-17:00" in order and apart; "closed" or "fermé" for none. */
export function readPeriods(text: string): Period[] | null {
  if (/^(?:closed|fermé)$/i.test(text.trim())) return [];
  const periods: Period[] = [];
  for (const part of text.split(",")) {
    const found = /^(\d{1,2})(?::(\d{2}))? ?[-–] ?(\d{1,2})(?::(\d{2}))?$/.exec(part.trim());
    if (!found) return null;
    const start = Number(found[1]) * 60 + Number(found[2] ?? 0);
    const end = Number(found[3]) * 60 + Number(found[4] ?? 0);
    if (start >= end || end > 1440 || start < (periods.at(-1)?.[1] ?? 0)) return null;
    periods.push([start, end]);
  }
  return periods;
}

/** "monday-friday", "samedi": ISO weekdays, 1–7; null when a name is unknown or the span goes back. */
export function readDays(text: string): number[] | null {
  const [from, to] = text.split("-").map((name) => weekdayNamed(name.trim()));
  const last = to ?? from;
  if (!from || !last || last < from) return null;
  return Array.from({ length: last - from + 1 }, (_, index) => from + index);
}
