import { expect, test } from "vitest";
import { HOUR, instant, MINUTE } from "./time.ts";
import { type Format, formatter, localeOf } from "./format.ts";

const now = instant("2026-11-24T10:18-05:00");
const at = (local: string) => instant(`${local}-05:00`);
const desk = (locale: Format["locale"]) => formatter(locale, "America/Toronto");
const plain = (text: string) => text.replaceAll("\u00a0", "·");

test.each([
  ["fr", "CA", "fr-CA"],
  ["fr", "FR", "fr-FR"],
  ["fr", "BE", "fr-FR"],
  ["en", "CA", "en-CA"],
  ["en", "US", "en-US"],
  ["en", "GB", "en-GB"],
  ["en", "FR", "en-CA"],
] as const)("%s in %s is written %s", (language, country, locale) => expect(localeOf(language, country)).toBe(locale));

test.each([
  ["fr-CA", "17·h", "17·h·30", "0·h"],
  ["fr-FR", "17·h", "17·h·30", "0·h"],
  ["en-CA", "5·p.m.", "5:30·p.m.", "12·a.m."],
  ["en-US", "5·p.m.", "5:30·p.m.", "12·a.m."],
  ["en-GB", "17:00", "17:30", "00:00"],
] as const)("hours in %s", (locale, five, half, midnight) => {
  const { hour } = desk(locale);
  expect([at("2026-11-24T17:00"), at("2026-11-24T17:30"), at("2026-11-24T00:00")].map((it) => plain(hour(it)))).toEqual([
    five,
    half,
    midnight,
  ]);
});

test("a column shows its minutes always", () => expect(plain(desk("fr-CA").clock(at("2026-11-24T14:00")))).toBe("14·h·00"));

test.each([
  ["fr-CA", "jeu. 26·nov."],
  ["fr-FR", "jeu. 26·nov."],
  ["en-CA", "Thu, Nov·26"],
  ["en-US", "Thu, Nov·26"],
  ["en-GB", "Thu 26·Nov"],
] as const)("days in %s", (locale, thursday) => expect(plain(desk(locale).day(at("2026-11-26T10:00"), now))).toBe(thursday));

test.each([
  ["fr-CA", "17·h·30", "9·h", "0·h"],
  ["en-CA", "5:30·p.m.", "9·a.m.", "12·a.m."],
  ["en-GB", "17:30", "09:00", "00:00"],
] as const)("a time of day on no day (%s)", (locale, half, nine, midnight) => {
  expect([17 * 60 + 30, 9 * 60, 24 * 60].map((minutes) => plain(desk(locale).timeOfDay(minutes)))).toEqual([half, nine, midnight]);
});

test("the days around now have their own names", () => {
  const { day } = desk("fr-CA");
  expect([at("2026-11-23T23:59"), at("2026-11-24T00:00"), at("2026-11-25T09:00")].map((it) => day(it, now))).toEqual([
    "hier",
    "aujourd’hui",
    "demain",
  ]);
});

test("the first of the month is «1er»", () => expect(plain(desk("fr-CA").longDay(at("2026-12-01T17:00")))).toBe("mardi 1er·décembre"));

test("a year is said beyond six months only", () => {
  const { day } = desk("fr-CA");
  expect([plain(day(at("2027-05-03T10:00"), now)), plain(day(at("2027-06-01T10:00"), now))]).toEqual(["lun. 3·mai", "mar. 1er·juin 2027"]);
});

test("the day is the desk's, not the machine's", () => {
  expect(formatter("fr-FR", "Europe/Paris").day(at("2026-11-24T23:30"), now)).toBe("demain");
});

test.each([
  [42 * MINUTE, "42·min", "42·min"],
  [10_000, "1·min", "1·min"],
  [3 * HOUR + 42 * MINUTE, "3·h·42", "3·h·42·min"],
  [3 * HOUR, "3·h", "3·h"],
  [17 * HOUR + 18 * MINUTE, "17·h", "17·h"],
  [25 * HOUR, "1·j 1·h", "1·d 1·h"],
  [49 * HOUR, "2·j", "2·d"],
])("%i ms is %s", (ms, fr, en) => expect([plain(desk("fr-CA").duration(ms)), plain(desk("en-CA").duration(ms))]).toEqual([fr, en]));

test("hours that round up to sixty minutes are a whole hour", () => expect(plain(desk("fr-CA").duration(2 * HOUR - 10_000))).toBe("2·h"));

test("stamps drop what their band says", () => {
  const { stamp } = desk("fr-CA");
  expect(
    [at("2026-11-24T09:30"), at("2026-11-23T17:00"), at("2026-11-25T12:00"), at("2026-11-26T17:00"), at("2026-12-09T17:00")].map((it) =>
      plain(stamp(it, now)),
    ),
  ).toEqual(["9·h·30", "Hier 17·h·00", "12·h·00", "Jeu. 26, 17·h", "Mer. 9·déc., 17·h"]);
});

test("a date said to a customer", () => {
  expect([plain(desk("fr-CA").spoken(at("2026-12-01T17:00"))), plain(desk("en-CA").spoken(at("2026-12-01T17:00")))]).toEqual([
    "mardi 1er·décembre à·17·h",
    "Tuesday, December·1 at 5·p.m.",
  ]);
});

test("a time said aloud", () => {
  const heard = (locale: "fr-CA" | "en-CA") =>
    ["2026-11-23T17:00", "2026-11-24T09:30", "2026-11-17T17:00"].map((it) => plain(desk(locale).said(at(it), now)));
  expect(heard("fr-CA")).toEqual(["hier à·17·h", "aujourd’hui à·9·h·30", "mardi 17·novembre à·17·h"]);
  expect(heard("en-CA")).toEqual(["yesterday at 5·p.m.", "today at 9:30·a.m.", "Tuesday, November·17 at 5·p.m."]);
});

test("days between are counted at midnight, across a change of clock", () => {
  expect(desk("fr-CA").daysBetween(instant("2026-10-31T23:00-04:00"), instant("2026-11-02T01:00-05:00"))).toBe(2);
});

test("shares, sizes and numbers", () => {
  const { percent, size, number } = desk("fr-CA");
  expect([percent(0.958), size(980_000), size(1_400_000), number(18_240)].map(plain)).toEqual(["96·%", "980·ko", "1,4·Mo", "18·240"]);
});

test.each([
  ["+15145550142", "514·555-0142"],
  ["1 (450) 555-0163", "450·555-0163"],
  ["+33 1 23 45 67 89", "+33 1 23 45 67 89"],
])("the number %s", (number, shown) => expect(plain(desk("fr-CA").phone(number))).toBe(shown));
