import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CALENDAR, friday, monday, saturday, sunday, thursday, TORONTO, tuesday, wednesday } from "../../test/kit/given.ts";
import { type Calendar, type CalendarTerms, OFFICE_HOURS, WORKING_DAY, workingCalendar } from "./calendar.ts";
import { addDays, atTime, HOUR, hours, instant, iso, minutes, plus } from "./time.ts";

const desk = (terms: Partial<CalendarTerms> = {}): Calendar =>
  workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [], ...terms });
const ROUND_THE_CLOCK = Array.from({ length: 7 }, () => [[0, 1440]] as const);

describe("open", () => {
  test.each([
    ["before opening", monday(7, 59), false],
    ["at opening", monday(8), true],
    ["at the start of lunch", monday(12), false],
    ["during lunch", monday(12, 30), false],
    ["after lunch", monday(13), true],
    ["at closing", monday(17), false],
    ["on Saturday", saturday(10), false],
  ])("%s", (_, at, open) => expect(CALENDAR.isOpen(at)).toBe(open));
  test("not on a holiday", () => expect(desk({ closedDays: ["2026-11-24"] }).isOpen(tuesday(10))).toBe(false));
  test("a day has its opening and its closing", () =>
    expect([CALENDAR.opensAt("2026-11-23"), CALENDAR.closesAt("2026-11-23")]).toEqual([monday(8), monday(17)]));
  test("a closed day has neither", () =>
    expect([CALENDAR.opensAt("2026-11-28"), CALENDAR.closesAt("2026-11-28"), CALENDAR.isWorkingDay("2026-11-28")]).toEqual([
      null,
      null,
      false,
    ]));
});

describe("the next opening", () => {
  test.each([
    ["is now when open", monday(9), monday(9)],
    ["is after lunch", monday(12, 10), monday(13)],
    ["is the next morning at closing", monday(17), tuesday(8)],
    ["is Monday on Friday evening", friday(18), monday(8, 0, 1)],
  ])("%s", (_, at, next) => expect(CALENDAR.nextOpen(at)).toBe(next));
  test("passes over a holiday", () => expect(desk({ closedDays: ["2026-11-24", "2026-11-25"] }).nextOpen(monday(18))).toBe(thursday(8)));
  test("passes over a closure of a year", () => {
    const year = Array.from({ length: 365 }, (_, n) => addDays("2026-11-24", n));
    expect(iso(desk({ closedDays: year }).nextOpen(monday(18)))).toBe("2027-11-24T13:00:00.000Z");
  });
});

describe("open time added", () => {
  test.each([
    ["within a period", monday(9), hours(2), monday(11)],
    ["over lunch", monday(11), hours(2), monday(14)],
    ["to the end of a period", monday(8), hours(4), monday(12)],
    ["over a night", monday(16), hours(2), tuesday(9)],
    ["over a week-end", friday(16), hours(2), monday(9, 0, 1)],
    ["from a closed hour", sunday(10), HOUR, monday(9, 0, 1)],
    ["a working day", monday(10), WORKING_DAY, tuesday(10)],
    ["a week", monday(10), hours(40), monday(10, 0, 1)],
  ])("%s", (_, from, length, to) => expect(CALENDAR.add(from, length)).toBe(to));
  test("none, from a closed hour, is the next opening", () => expect(CALENDAR.add(saturday(10), minutes(0))).toBe(monday(8, 0, 1)));
  test("over a holiday", () => expect(desk({ closedDays: ["2026-11-24"] }).add(monday(16), hours(2))).toBe(wednesday(9)));
});

describe("open time between", () => {
  test.each([
    ["a morning", monday(8), monday(12), hours(4)],
    ["over lunch", monday(11), monday(14), hours(2)],
    ["a night", monday(17), tuesday(8), minutes(0)],
    ["a week-end", friday(16), monday(9, 0, 1), hours(2)],
    ["backwards", tuesday(10), monday(10), minutes(0)],
  ])("%s", (_, from, to, length) => expect(CALENDAR.between(from, to)).toBe(length));
  test("is that of ten years at most, however far the date", () => {
    expect(CALENDAR.between(monday(8), instant("9999-12-31T00:00Z"))).toBeLessThan(hours(8 * 366 * 10));
  });
});

