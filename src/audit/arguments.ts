import { parseArgs } from "node:util";
import type { Period } from "../core/calendar.ts";
import type { Language } from "../core/due.ts";
import { isTimeZone, type TimeZone } from "../core/time.ts";
import { isUsTerm } from "./us.ts";
import type { Words } from "./words.ts";

export interface AuditArguments {
  path: string;
  us: readonly string[];
  zone: TimeZone;
  region: string;
  /** Open hours of each day from Monday to Friday. */
  hours: readonly Period[];
  language: Language;
  json: boolean;
  html: string | null;
  mask: boolean;
}

export interface Surroundings {
  /** As in LANG: "fr_CA.UTF-8". French unless it says English. */
  locale: string;
  zone: TimeZone;
}

type Refusal = (words: Words) => string;
export type ReadArguments =
  | { ok: true; arguments: AuditArguments }
  | { ok: false; help: true; language: Language }
  | { ok: false; help: false; language: Language; why: Refusal };

const OPTIONS = {
  us: { type: "string", multiple: true },
  zone: { type: "string" },
  region: { type: "string" },
  hours: { type: "string" },
  lang: { type: "string" },
  html: { type: "string" },
  json: { type: "boolean" },
  mask: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Option = keyof typeof OPTIONS;

const REGION = "CA-QC";
/** 8 to 17, Monday to Friday. */
const HOURS: readonly Period[] = [[480, 1020]];

/** What the command line asks for, or the one line that says what is wrong with it. */
export function readArguments(args: readonly string[], { locale, zone }: Surroundings): ReadArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const text = (name: Option): string | null => (typeof values[name] === "string" ? values[name] : null);
  const language = languageOf(text("lang")) ?? (locale.startsWith("en") ? "en" : "fr");
  const refuse = (why: Refusal): ReadArguments => ({ ok: false, help: false, language, why });
  if (values.help) return { ok: false, help: true, language };

  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!isOption(token.name)) return refuse((words) => words.refusals.unknownOption(token.rawName, `--${nearest(token.name)}`));
    const wantsValue = OPTIONS[token.name].type === "string";
    if (wantsValue && (!token.value || token.value.startsWith("--"))) return refuse((words) => words.refusals.missingValue(token.rawName));
  }
  const us = ((values.us ?? []) as string[]).flatMap((term) => term.split(",")).map((term) => term.trim());
  const badUs = us.find((term) => !isUsTerm(term));
  const asked = { lang: text("lang"), zone: text("zone"), hours: text("hours") };
  const hours = asked.hours === null ? HOURS : hoursOf(asked.hours);
  if (badUs !== undefined) return refuse((words) => words.refusals.badUs(badUs));
  if (asked.lang !== null && !languageOf(asked.lang)) return refuse((words) => words.refusals.badLanguage(asked.lang!));
  if (asked.zone !== null && !isTimeZone(asked.zone)) return refuse((words) => words.refusals.badZone(asked.zone!));
  if (!hours) return refuse((words) => words.refusals.badHours(asked.hours!));
  if (positionals.length !== 1) return refuse(({ refusals }) => (positionals.length === 0 ? refusals.noFile : refusals.oneFile));
  return {
    ok: true,
    arguments: {
      path: positionals[0]!,
      us,
      hours,
      language,
      zone: asked.zone ?? zone,
      region: text("region") ?? REGION,
      html: text("html"),
      json: values.json === true,
      mask: values.mask === true,
    },
  };
}

const isOption = (name: string): name is Option => Object.hasOwn(OPTIONS, name);
const languageOf = (text: string | null): Language | null => (text === "fr" || text === "en" ? text : null);

/** "8-17", "8:30-12,13-17", "8h30-17h"; null when it is none, or runs backwards. */
function hoursOf(text: string): readonly Period[] | null {
  const periods = text.split(",").map((part) => {
    const found = /^\s*(\d{1,2})(?:[:h](\d{2})?)?\s*-\s*(\d{1,2})(?:[:h](\d{2})?)?\s*$/.exec(part);
    if (!found) return null;
    const [from, to] = [minuteOf(found[1]!, found[2]), minuteOf(found[3]!, found[4])];
    return from < to && to <= 24 * 60 ? ([from, to] as const) : null;
  });
  const whole = periods.filter((period) => period !== null);
  const inOrder = whole.every((period, i) => i === 0 || whole[i - 1]![1] <= period[0]);
  return whole.length === periods.length && inOrder ? whole : null;
}

const minuteOf = (hour: string, minute: string | undefined): number => Number(hour) * 60 + Number(minute ?? 0);

function nearest(name: string): string {
  return Object.keys(OPTIONS).toSorted((a, b) => distance(name, a) - distance(name, b))[0]!;
}

/** Levenshtein's: letters to add, drop or change. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
