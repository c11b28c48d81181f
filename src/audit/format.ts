import type { Language } from "../core/due.ts";
import { DAY, HOUR, type Instant, local, MINUTE, SECOND, type TimeZone } from "../core/time.ts";

/** Figures, dates and quotes as each language writes them. */
export interface Format {
  language: Language;
  number(n: number): string;
  /** "1 email", "2 emails"; French counts none as one. */
  count(n: number, one: string, many: string): string;
  /** "63 %"; "–" when there is nothing to take a share of. */
  share(part: number, whole: number): string;
  date(at: Instant): string;
  dateTime(at: Instant): string;
  /** "le 3 mai 2026", "on May 3, 2026". */
  onDate(at: Instant): string;
  /** A rounded length: seconds, minutes, hours, then days. */
  span(ms: number): string;
  /** A mailbox's length: days, weeks, then months. */
  period(ms: number): string;
  quote(words: string): string;
  list(items: readonly string[]): string;
}

const NBSP = "\u00a0";

/** French spacing of the fixed parts; what is put in between stays as it was written. */
export function fr(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return parts.map((part, i) => french(part) + (values[i] ?? "")).join("");
}

const french = (text: string): string =>
  text
    .replace(/ (?=[:»%])/g, NBSP)
    .replace(/(?<=«) /g, NBSP)
    .replaceAll("'", "’");

export function formatFor(language: Language, zone: TimeZone): Format {
  return language === "fr" ? frenchFormat(zone) : englishFormat(zone);
}

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function frenchFormat(zone: TimeZone): Format {
  const numbers = new Intl.NumberFormat("fr-CA");
  const lists = new Intl.ListFormat("fr-CA");
  const date = (at: Instant) => {
    const { day, month, year } = local(at, zone);
    return `${day === 1 ? "1er" : day}${NBSP}${MOIS[month - 1]} ${year}`;
  };
  const count = (n: number, one: string, many: string) => `${numbers.format(n)}${NBSP}${n < 2 ? one : many}`;
  return {
    language: "fr",
    number: (n) => numbers.format(n),
    count,
    share: (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)}${NBSP}%` : "–"),
    date,
    onDate: (at) => `le ${date(at)}`,
    dateTime(at) {
      const { hour, minute } = local(at, zone);
      return `${date(at)} à ${hour}${NBSP}h${minute > 0 ? `${NBSP}${String(minute).padStart(2, "0")}` : ""}`;
    },
    span: (ms) =>
      pick(
        ms,
        (n) => count(n, "min", "min"),
        (n) => count(n, "h", "h"),
        (n) => count(n, "jour", "jours"),
      ),
    period: (ms) =>
      stretch(
        ms,
        (n) => count(n, "jour", "jours"),
        (n) => count(n, "semaine", "semaines"),
        (n) => count(n, "mois", "mois"),
      ),
    quote: (words) => `«${NBSP}${words}${NBSP}»`,
    list: (items) => lists.format(items),
  };
}

function englishFormat(zone: TimeZone): Format {
  const numbers = new Intl.NumberFormat("en-CA");
  const lists = new Intl.ListFormat("en-CA");
  const date = (at: Instant) => {
    const { day, month, year } = local(at, zone);
    return `${MONTHS[month - 1]}${NBSP}${day}, ${year}`;
  };
  const count = (n: number, one: string, many: string) => `${numbers.format(n)}${NBSP}${n === 1 ? one : many}`;
  return {
    language: "en",
    number: (n) => numbers.format(n),
    count,
    share: (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)}%` : "–"),
    date,
    onDate: (at) => `on ${date(at)}`,
    dateTime(at) {
      const { hour, minute } = local(at, zone);
      const clock = `${hour % 12 || 12}${minute > 0 ? `:${String(minute).padStart(2, "0")}` : ""}`;
      return `${date(at)}, ${clock}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
    },
    span: (ms) =>
      pick(
        ms,
        (n) => `${n}${NBSP}min`,
        (n) => `${n}${NBSP}h`,
        (n) => count(n, "day", "days"),
      ),
    period: (ms) =>
      stretch(
        ms,
        (n) => count(n, "day", "days"),
        (n) => count(n, "week", "weeks"),
        (n) => count(n, "month", "months"),
      ),
    quote: (words) => `“${words}”`,
    list: (items) => lists.format(items),
  };
}

type Say = (n: number) => string;

function pick(ms: number, inMinutes: Say, inHours: Say, inDays: Say): string {
  if (ms < MINUTE) return `${Math.max(1, Math.round(ms / SECOND))}${NBSP}s`;
  if (ms < HOUR) return inMinutes(Math.round(ms / MINUTE));
  return ms < 2 * DAY ? inHours(Math.round(ms / HOUR)) : inDays(Math.round(ms / DAY));
}

const MONTH_DAYS = 30.44;

function stretch(ms: number, inDays: Say, inWeeks: Say, inMonths: Say): string {
  const length = Math.max(1, Math.round(ms / DAY));
  if (length < 14) return inDays(length);
  return length < 2 * MONTH_DAYS ? inWeeks(Math.round(length / 7)) : inMonths(Math.round(length / MONTH_DAYS));
}
