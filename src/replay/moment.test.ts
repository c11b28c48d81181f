import { expect, test } from "vitest";
import { iso } from "../core/time.ts";
import { readDays, readLength, readMoment, readPeriods } from "./moment.ts";

const read = (text: string) => {
  const moment = readMoment(text, "America/Toronto");
  return moment.ok ? iso(moment.at) : moment.wrong;
};

test.each([
  ["2026-11-24 17:00", "2026-11-24T22:00:00.000Z"],
  ["mardi 2026-11-24 17:00", "2026-11-24T22:00:00.000Z"],
  ["Tuesday, 2026-11-24 9:05", "2026-11-24T14:05:00.000Z"],
  ["mar. 2026-11-24 17 h", "2026-11-24T22:00:00.000Z"],
  ["mar. 2026-11-24 17 h 30", "2026-11-24T22:30:00.000Z"],
  ["2026-07-01 09:00", "2026-07-01T13:00:00.000Z"],
  ["mercredi 2026-11-24 17:00", "weekday"],
  ["mardo 2026-11-24 17:00", "no_such_weekday"],
  ["2026-02-29 10:00", "no_such_day"],
  ["2026-13-01 10:00", "no_such_day"],
  ["2026-11-24 25:00", "no_such_day"],
  ["2026-11-24", "form"],
  ["24/11/2026 17:00", "form"],
  ["", "form"],
])("%j is %s", (text, expected) => expect(read(text)).toBe(expected));

test.each([
  ["45 min", 2_700_000],
  ["2 hours", 7_200_000],
  ["1,5 heure", 5_400_000],
  ["3 jours", 86_400_000],
  ["2 working days", 57_600_000],
  ["1 semaine", 144_000_000],
  ["3", null],
  ["bientôt", null],
  ["-2 h", null],
])("%j of open time is %s ms", (text, expected) => expect(readLength(text)).toBe(expected));

test.each([
  [
    "8:00-12:00, 13:00-17:00",
    [
      [480, 720],
      [780, 1020],
    ],
  ],
  ["9-17:30", [[540, 1050]]],
  ["closed", []],
  ["17:00-8:00", null],
  ["8:00-12:00, 11:00-13:00", null],
  ["8:00", null],
])("%j are hours", (text, expected) => expect(readPeriods(text)).toEqual(expected));

test.each([
  ["monday-friday", [1, 2, 3, 4, 5]],
  ["samedi", [6]],
  ["lun-mer", [1, 2, 3]],
  ["friday-monday", null],
  ["lunedi", null],
])("%j are days", (text, expected) => {
  expect(readDays(text)).toEqual(expected);
});
