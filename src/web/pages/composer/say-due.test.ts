import i18next, { type TFunction } from "i18next";
import { expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../../../core/calendar.ts";
import { isAtHour } from "../../../core/due.ts";
import { instant } from "../../../core/time.ts";
import { readDue } from "../../../reader/read.ts";
import { formatter } from "../../../core/format.ts";
import { en } from "../../words/en.ts";
import { fr } from "../../words/fr.ts";
import { sayDue, withDue, withoutWords } from "./say-due.ts";

const zone = "America/Toronto";
const now = instant("2026-11-24T10:18-05:00");
const calendar = workingCalendar({ zone, hours: OFFICE_HOURS, closedDays: [] });
await i18next.init({ lng: "fr", resources: { fr: { translation: fr }, en: { translation: en } }, interpolation: { escapeValue: false } });

const DATES = [
  "2026-11-24T12:00",
  "2026-11-24T17:00",
  "2026-11-25T12:00",
  "2026-11-25T17:00",
  "2026-12-01T17:00",
  "2026-11-30T16:30",
  "2027-01-08T09:00",
].map((it) => instant(`${it}-05:00`));

test.each([
  ["fr", "fr-CA", false],
  ["fr", "fr-CA", true],
  ["en", "en-CA", false],
  ["en", "en-CA", true],
] as const)("a date written in %s (%s, at its hour: %s) is read back as that date", (language, locale, atHour) => {
  const said = DATES.map((at) => sayDue({ at, atHour }, now, zone, formatter(locale, zone), i18next.getFixedT(language) as TFunction));
  const read = said.map((words) => readDue(words, { sentAt: now, timeZone: zone, region: "CA-QC", calendar, language })?.due);
  expect(read.map((due) => due?.kind === "exact" && { at: due.by, atHour: isAtHour(due) })).toEqual(DATES.map((at) => ({ at, atHour })));
});

test("vague words give way to the date", () => {
  const text = "Pour la visite, je vous reviens bientôt. Merci.";
  const start = text.indexOf("je vous");
  const end = text.indexOf(". Merci");
  expect(withDue(text, { start, end, due: { kind: "vague", words: "bientôt" } }, "demain avant midi")).toBe(
    "Pour la visite, je vous reviens demain avant midi. Merci.",
  );
});

test("a promise without any time gets one after it", () => {
  const text = "Je vous rappelle. Merci.";
  expect(withDue(text, { start: 0, end: 16, due: { kind: "none" } }, "demain avant midi")).toBe(
    "Je vous rappelle demain avant midi. Merci.",
  );
});

test("the same words elsewhere in the text stay", () => {
  const text = "À bientôt. Je vous reviens bientôt.";
  expect(withDue(text, { start: 11, end: 34, due: { kind: "vague", words: "bientôt" } }, "demain avant midi")).toBe(
    "À bientôt. Je vous reviens demain avant midi.",
  );
});

test.each([
  ["Bonjour,\n\nJe vous reviens bientôt.\n\nSophie", "Je vous reviens bientôt", "Bonjour,\n\n\n\nSophie"],
  ["Pour la visite, je vous reviens bientôt. Merci.", "je vous reviens bientôt", "Pour la visite. Merci."],
  ["Je vous reviens bientôt. Merci.", "Je vous reviens bientôt", "Merci."],
  ["Merci ! Je vous reviens bientôt", "Je vous reviens bientôt", "Merci !"],
])("words taken out leave no stop behind: %s", (text, words, left) => {
  const start = text.indexOf(words);
  expect(withoutWords(text, { start, end: start + words.length })).toBe(left);
});
