import { expect, test } from "vitest";
import { addPeriod, asEnd, isDisordered, OFFICE_WEEK, onOpenDays, openDay, readTime, withDay } from "./week-hours.ts";

test.each([
  ["8", 480],
  ["8 h", 480],
  ["8h30", 510],
  ["08:30", 510],
  ["17 h 05", 1025],
  ["5 p.m.", 1020],
  ["12:30 am", 30],
  ["12 p.m.", 720],
  ["24 h", 1440],
])("%s is read as a time", (text, minutes) => {
  expect(readTime(text)).toBe(minutes);
});

test.each(["", "midi", "8 h 75", "25 h", "24:30", "8:5"])("«%s» is no time", (text) => {
  expect(readTime(text)).toBeNaN();
});

test("a time as the page writes it, with no-break spaces, reads back", () => {
  expect(readTime("8\u00a0h\u00a000")).toBe(480);
});

test("an end at 0 h is midnight", () => {
  expect(asEnd(readTime("0 h"))).toBe(1440);
});

test("periods that touch are in order; those that overlap or end before they start are not", () => {
  expect(
    isDisordered([
      [480, 720],
      [720, 1020],
    ]),
  ).toBe(false);
  expect(
    isDisordered([
      [480, 720],
      [660, 1020],
    ]),
  ).toBe(true);
  expect(isDisordered([[720, 480]])).toBe(true);
  expect(isDisordered([[480, Number.NaN]])).toBe(false);
});

test("a day that opens takes the hours of the open day before it", () => {
  const friday = withDay(OFFICE_WEEK, 4, [[540, 780]]);
  expect(openDay(friday, 5)[5]).toEqual([[540, 780]]);
});

test("a period added comes after the others", () => {
  expect(isDisordered(addPeriod(OFFICE_WEEK, 0)[0]!)).toBe(false);
  expect(addPeriod(OFFICE_WEEK, 0)[0]).toHaveLength(3);
});

test("the same hours go to open days only", () => {
  const week = onOpenDays(withDay(OFFICE_WEEK, 0, [[600, 900]]), 0);
  expect(week[4]).toEqual([[600, 900]]);
  expect(week[6]).toEqual([]);
});
