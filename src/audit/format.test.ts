import { expect, test } from "vitest";
import { instant } from "../core/time.ts";
import { formatFor, fr } from "./format.ts";

const french = formatFor("fr", "America/Toronto");
const english = formatFor("en", "America/Toronto");
const at = instant("2026-11-01T13:05:00-05:00");

test("French dates, hours, shares and quotes keep their words together", () => {
  expect(french.dateTime(at)).toBe("1er\u00a0novembre 2026 à 13\u00a0h\u00a005");
  expect(french.share(3, 4)).toBe("75\u00a0%");
  expect(french.quote("On vous revient")).toBe("«\u00a0On vous revient\u00a0»");
  expect(french.number(18_240)).toMatch(/^18[\u00a0\u202f]240$/);
});

test("English dates, hours, shares and quotes", () => {
  expect(english.dateTime(at)).toBe("Nov\u00a01, 2026, 1:05\u00a0p.m.");
  expect([english.share(3, 4), english.quote("Soon"), english.number(18_240)]).toEqual(["75%", "“Soon”", "18,240"]);
});

test("none is singular in French and plural in English", () => {
  expect(french.count(0, "courriel", "courriels")).toBe("0\u00a0courriel");
  expect(english.count(0, "email", "emails")).toBe("0\u00a0emails");
});

test("a share of nothing is no share", () => {
  expect(french.share(0, 0)).toBe("–");
});

test.each([
  [30_000, "30\u00a0s"],
  [40 * 60_000, "40\u00a0min"],
  [30 * 3_600_000, "30\u00a0h"],
  [34 * 86_400_000, "34\u00a0jours"],
])("%d ms is %s", (ms, said) => {
  expect(french.span(ms)).toBe(said);
});

test.each([
  [6, "6\u00a0days"],
  [21, "3\u00a0weeks"],
  [183, "6\u00a0months"],
])("a mailbox of %d days covers %s", (days, said) => {
  expect(english.period(days * 86_400_000)).toBe(said);
});

test("French spacing leaves quoted words as they were", () => {
  expect(fr`Date vague : « ${"bientôt : c'est ça"} »`).toBe("Date vague\u00a0: «\u00a0bientôt : c'est ça\u00a0»");
});
