import { describe, expect, test } from "vitest";
import { wall } from "../../test/kit/dues.ts";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { isAtHour, type Language } from "../core/due.ts";
import { instant } from "../core/time.ts";
import { ENGLISH_RULES } from "./due/english.ts";
import { FRENCH_RULES } from "./due/french.ts";
import { readDue } from "./read.ts";
import type { ReadContext } from "./reading.ts";

const TORONTO = "America/Toronto";

function at(sentAt: string, more: Partial<ReadContext> & { closedDays?: string[] } = {}): ReadContext {
  const timeZone = more.timeZone ?? TORONTO;
  const calendar = workingCalendar({ zone: timeZone, hours: OFFICE_HOURS, closedDays: more.closedDays ?? [] });
  return { sentAt: instant(sentAt), timeZone, region: "CA-QC", calendar, language: "fr", ...more };
}

const tuesday = at("2026-03-10T10:15:00-04:00");

/** [by, notBefore] on the wall, "vague" or null. */
function due(words: string | null | undefined, context: ReadContext): unknown {
  const found = readDue(words!, context)?.due;
  if (!found) return null;
  if (found.kind === "exact") return wall(found.by, context.timeZone);
  return found.kind === "window" ? [wall(found.by, context.timeZone), wall(found.notBefore, context.timeZone)] : found.kind;
}

const languages: [Language, typeof FRENCH_RULES][] = [
  ["fr", FRENCH_RULES],
  ["en", ENGLISH_RULES],
];

describe.each(languages)("each rule's example (%s)", (language, rules) => {
  test.each(rules.map((rule) => rule.example))("%s → %s", (words, by, notBefore) => {
    expect(due(words, { ...tuesday, language })).toEqual(notBefore ? [by, notBefore] : by);
  });
});

describe("an hour that is said is told from a bound", () => {
  const atHour = (words: string, language: Language) => {
    const found = readDue(words, { ...tuesday, language })?.due;
    return found && [isAtHour(found), "by" in found && found.by !== undefined && wall(found.by, TORONTO).slice(5)];
  };
  test.each<[string, boolean, string]>([
    ["mardi à 10 h", true, "03-17T10:00"],
    ["mardi 17 mars à 10 h 30", true, "03-17T10:30"],
    ["le 17 à 10h", true, "03-17T10:00"],
    ["demain 14 h", true, "03-11T14:00"],
    ["à 14 h", true, "03-10T14:00"],
    ["à 9 h", true, "03-11T09:00"],
    ["demain à midi", true, "03-11T12:00"],
    ["demain matin à 10 h", true, "03-11T10:00"],
    ["dans deux jours à 14 h", true, "03-12T14:00"],
    ["demain à 10 h pile", true, "03-11T10:00"],
    ["mardi avant 10 h", false, "03-17T10:00"],
    ["avant mardi 10 h", false, "03-17T10:00"],
    ["d'ici mardi à 10 h", false, "03-17T10:00"],
    ["pour mardi 10 h", false, "03-17T10:00"],
    ["mardi à 10 h au plus tard", false, "03-17T10:00"],
    ["mardi, au plus tard à 10 h", false, "03-17T10:00"],
    ["mardi vers 10 h", false, "03-17T10:00"],
    ["mardi à 10 h environ", false, "03-17T10:00"],
    ["mardi à partir de 10 h", false, "03-17T10:00"],
    ["mardi après 10 h", false, "03-17T10:00"],
    ["demain midi", false, "03-11T12:00"],
    ["avant minuit", false, "03-10T23:59"],
    ["demain matin", false, "03-11T12:00"],
    ["dans 2 heures", false, "03-10T12:15"],
    ["mardi entre 10 h et 12 h", false, "03-17T12:00"],
    ["mercredi à 10 h ou jeudi à 10 h", false, "03-12T10:00"],
  ])("%s: %s", (words, said, by) => expect(atHour(words, "fr")).toEqual([said, by]));

  test.each<[string, boolean, string]>([
    ["Tuesday at 10", true, "03-17T10:00"],
    ["Tuesday, March 17 at 10 a.m.", true, "03-17T10:00"],
    ["tomorrow at 2:30 pm", true, "03-11T14:30"],
    ["tomorrow 2pm", true, "03-11T14:00"],
    ["tomorrow at noon", true, "03-11T12:00"],
    ["9 tomorrow morning", true, "03-11T09:00"],
    ["tomorrow at 10 sharp", true, "03-11T10:00"],
    ["by 10 am Tuesday", false, "03-17T10:00"],
    ["by Tuesday 10am", false, "03-17T10:00"],
    ["Tuesday before 10am", false, "03-17T10:00"],
    ["Tuesday at 10 at the latest", false, "03-17T10:00"],
    ["no later than Tuesday at 10", false, "03-17T10:00"],
    ["Tuesday around 10am", false, "03-17T10:00"],
    ["Tuesday at about 10am", false, "03-17T10:00"],
    ["tomorrow at 2ish", false, "03-11T14:00"],
    ["tomorrow noon", false, "03-11T12:00"],
    ["after 3pm tomorrow", false, "03-11T15:00"],
    ["Tuesday between 10 and 12", false, "03-17T12:00"],
  ])("%s: %s", (words, said, by) => expect(atHour(words, "en")).toEqual([said, by]));
});

