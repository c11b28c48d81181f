import type { Language } from "./due.ts";
import { addDays, atTime, DAY, HOUR, type Instant, local, localDate, type LocalTime, MINUTE, type TimeZone } from "./time.ts";

export type Locale = "fr-CA" | "fr-FR" | "en-CA" | "en-US" | "en-GB";

const NBSP = "\u00a0";
/** Beyond half a year a date says its year. */
const YEAR_SHOWN_AFTER = 183 * DAY;

const EUROPE_FRENCH = new Set(["FR", "BE", "CH", "LU", "MC"]);
const EUROPE_ENGLISH = new Set(["GB", "IE"]);

/** How a language is written where the desk stands. */
export function localeOf(language: Language, country: string): Locale {
  if (language === "fr") return EUROPE_FRENCH.has(country) ? "fr-FR" : "fr-CA";
  if (EUROPE_ENGLISH.has(country)) return "en-GB";
  return country === "US" ? "en-US" : "en-CA";
}

export interface Format {
  locale: Locale;
  /** «17 h 30», «17 h»; "5:30 p.m."; in Britain "17:30". */
  hour(at: Instant): string;
  /** The same of minutes after midnight, on no day. */
  timeOfDay(minutes: number): string;
  /** The same with its minutes always, for columns. */
  clock(at: Instant): string;
  /** «hier», «demain», else «mar. 24 nov.»; the year only beyond six months. */
  day(at: Instant, now: Instant): string;
  /** «mar. 24», "Tue 24": the head of a day's column. */
  columnDay(at: Instant): string;
  /** «mardi 24 novembre». */
  longDay(at: Instant): string;
  /** «17 h», «hier 17 h», «mar. 24 nov., 17 h». */
  when(at: Instant, now: Instant): string;
  /** The same with its day always: «aujourd'hui 17 h». */
  dated(at: Instant, now: Instant): string;
  /** For the time column of a row, under a band that says its day: «9 h 30», «Hier 17 h 00», «Jeu. 26, 10 h». */
  stamp(at: Instant, now: Instant): string;
  /** «hier», «demain», else «mardi 24 novembre»: a day said to a customer. */
  saidDay(at: Instant, now: Instant): string;
  /** «mardi 1er décembre à 17 h»: a date said to a customer. */
  spoken(at: Instant): string;
  /** «hier à 17 h» up to a day away, else as `spoken`. */
  said(at: Instant, now: Instant): string;
  /** «42 min», «3 h 42», «17 h», «1 j 1 h», «6 j». */
  duration(ms: number): string;
  /** Local days between two instants. */
  daysBetween(from: Instant, to: Instant): number;
  number(value: number): string;
  /** 0.96 is «96 %». */
  percent(share: number): string;
  size(bytes: number): string;
  phone(number: string): string;
}