describe("working days added", () => {
  test.each([
    ["two, from Monday", monday(10), 2, wednesday(17)],
    ["one, from Friday", friday(10), 1, monday(17, 0, 1)],
    ["one, from Saturday", saturday(10), 1, monday(17, 0, 1)],
    ["none is today's closing", monday(10), 0, monday(17)],
    ["none, on a closed day, is the next one's", sunday(10), 0, monday(17, 0, 1)],
  ])("%s", (_, from, n, to) => expect(CALENDAR.addWorkingDays(from, n)).toBe(to));
  test("pass over a holiday", () => expect(desk({ closedDays: ["2026-11-24"] }).addWorkingDays(monday(10), 1)).toBe(wednesday(17)));
});

describe("the change of the clock", () => {
  const allHours = desk({ hours: ROUND_THE_CLOCK });
  test("a day without a break has 23 open hours, then 25", () => {
    const open = (date: string) => allHours.between(atTime(date, 0, TORONTO), atTime(addDays(date, 1), 0, TORONTO));
    expect([open("2026-03-08"), open("2026-11-01")]).toEqual([23 * HOUR, 25 * HOUR]);
  });
  test("takes nothing from office hours after it", () =>
    expect(CALENDAR.add(instant("2026-03-06T21:00Z"), hours(2))).toBe(instant("2026-03-09T13:00Z")));
  test("a period in the skipped hour is no time at all", () => {
    const nights = desk({ hours: Array.from({ length: 7 }, () => [[120, 180]] as const) });
    expect(nights.isWorkingDay("2026-03-08")).toBe(false);
    expect(iso(nights.nextOpen(instant("2026-03-08T06:00Z")))).toBe("2026-03-09T06:00:00.000Z");
  });
});

describe("hours that cannot be are said so at once", () => {
  const week = (...monday: (readonly [number, number])[]) => [monday, [], [], [], [], [], []];
  test.each([
    ["no open period a week", week()],
    ["overlapping periods", week([480, 720], [700, 1020])],
    ["periods out of order", week([780, 1020], [480, 720])],
    ["a period that ends before it starts", week([720, 480])],
    ["a period past midnight", week([1320, 1560])],
    ["a period before the day", week([-60, 60])],
  ])("%s", (_, hours) => expect(() => desk({ hours })).toThrow(RangeError));
  test("periods may touch", () => expect(desk({ hours: week([480, 720], [720, 1020]) }).between(monday(8), monday(17))).toBe(9 * HOUR));
  test("ten closed years are a mistake, and end the search", () => {
    const decade = Array.from({ length: 3_700 }, (_, n) => addDays("2026-11-24", n));
    expect(() => desk({ closedDays: decade }).nextOpen(monday(18))).toThrow("no open time within ten years");
    expect(() => desk({ closedDays: decade }).addWorkingDays(monday(18), 1)).toThrow("no open day within ten years");
  });
});

const zones = fc.constantFrom("America/Toronto", "Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu");
const weeks = fc.constantFrom(OFFICE_HOURS, ROUND_THE_CLOCK, [
  [
    [0, 60],
    [90, 200],
    [1380, 1440],
  ],
  [],
  [],
  [],
  [],
  [],
  [[100, 130]],
] as const);
const closed = fc.uniqueArray(
  fc.integer({ min: 0, max: 60 }).map((n) => addDays("2026-03-01", n)),
  { maxLength: 20 },
);
const calendars = fc.record({ zone: zones, hours: weeks, closedDays: closed }).map(workingCalendar);
const times = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((n) => plus(instant("2026-02-25T00:00Z"), n * 60_000));
const lengths = fc.integer({ min: 1, max: 100 * 60 }).map(minutes);

test("what is added lies between", () => {
  fc.assert(
    fc.property(calendars, times, lengths, (calendar, at, length) => {
      expect(calendar.between(at, calendar.add(at, length))).toBe(length);
    }),
  );
});

test("adding twice is adding the sum", () => {
  fc.assert(
    fc.property(calendars, times, lengths, lengths, (calendar, at, a, b) => {
      expect(calendar.add(calendar.add(at, a), b)).toBe(calendar.add(at, minutes((a + b) / 60_000)));
    }),
  );
});

test("the next opening is open, and nothing before it is", () => {
  fc.assert(
    fc.property(calendars, times, (calendar, at) => {
      const next = calendar.nextOpen(at);
      expect(calendar.isOpen(next)).toBe(true);
      expect(calendar.between(at, next)).toBe(0);
    }),
  );
});
