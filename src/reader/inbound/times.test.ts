import { describe, expect, test } from "vitest";
import type { Language } from "../../core/due.ts";
import { fold } from "../fold.ts";
import { TIME_RULES, timesIn } from "./times.ts";

describe.each<Language>(["fr", "en"])("each rule (%s)", (language) => {
  test.each(TIME_RULES[language])("«$example» is $kind", ({ kind, says, example }) => {
    expect(timesIn(fold(example).text, language).text).toBe(kind);
    expect(says).not.toMatch(/[^\\][*+]|\{\d+,\}/);
  });
});

test("times are named by their kind, and keep their place", () => {
  const text = "on est libre du lundi au vendredi apres 17 h, le 12 mars ou demain matin entre 8 et 12 h 30";
  const timed = timesIn(text, "fr");
  expect(timed.text).toBe("on est libre D apres T, C ou D P entre N et T");
  for (const { at, words } of timed.times) expect(text.slice(timed.placeOf(at), timed.placeOf(at + 1))).toBe(words);
  expect(text.slice(timed.placeOf(timed.text.indexOf("ou")))).toBe("ou demain matin entre 8 et 12 h 30");
});

test.each<[string, Language, string]>([
  ["apres 3 jours d'attente", "fr", "apres 3 jours d'attente"],
  ["50 $ avant le 15", "fr", "50 $ avant C"],
  ["after 2 hours on hold", "en", "after 2 hours on hold"],
  ["call 416-555-0123 after six", "en", "call 416-555-0123 after N"],
])("«%s»: lengths, prices and numbers to call are no times", (text, language, named) => expect(timesIn(text, language).text).toBe(named));