/** Days, hours, lengths and numbers as they are written there, by that zone's clock. */
export function formatter(locale: Locale, zone: TimeZone): Format {
  const french = locale.startsWith("fr");
  const names = namesIn(french ? "fr-FR" : "en-GB", zone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const date = (at: Instant) => localDate(at, zone);

  const hour = (at: Instant, minutes = false) => writeHour(local(at, zone), locale, minutes);
  const number = (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value).replace(/[\u202f ]/g, NBSP);

  /** -1, 0 and 1 are the days around now; null farther away. */
  const near = (at: Instant, now: Instant) => [-1, 0, 1].find((n) => addDays(date(now), n) === date(at)) ?? null;
  const plainDay = (at: Instant, now: Instant) => {
    const year = Math.abs(at - now) > YEAR_SHOWN_AFTER ? ` ${local(at, zone).year}` : "";
    return writeDay(names(at, "short"), local(at, zone).day, locale) + year;
  };
  const day = (at: Instant, now: Instant) => {
    const n = near(at, now);
    return n === null ? plainDay(at, now) : relative.format(n, "day").replace("'", "’");
  };
  const to = french ? ` à${NBSP}` : " at ";
  const longDay = (at: Instant) => writeDay(names(at, "long"), local(at, zone).day, locale);
  const saidDay = (at: Instant, now: Instant) => (near(at, now) === null ? longDay(at) : day(at, now));

  return {
    locale,
    hour: (at) => hour(at),
    timeOfDay: (minutes) => writeHour({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 }, locale, false),
    clock: (at) => hour(at, true),
    day,
    columnDay: (at) => `${names(at, "short").weekday} ${dayNumber(local(at, zone).day, french)}`,
    longDay,
    when(at, now) {
      const n = near(at, now);
      if (n === 0) return hour(at);
      return n === null ? `${plainDay(at, now)}, ${hour(at)}` : `${day(at, now)} ${hour(at)}`;
    },
    dated(at, now) {
      return near(at, now) === null ? `${plainDay(at, now)}, ${hour(at)}` : `${day(at, now)} ${hour(at)}`;
    },
    stamp(at, now) {
      const n = near(at, now);
      if (n === 0 || n === 1) return hour(at, true);
      if (n === -1) return capital(`${day(at, now)} ${hour(at, true)}`);
      const soon = Math.abs(at - now) < 7 * DAY;
      return capital(
        `${soon ? `${names(at, "short").weekday} ${dayNumber(local(at, zone).day, french)}` : plainDay(at, now)}, ${hour(at)}`,
      );
    },
    spoken: (at) => `${longDay(at)}${to}${hour(at)}`,
    saidDay,
    said: (at, now) => `${saidDay(at, now)}${to}${hour(at)}`,
    duration: (ms) => writeDuration(Math.abs(ms), french),
    daysBetween: (from, to) => Math.round((atTime(date(to), 0, "UTC") - atTime(date(from), 0, "UTC")) / DAY),
    number,
    percent: (share) => `${Math.round(share * 100)}${french ? NBSP : ""}%`,
    size: (bytes) => writeSize(bytes, number, french),
    phone: writePhone,
  };
}

const dayNumber = (day: number, french: boolean): string => (french && day === 1 ? "1er" : String(day));

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

type DayNames = { weekday: string; month: string };

function namesIn(tag: string, timeZone: TimeZone) {
  const make = (width: "short" | "long") => new Intl.DateTimeFormat(tag, { timeZone, weekday: width, month: width, day: "numeric" });
  const by = { short: make("short"), long: make("long") };
  return (at: Instant, width: "short" | "long"): DayNames => {
    const parts = by[width].formatToParts(at);
    const part = (type: string) => parts.find((it) => it.type === type)!.value;
    const month = part("month");
    return { weekday: part("weekday"), month: tag === "en-GB" && month === "Sept" ? "Sep" : month };
  };
}

function writeDay({ weekday, month }: DayNames, day: number, locale: Locale): string {
  if (locale.startsWith("fr")) return `${weekday} ${dayNumber(day, true)}${NBSP}${month}`;
  return locale === "en-GB" ? `${weekday} ${day}${NBSP}${month}` : `${weekday}, ${month}${NBSP}${day}`;
}

function writeHour({ hour, minute }: Pick<LocalTime, "hour" | "minute">, locale: Locale, always: boolean): string {
  const mm = String(minute).padStart(2, "0");
  if (locale.startsWith("fr")) return `${hour}${NBSP}h${minute > 0 || always ? `${NBSP}${mm}` : ""}`;
  if (locale === "en-GB") return `${String(hour).padStart(2, "0")}:${mm}`;
  return `${hour % 12 || 12}${minute > 0 || always ? `:${mm}` : ""}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
}

/** Minutes matter under ten hours, hours under two days, then only days. */
function writeDuration(ms: number, french: boolean): string {
  const unit = (n: number, name: string) => `${n}${NBSP}${name}`;
  const [d, h] = [french ? "j" : "d", "h"];
  const minutes = Math.max(1, Math.round(ms / MINUTE));
  if (minutes < 60) return unit(minutes, "min");
  const hours = Math.floor(minutes / 60);
  if (ms < 10 * HOUR)
    return minutes % 60 === 0
      ? unit(hours, h)
      : `${unit(hours, h)}${NBSP}${String(minutes % 60).padStart(2, "0")}${french ? "" : `${NBSP}min`}`;
  if (ms < DAY) return unit(Math.floor(ms / HOUR), h);
  const days = Math.floor(ms / DAY);
  const rest = Math.floor((ms % DAY) / HOUR);
  return ms < 2 * DAY && rest > 0 ? `${unit(days, d)} ${unit(rest, h)}` : unit(days, d);
}

function writeSize(bytes: number, number: (value: number) => string, french: boolean): string {
  const octet = french ? "o" : "B";
  if (bytes < 1_000) return `${bytes}${NBSP}${octet}`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)}${NBSP}k${octet}` : `${number(bytes / 1_000_000)}${NBSP}M${octet}`;
}

/** North American numbers are grouped; any other is left as it was given. */
function writePhone(number: string): string {
  const digits = /^\+?1?(\d{3})(\d{3})(\d{4})$/.exec(number.replace(/[\s().-]/g, ""));
  return digits ? `${digits[1]}${NBSP}${digits[2]}-${digits[3]}` : number;
}