describe("together", () => {
  test.each<[string, unknown]>([
    ["demain avant 10 h", "2026-03-11T10:00"],
    ["demain après-midi vers 15 h", "2026-03-11T15:00"],
    ["mercredi PM", "2026-03-11T17:00"],
    ["d'ici demain midi", "2026-03-11T12:00"],
    ["à soir vers 8h", "2026-03-10T20:00"],
    ["avant lundi soir", "2026-03-16T18:00"],
    ["aujourd'hui ou demain", "2026-03-11T17:00"],
    ["jeudi ou vendredi", ["2026-03-13T17:00", "2026-03-12T08:00"]],
    ["demain matin au plus tard", "2026-03-11T12:00"],
    ["d'ici quelques jours, vendredi au plus tard", "2026-03-13T17:00"],
    ["sous 5 jours après réception", "vague"],
    ["avant demain", "2026-03-10T17:00"],
    ["avant la semaine prochaine", "2026-03-13T17:00"],
  ])("%s", (words, expected) => expect(due(words, tuesday)).toEqual(expected));

  test.each<[string, unknown]>([
    ["by COB Thursday", "2026-03-12T17:00"],
    ["tonight by 8", "2026-03-10T20:00"],
    ["EOD Wed", "2026-03-11T17:00"],
    ["Thurs & Fri", ["2026-03-13T17:00", "2026-03-12T08:00"]],
    ["tomorrow between 8 and 12", ["2026-03-11T12:00", "2026-03-11T08:00"]],
    ["March 20th at 9:30 am", "2026-03-20T09:30"],
    ["before 5 today", "2026-03-10T17:00"],
  ])("%s", (words, expected) => expect(due(words, { ...tuesday, language: "en", region: "CA-ON" })).toEqual(expected));
});

describe("place and calendar", () => {
  test("«en fin de semaine» is Friday in France", () => {
    const paris = at("2026-03-10T10:15:00+01:00", { timeZone: "Europe/Paris", region: "FR" });
    expect(due("en fin de semaine", paris)).toBe("2026-03-13T17:00");
  });

  test("a period that has begun has no later start, even before the doors open", () => {
    expect(due("cette semaine", at("2026-03-10T06:00:00-04:00"))).toBe("2026-03-13T17:00");
  });

  test("3/4 is 3 April in London and March 4 in New York", () => {
    const sent = { language: "en" as const };
    expect(due("on 3/4", at("2026-03-01T10:00:00Z", { ...sent, timeZone: "Europe/London", region: "UK" }))).toBe("2026-04-03T17:00");
    expect(due("on 3/4", at("2026-03-01T10:00:00-05:00", { ...sent, timeZone: "America/New_York", region: "US-E" }))).toBe(
      "2026-03-04T17:00",
    );
  });

  test("working days step over holidays", () => {
    const easter = at("2026-04-02T10:00:00-04:00", { closedDays: ["2026-04-03", "2026-04-06"] });
    expect(due("d'ici deux jours ouvrables", easter)).toBe("2026-04-08T17:00");
    expect(due("avant mardi", easter)).toBe("2026-04-02T17:00");
  });

  test("the desk's own close of business is the end of its day", () => {
    const calendar = workingCalendar({
      zone: TORONTO,
      hours: OFFICE_HOURS.map((periods) => (periods.length ? [[600, 1140]] : [])),
      closedDays: [],
    });
    expect(due("d'ici la fin de la journée", { ...tuesday, calendar })).toBe("2026-03-10T19:00");
  });

  test("48 hours are 48 hours when the clocks change; a day at 9:30 is 9:30 on the wall", () => {
    const saturday = at("2026-03-07T10:15:00-05:00");
    expect(due("sous 48 h", saturday)).toBe("2026-03-09T11:15");
    expect(due("dimanche à 9h30", saturday)).toBe("2026-03-08T09:30");
  });

  test.each([
    ["Europe/Paris", "2026-03-28T10:00:00+01:00", "2026-03-29T09:30", "2026-03-30T11:00"],
    ["Europe/Paris", "2026-10-24T10:00:00+02:00", "2026-10-25T09:30", "2026-10-26T09:00"],
    ["Australia/Sydney", "2026-10-03T10:00:00+10:00", "2026-10-04T09:30", "2026-10-05T11:00"],
    ["Australia/Sydney", "2026-04-04T10:00:00+11:00", "2026-04-05T09:30", "2026-04-06T09:00"],
  ])("the day the clocks change in %s, from %s", (timeZone, sentAt, halfPastNine, twoDays) => {
    const there = at(sentAt, { timeZone, region: "" });
    expect(due("dimanche à 9h30", there)).toBe(halfPastNine);
    expect(due("sous 48 h", there)).toBe(twoDays);
  });
});

