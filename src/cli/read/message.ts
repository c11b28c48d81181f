import { z } from "zod";
import { type Period, workingCalendar } from "../../core/calendar.ts";
import type { Language } from "../../core/due.ts";
import { instant, isTimeZone, type TimeZone } from "../../core/time.ts";
import type { ReadContext } from "../../reader/reading.ts";

export interface Message {
  id: string | number;
  text: string;
  language?: Language;
}

/** What an employee wrote, with when and where. */
export interface Outbound extends Message {
  context: ReadContext;
}

/** One thing wrong with a line; `field` is empty when it is the whole line. */
export interface Problem {
  code: ProblemCode;
  field: string;
  found: string;
}

export const PROBLEM_CODES = [
  "too_long",
  "not_utf8",
  "not_json",
  "not_an_object",
  "missing",
  "not_a_text",
  "not_an_id",
  "unknown_language",
  "unknown_zone",
  "not_an_instant",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export type Parsed<T> = { ok: true; message: T } | { ok: false; problems: Problem[] };

/** The plain calendar that files of labelled messages are made with: they know no holidays. */
const HOURS: readonly Period[] = [[480, 1020]];
const WEEK = [HOURS, HOURS, HOURS, HOURS, HOURS, [], []];

/** Each message of a schema is the code of the problem. */
const text = z.string({ error: ({ input }) => (input === undefined ? "missing" : "not_a_text") });
const Fields = z.object(
  {
    id: z.union([z.string().min(1, "not_an_id"), z.number()], { error: ({ input }) => (input === undefined ? "missing" : "not_an_id") }),
    text,
    lang: text.regex(/^(?:fr|en)(?:[-_]|$)/i, "unknown_language").nullish(),
    region: text.nullish(),
    channel: text.nullish(),
  },
  { error: "not_an_object" },
);
const OutboundFields = Fields.extend({
  sentAt: text.refine(isInstant, "not_an_instant"),
  timezone: text.refine(isTimeZone, "unknown_zone"),
});

/** A line of a customer's text: when it was sent changes nothing of what is read. */
export function parseInbound(line: string): Parsed<Message> {
  return parse(line, Fields, messageOf);
}

/** A line of an employee's text. Without a region, words mean what they mean in Québec or, outside the Americas, in France. */
export function parseOutbound(line: string): Parsed<Outbound> {
  return parse(line, OutboundFields, (it) => {
    const message = messageOf(it);
    const calendar = workingCalendar({ zone: it.timezone, hours: WEEK, closedDays: [] });
    const region = it.region ? countryFirst(it.region) : regionOf(it.timezone);
    const context = { sentAt: instant(it.sentAt), timeZone: it.timezone, region, calendar };
    return { ...message, context: message.language ? { ...context, language: message.language } : context };
  });
}

function messageOf({ id, text: words, lang }: z.infer<typeof Fields>): Message {
  return { id, text: words, ...(lang && { language: lang.toLowerCase().startsWith("fr") ? "fr" : "en" }) };
}

function parse<T, Schema extends z.ZodType>(line: string, schema: Schema, make: (fields: z.infer<Schema>) => T): Parsed<T> {
  const json = jsonOf(line);
  if (json === undefined) return { ok: false, problems: [{ code: "not_json", field: "", found: "" }] };
  const { success, data, error } = schema.safeParse(json);
  return success ? { ok: true, message: make(data) } : { ok: false, problems: error.issues.map((issue) => problemOf(issue, json)) };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function problemOf({ message, path }: z.core.$ZodIssue, json: unknown): Problem {
  const field = path.join(".");
  const found = field === "" ? json : (json as Record<string, unknown>)[field];
  return { code: message as ProblemCode, field, found: typeof found === "string" ? found : (JSON.stringify(found) ?? "") };
}

/** Beyond these, dates no longer have four digits, or what is due after them has not. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9000;

function isInstant(iso: string): boolean {
  const year = Number(iso.slice(0, 4));
  try {
    return Number.isFinite(instant(iso)) && year >= FIRST_YEAR && year <= LAST_YEAR;
  } catch {
    return false;
  }
}

/** "QC" is said for "CA-QC". */
const countryFirst = (region: string): string =>
  /^(?:AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT)$/i.test(region) ? `CA-${region.toUpperCase()}` : region.toUpperCase();

const regionOf = (zone: TimeZone): string => (/^(?:America|Canada|US)\//i.test(zone) ? "CA-QC" : "FR");
