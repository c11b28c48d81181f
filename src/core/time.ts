/**
 * Instants, durations and local time. The only file that may touch `Date`; it never reads the clock:
 * `Clock.now()` is called in `desk/`, `worker/` and `replay/`, and the real clock is made in `cli/`.
 */
declare const instantBrand: unique symbol;
declare const millisBrand: unique symbol;

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };
/** A length of time in milliseconds. */
export type Millis = number & { readonly [millisBrand]: true };
/** An IANA name, such as "America/Toronto". */
export type TimeZone = string;
/** A calendar day without a zone, "2026-11-24". */
export type LocalDate = string;

export interface Clock {
  now(): Instant;
}

/** Wall-clock fields in a zone. `month` is 1–12; `weekday` is ISO: 1 Monday … 7 Sunday. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekday: number;
}

export const SECOND = 1_000 as Millis;
export const MINUTE = 60_000 as Millis;
export const HOUR = 3_600_000 as Millis;
export const DAY = 86_400_000 as Millis;

export const minutes = (n: number): Millis => (n * MINUTE) as Millis;
export const hours = (n: number): Millis => (n * HOUR) as Millis;
export const days = (n: number): Millis => (n * DAY) as Millis;

export const plus = (at: Instant, length: number): Instant => (at + length) as Instant;
export const earliest = (...all: Instant[]): Instant => Math.min(...all) as Instant;
export const latest = (...all: Instant[]): Instant => Math.max(...all) as Instant;

const ISO_INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** Reads ISO 8601 with an offset or `Z`. Throws RangeError when the text is not an instant, or its day is in no calendar. */
export function instant(iso: string): Instant {
  const ms = Date.parse(iso);
  const day = ISO_INSTANT.exec(iso)?.[1];
  if (Number.isNaN(ms) || !day || addDays(day, 0) !== day) throw new RangeError(`not an ISO 8601 instant with an offset: ${iso}`);
  return ms as Instant;
}

/** ISO 8601 in UTC, to the millisecond. */
export const iso = (at: Instant): string => new Date(at).toISOString();

/** For drivers and libraries that want a `Date`. */
export const toDate = (at: Instant): Date => new Date(at);
export const fromDate = (date: Date): Instant => date.getTime() as Instant;

/** What the clock on the wall shows at `at` in `zone`. Throws RangeError for an unknown zone. */
export function local(at: Instant, zone: TimeZone): LocalTime {
  const wall = new Date(at + offset(at, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    weekday: wall.getUTCDay() || 7,
  };
}

/**
 * The instant of a wall-clock time. Fields may overflow (day 32, hour 24, minute -5).
 * A time that DST skips moves forward by the gap; one that happens twice is the first.
 */
export function fromLocal(
  wall: { year: number; month: number; day: number; hour?: number; minute?: number; second?: number },
  zone: TimeZone,
): Instant {
  const utc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour ?? 0, wall.minute ?? 0, wall.second ?? 0);
  const before = offset((utc - DAY) as Instant, zone);
  const after = offset((utc + DAY) as Instant, zone);
  const first = (utc - Math.max(before, after)) as Instant;
  if (before === after || offset(first, zone) === Math.max(before, after)) return first;
  const second = (utc - Math.min(before, after)) as Instant;
  return offset(second, zone) === Math.min(before, after) ? second : ((utc - before) as Instant);
}

/** The calendar day it is there at that instant. */
export function localDate(at: Instant, zone: TimeZone): LocalDate {
  return dateOfDay(dayOf(at, zone));
}

/** Days since 1970-01-01 on the wall calendar of `zone`: counts faster than dates do. */
export const dayOf = (at: Instant, zone: TimeZone): number => Math.floor((at + offset(at, zone)) / DAY);

/** Days since 1 January 1970, for arithmetic on dates without a zone. */
export const dayOfDate = (date: LocalDate): number => Date.parse(`${date}T00:00Z`) / DAY;

export function dateOfDay(day: number): LocalDate {
  let known = dates.get(day);
  if (known === undefined) {
    if (dates.size > 20_000) dates.clear();
    dates.set(day, (known = new Date(day * DAY).toISOString().slice(0, 10)));
  }
  return known;
}

/** Writing a date down takes longer than most of what is done with it. */
const dates = new Map<number, LocalDate>();

/** The instant of "09:30" (or of minute 570) on a day in a zone. */
export function atTime(date: LocalDate, minuteOfDay: number, zone: TimeZone): Instant {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return fromLocal({ year, month, day, minute: minuteOfDay }, zone);
}

export function addDays(date: LocalDate, n: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00Z`) + n * DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a day: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(`${date}T00:00Z`).getUTCDay() || 7;
}

/** An IANA name that this machine knows. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(formatter(zone));
  } catch {
    return false;
  }
}

/** Offsets change on quarter hours only, so one look per zone and quarter hour is enough. */
const QUARTER = 900_000;
const offsets = new Map<TimeZone, Map<number, number>>();

/** Milliseconds to add to UTC to get the wall clock in `zone`. */
function offset(at: Instant, zone: TimeZone): number {
  let known = offsets.get(zone);
  if (!known) offsets.set(zone, (known = new Map()));
  const quarter = Math.floor(at / QUARTER);
  let found = known.get(quarter);
  if (found === undefined) {
    if (known.size > 20_000) known.clear();
    found = readOffset(quarter * QUARTER, zone);
    known.set(quarter, found);
  }
  return found;
}

function readOffset(utc: number, zone: TimeZone): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter(zone).formatToParts(utc)) part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) - utc;
}

const formatters = new Map<TimeZone, Intl.DateTimeFormat>();

function formatter(zone: TimeZone): Intl.DateTimeFormat {
  let made = formatters.get(zone);
  if (!made) {
    made = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formatters.set(zone, made);
  }
  return made;
}
