import type { Language } from "../../core/due.ts";
import { time as englishTime } from "../due/english/words.ts";
import { time as frenchTime } from "../due/french/words.ts";
import { expand } from "../due/pattern.ts";
import type { Hour } from "../due/piece.ts";
import { fold } from "../fold.ts";
import { ENGLISH_AVAILABILITY } from "./english-availability.ts";
import { FRENCH_AVAILABILITY } from "./french-availability.ts";
import { lookUp } from "./look-up.ts";
import { type Time, timesIn } from "./times.ts";

/** When people say in passing that they can be reached, or cannot. Their line has no clock of its own: no instants. */
export interface Availability {
  /** The text's own words, and where they stand in it. */
  words: string;
  start: number;
  end: number;
  reachable: boolean;
  /** Minutes after midnight; null: no bound said. The same twice: at that hour. */
  from: number | null;
  until: number | null;
  /** Null: every day, or not said. */
  day: AvailableDay | null;
}

/** 0 Monday … 6 Sunday. */
export type AvailableDay = "today" | "tomorrow" | "weekdays" | "weekend" | 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface AvailabilityRule {
  /** On folded text with its times named (`times.ts`): whose time it is, and {WHEN}, whose groups say how its hours bound it. */
  says: string;
  reachable: boolean;
  /** Of the day of writing unless another is said: «je suis en réunion». */
  today?: true;
  example: string;
  /** Reachable (+) or not (-), from, until, and the day where one is said: "+18:00-", "-8:00-12:00 weekdays". */
  means: string;
}

export interface AvailabilityGrammar {
  fragments: Readonly<Record<string, string>>;
  rules: readonly AvailabilityRule[];
  /** What people call a day; the first that fits. */
  days: readonly (readonly [says: RegExp, day: AvailableDay | null])[];
  /** Parts of a day, in minutes after midnight; the first that fits. */
  parts: readonly (readonly [says: RegExp, from: number, until: number])[];
  /** In the same sentence, these make it another's hours, a past time, or one that needs a date. */
  unless: string;
}

const READ_MAX = 20_000;
/** A sentence is looked at this far on either side. */
const SENTENCE_MAX = 200;
/** More than this is a timetable. */
const FOUND_MAX = 12;

/** Every availability said in a customer's own words, in their order. */
export function availabilityIn(own: string, language: Language): Availability[] {
  const { rulesAt, unless, ...grammar } = GRAMMARS[language];
  const folded = fold(own.slice(0, READ_MAX));
  const timed = timesIn(folded.text, language);
  const found: Availability[] = [];
  if (timed.times.length === 0) return found;
  for (let at = 0; at < timed.text.length && found.length < FOUND_MAX; at++) {
    const [best] = rulesAt(timed.text, at).sort((a, b) => b.match[0].length - a.match[0].length);
    if (!best || unless.test(sentenceAround(timed.text, at))) continue;
    const end = at + best.match[0].length;
    const place = { start: folded.at(timed.placeOf(at)), end: folded.at(timed.placeOf(end)) };
    const words = own.slice(place.start, place.end);
    const said = { groups: best.match.groups ?? {}, times: timed.times.filter((it) => it.at >= at && it.at < end) };
    for (const window of windowsOf(said, best.rule, grammar)) found.push({ words, ...place, reachable: best.rule.reachable, ...window });
    at = end - 1;
  }
  return found;
}

type Window = Pick<Availability, "from" | "until" | "day">;

/** What a rule matched: which of its groups, and the times in it. */
interface Said {
  groups: Readonly<Record<string, string | undefined>>;
  times: readonly Time[];
}

/** One for each day said, all with the same hours. */
function windowsOf(said: Said, rule: AvailabilityRule, grammar: Grammar): Window[] {
  const hours = hoursOf(said, rule.reachable, grammar);
  const days = said.times.filter(({ kind }) => kind === "D").map(({ words }) => grammar.dayOf(words));
  if (days.length === 0 && hours.from === null && hours.until === null) return [];
  if (days.length > 0) return days.map((day) => ({ ...hours, day }));
  const today = (rule.today && said.groups.a === undefined) || said.times.some(({ words }) => grammar.dayOf(words) === "today");
  return [{ ...hours, day: today ? "today" : null }];
}

const NOON = 12 * 60;
/** A bare hour before these is one of the afternoon: people are called after six, and at work until seven, in the evening. */
const AFTER_WORK = 8 * 60;
const OFFICE_OPENS = 7 * 60;

function hoursOf({ groups, times }: Said, reachable: boolean, { timeOf, partOf }: Grammar): Omit<Window, "day"> {
  const part = times.flatMap(({ kind, words }) => (kind === "P" ? [partOf(words)] : []))[0];
  const [first = null, second = null] = times.filter(({ kind }) => kind === "T" || kind === "N").map(({ words }) => timeOf(words));
  if (!first) return part ?? { from: null, until: null };
  if (groups.a !== undefined) return between(first, second);
  const minute = (pmBefore: number): number => asMeant(first, part?.from && part.from >= NOON ? NOON : pmBefore);
  if (groups.after !== undefined) return { from: minute(AFTER_WORK), until: null };
  if (groups.from !== undefined) return { from: minute(OFFICE_OPENS), until: null };
  if (groups.until !== undefined) return { from: null, until: minute(reachable ? OFFICE_OPENS : AFTER_WORK) };
  return { from: minute(OFFICE_OPENS), until: minute(OFFICE_OPENS) };
}

/** «entre 4 et 6», "9 to 5", "6 to 8 pm". */
function between(a: Hour, b: Hour | null): Omit<Window, "day"> {
  if (!b) return { from: asMeant(a, OFFICE_OPENS), until: null };
  const late = b.bare && b.minute <= a.minute ? b.minute + NOON : asMeant(b, OFFICE_OPENS);
  const from = a.bare && !b.bare && a.minute + NOON < late ? a.minute + NOON : asMeant(a, OFFICE_OPENS);
  return { from, until: late };
}

const asMeant = ({ minute, bare }: Hour, pmBefore: number): number => (bare && minute < pmBefore ? minute + NOON : minute);

interface Grammar {
  timeOf(words: string): Hour | null;
  dayOf(words: string): AvailableDay | null;
  partOf(words: string): Omit<Window, "day">;
}

const GRAMMARS = { fr: compiled(FRENCH_AVAILABILITY, frenchTime), en: compiled(ENGLISH_AVAILABILITY, englishTime) };

function compiled({ fragments, rules, days, parts, unless }: AvailabilityGrammar, timeOf: Grammar["timeOf"]) {
  return {
    rulesAt: lookUp(rules, fragments),
    unless: new RegExp(`(?<![a-z0-9])(?:${expand(unless, fragments)})(?![a-z0-9])`),
    timeOf,
    dayOf: (words: string) => days.find(([says]) => says.test(words))?.[1] ?? null,
    partOf(words: string) {
      const [, from = null, until = null] = parts.find(([says]) => says.test(words)) ?? [];
      return { from, until };
    },
  };
}

function sentenceAround(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < SENTENCE_MAX && !/[.!?;\n]/.test(text[start - 1]!)) start--;
  let end = at;
  while (end < text.length && end - at < SENTENCE_MAX && !/[!?;\n]|\.(?!\d)/.test(text[end]!)) end++;
  return text.slice(start, end + 1);
}