describe("what has passed", () => {
  test("a morning said in the afternoon is tomorrow's; «ce matin» is no due", () => {
    const afternoon = at("2026-03-10T14:00:00-04:00");
    expect(due("en matinée", afternoon)).toBe("2026-03-11T12:00");
    expect(due("ce matin", afternoon)).toBeNull();
  });

  test("«aujourd'hui» after the close leaves the evening", () => {
    expect(due("aujourd'hui", at("2026-03-10T18:20:00-04:00"))).toBe("2026-03-10T23:59");
  });

  test.each<[Language, string, string, unknown]>([
    ["fr", "2026-03-10T10:45", "Je vous rappelle à 9 h.", "2026-03-11T09:00"],
    ["fr", "2026-03-10T10:45", "Je vous rappelle à 9h30", "2026-03-11T09:30"],
    ["fr", "2026-03-10T14:45", "Je passe à 10 h", "2026-03-11T10:00"],
    ["fr", "2026-03-13T14:45", "Je passe à 10 h", "2026-03-16T10:00"],
    ["fr", "2026-03-10T14:45", "entre 8 h et 10 h", ["2026-03-11T10:00", "2026-03-11T08:00"]],
    ["fr", "2026-03-10T10:45", "à 9 h du soir", "2026-03-10T21:00"],
    ["fr", "2026-03-10T10:45", "ce soir à 9 h", "2026-03-10T21:00"],
    ["fr", "2026-03-10T10:45", "Je passe vers 3 h", "2026-03-10T15:00"],
    ["fr", "2026-03-10T14:45", "ce matin à 9 h", null],
    ["fr", "2026-03-10T14:45", "Je vous rappelle le 30 novembre 2025", null],
    ["en", "2026-03-10T10:45", "I'll call you at 9", "2026-03-11T09:00"],
    ["en", "2026-03-13T10:45", "I'll call you at 9", "2026-03-16T09:00"],
    ["en", "2026-03-10T19:03", "bringing one up at 8", "2026-03-10T20:00"],
    ["fr", "2026-03-10T19:03", "on passe à 8 h", "2026-03-11T08:00"],
    ["en", "2026-03-10T16:32", "he'd drop over after tea, 7ish", "2026-03-10T19:00"],
    ["en", "2026-03-10T10:45", "I'll call you tonight at 9", "2026-03-10T21:00"],
  ])("%s, at %s: %s", (language, sentAt, words, expected) => {
    expect(due(words, at(`${sentAt}:00-04:00`, { language }))).toEqual(expected);
  });

  test.each(["hier à 15 h", "mardi dernier", "depuis lundi", "pas avant mardi", "le 9 février"])("%s is none", (words) => {
    expect(due(words, tuesday)).toBeNull();
  });
});

describe("what is no time of an act", () => {
  test.each<[string, unknown]>([
    ["Each polygon can have from about 10 to thousands of points", null],
    ["by 10 to be sure", "2026-03-11T10:00"],
    ["It should work with 10.11, 11.04 and 11.11", null],
    ["Quoting my previous email today", null],
    ["and go past midnight", null],
    ["I'll see what I can knock off", null],
    ["before knock-off", "2026-03-10T17:00"],
    ["removed roughly 2 months after expiry", "vague"],
    ["we will remove it in 2 months after expiry", "vague"],
  ])("%s", (words, expected) => expect(due(words, { ...tuesday, language: "en", region: "US-E" })).toEqual(expected));
});

test("the words are the text's own, accents and all", () => {
  const text = "C’est promis : d’ici Vendredi à 14 h 30, Madame.";
  const found = readDue(text, tuesday)!;
  expect(text.slice(found.start, found.end)).toBe("d’ici Vendredi à 14 h 30");
  expect(found.due).toMatchObject({ kind: "exact", words: "d’ici Vendredi à 14 h 30" });
});

test("no rule repeats without a bound", () => {
  for (const { says } of [...FRENCH_RULES, ...ENGLISH_RULES]) expect(says).not.toMatch(/[^\\][*+]|\{\d+,\}/);
});
