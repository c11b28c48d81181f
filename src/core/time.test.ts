import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  atTime,
  DAY,
  fromDate,
  fromLocal,
  HOUR,
  instant,
  isTimeZone,
  iso,
  local,
  localDate,
  minutes,
  plus,
  toDate,
  weekdayOf,
} from "./time.ts";

const at = (date: string, hour: number, minute: number, zone: string) => iso(atTime(date, hour * 60 + minute, zone));

describe("an instant is read from ISO 8601", () => {
  test("with an offset", () => expect(iso(instant("2026-11-24T17:00-05:00"))).toBe("2026-11-24T22:00:00.000Z"));
  test("with Z, seconds and a fraction", () => expect(iso(instant("2026-11-24T22:00:01.250Z"))).toBe("2026-11-24T22:00:01.250Z"));
  test.each([
    "2026-11-24T17:00",
    "2026-11-24",
    "mardi",
    "",
    "Tue, 24 Nov 2026 17:00:00 +0100",
    "2026-02-30T10:00Z",
    "2026-11-24T25:00Z",
    "+012026-01-01T00:00Z",
  ])("and not from %j", (text) => expect(() => instant(text)).toThrow(RangeError));
  test("and goes to a Date and back", () => expect(fromDate(toDate(instant("2026-11-24T22:00Z")))).toBe(instant("2026-11-24T22:00Z")));
});

describe("a wall-clock time that DST skips moves forward by the gap", () => {
  test.each([
    ["Toronto", "America/Toronto", "2026-03-08", 2, 30, "2026-03-08T07:30:00.000Z"],
    ["Paris", "Europe/Paris", "2026-03-29", 2, 30, "2026-03-29T01:30:00.000Z"],
    ["St John's", "America/St_Johns", "2026-03-08", 2, 15, "2026-03-08T05:45:00.000Z"],
    ["Lord Howe, by half an hour", "Australia/Lord_Howe", "2026-10-04", 2, 15, "2026-10-03T15:45:00.000Z"],
  ])("%s", (_, zone, date, hour, minute, expected) => expect(at(date, hour, minute, zone)).toBe(expected));
});

describe("a wall-clock time that happens twice is the first", () => {
  test.each([
    ["Toronto", "America/Toronto", "2026-11-01", 1, 30, "2026-11-01T05:30:00.000Z"],
    ["Paris", "Europe/Paris", "2026-10-25", 2, 30, "2026-10-25T00:30:00.000Z"],
    ["St John's", "America/St_Johns", "2026-11-01", 1, 30, "2026-11-01T04:00:00.000Z"],
    ["Lord Howe, by half an hour", "Australia/Lord_Howe", "2026-04-05", 1, 45, "2026-04-04T14:45:00.000Z"],
  ])("%s", (_, zone, date, hour, minute, expected) => expect(at(date, hour, minute, zone)).toBe(expected));
});

describe("around a change of the clock", () => {
  test("the hour before the gap is in winter time", () =>
    expect(at("2026-03-08", 1, 59, "America/Toronto")).toBe("2026-03-08T06:59:00.000Z"));
  test("the hour after the gap is in summer time", () =>
    expect(at("2026-03-08", 3, 0, "America/Toronto")).toBe("2026-03-08T07:00:00.000Z"));
  test("the hour after the overlap is in winter time", () =>
    expect(at("2026-11-01", 2, 0, "America/Toronto")).toBe("2026-11-01T07:00:00.000Z"));
  test("the day of the change is 23 hours long, then 25", () => {
    const length = (date: string) => atTime(addDays(date, 1), 0, "America/Toronto") - atTime(date, 0, "America/Toronto");
    expect([length("2026-03-08"), length("2026-11-01"), length("2026-11-02")]).toEqual([23 * HOUR, 25 * HOUR, DAY]);
  });
});

describe("an odd offset", () => {
  test("Kathmandu is at +5:45 all year", () => {
    expect(at("2026-06-15", 9, 0, "Asia/Kathmandu")).toBe("2026-06-15T03:15:00.000Z");
    expect(local(instant("2026-12-15T03:15Z"), "Asia/Kathmandu")).toMatchObject({ hour: 9, minute: 0, weekday: 2 });
  });
  test("the local day is not the day in UTC", () => {
    expect(localDate(instant("2026-11-25T03:00Z"), "America/Toronto")).toBe("2026-11-24");
    expect(localDate(instant("2026-11-24T18:30Z"), "Asia/Kathmandu")).toBe("2026-11-25");
  });
  test("Sunday is day 7", () => expect(local(instant("2026-11-29T15:00Z"), "America/Toronto").weekday).toBe(7));
});

describe("fields of a wall-clock time may overflow", () => {
  test("hour 24 is the next midnight", () => expect(at("2026-11-24", 24, 0, "America/Toronto")).toBe("2026-11-25T05:00:00.000Z"));
  test("day 32 is in the next month", () =>
    expect(iso(fromLocal({ year: 2026, month: 12, day: 32, hour: 9 }, "America/Toronto"))).toBe("2027-01-01T14:00:00.000Z"));
  test("minute -5 is before midnight", () => expect(at("2026-11-24", 0, -5, "America/Toronto")).toBe("2026-11-24T04:55:00.000Z"));
});

describe("calendar days", () => {
  test("pass over the end of February", () =>
    expect([addDays("2026-02-28", 1), addDays("2028-02-28", 1), addDays("2026-03-01", -1)]).toEqual([
      "2026-03-01",
      "2028-02-29",
      "2026-02-28",
    ]));
  test("count from Monday, 1, to Sunday, 7", () => expect(["2026-11-23", "2026-11-28", "2026-11-29"].map(weekdayOf)).toEqual([1, 6, 7]));
});

test("a time zone is known or not", () => {
  expect([isTimeZone("America/Toronto"), isTimeZone("Mars/Olympus"), isTimeZone("")]).toEqual([true, false, false]);
  expect(() => local(instant("2026-01-01T00:00Z"), "Mars/Olympus")).toThrow(RangeError);
});

const ZONES = ["America/Toronto", "Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca", "UTC"];
const SPAN = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2032, 0, 1) };

test("what the wall shows leads back to the instant, or to the first of the two", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.integer(SPAN), (zone, ms) => {
      const there = fromDate(toDate(plus(instant("1970-01-01T00:00Z"), Math.floor(ms / 1000) * 1000)));
      const back = fromLocal(local(there, zone), zone);
      expect(local(back, zone)).toEqual(local(there, zone));
      expect([0, minutes(30), HOUR]).toContain(there - back);
    }),
  );
});

test("later on the wall is never earlier in time", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 1439 }),
      fc.integer({ min: 1, max: 300 }),
      (zone, day, minute, more) => {
        const date = addDays("2020-01-01", day);
        const moved = atTime(date, minute + more, zone) - atTime(date, minute, zone);
        expect(moved).toBeGreaterThanOrEqual(minutes(more) - HOUR);
        expect(moved).toBeLessThanOrEqual(minutes(more) + HOUR);
      },
    ),
  );
});
