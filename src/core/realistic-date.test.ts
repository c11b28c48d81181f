import { describe, expect, test } from "vitest";
import {
  anne,
  away,
  CALENDAR,
  CONTEXT,
  friday,
  id,
  mercier,
  monday,
  PEOPLE,
  saturday,
  thursday,
  tuesday,
  wednesday,
} from "../../test/kit/given.ts";
import { OFFICE_HOURS, workingCalendar } from "./calendar.ts";
import { type Awaited, type Considered, realisticDate } from "./realistic-date.ts";
import type { DateRecord } from "./third-party-record.ts";
import { days, HOUR, hours, type Instant, type Millis } from "./time.ts";

const now = monday(9);
const her = PEOPLE.find((one) => one.id === anne)!;
const it = (dueAt: Instant, change: Partial<Considered> = {}): Considered => ({
  dueAt,
  kind: "repair",
  workMs: HOUR,
  person: her,
  works: [],
  awaited: [],
  ...change,
});
const around = { policy: CONTEXT.policy, calendar: CALENDAR, now };
const record = (kept: number, dates: number, late: Millis): DateRecord => ({
  dates,
  kept,
  medianLateMs: late,
  eightyLateMs: late,
  ninthLateMs: late,
  byDay: [kept, 0, 0, 0, 0, 0],
});
const painted = (dueAt: Instant, known: DateRecord | null = null): Awaited => ({ thirdParty: mercier, dueAt, record: known });
const why = (considered: Considered, more = around) => realisticDate(considered, more).reasons.map((one) => one.why);

test("nothing known speaks against a date: nothing is said, and no other is offered", () => {
  expect(realisticDate(it(tuesday(17)), around)).toEqual({ reasons: [], honest: [], ninth: false });
});

describe("a date is unlikely", () => {
  test("on a closed day; the next honest ones are open", () => {
    const calendar = workingCalendar({ zone: CALENDAR.zone, hours: OFFICE_HOURS, closedDays: ["2026-11-27"] });
    const found = realisticDate(it(friday(17)), { ...around, calendar });
    expect(found.reasons).toEqual([{ why: "closed", at: friday(17) }]);
    expect(found.honest.every((at) => calendar.isOpen((at - 1) as Instant))).toBe(true);
    expect(why(it(saturday(10)))).toEqual(["closed", ...why(it(saturday(10))).slice(1)]);
  });

  test("while its person is away; the next is once they are back", () => {
    const person = away(anne, tuesday(8), thursday(8)).find((one) => one.id === anne)!;
    const found = realisticDate(it(wednesday(12), { person }), around);
    expect(found.reasons).toEqual([{ why: "away", until: thursday(8) }]);
    expect(found.honest[0]).toBe(monday(12));
  });

  test("before what comes first is there, with the work it still takes", () => {
    const found = realisticDate(it(wednesday(17), { awaited: [painted(wednesday(12))], workMs: hours(8) }), around);
    expect(found.reasons).toMatchObject([{ why: "awaited", readyAt: thursday(12), workMs: hours(8) }]);
    expect(found.honest).toEqual([thursday(12), thursday(17)]);
  });

  test("where the usual delay of what comes first reaches past it", () => {
    const late = painted(tuesday(12), record(12, 20, days(2)));
    const found = realisticDate(it(wednesday(12), { awaited: [late] }), around);
    expect(found.reasons.map((one) => one.why)).toEqual(["record"]);
    expect(found).toMatchObject({ ninth: true, honest: [thursday(17), friday(12)] });
  });

  test("but nothing is made of fewer than ten dates, nor of a party that keeps its own", () => {
    expect(why(it(wednesday(12), { awaited: [painted(tuesday(12), record(2, 9, days(2)))] }))).toEqual([]);
    expect(why(it(wednesday(12), { awaited: [painted(tuesday(12), record(19, 20, days(2)))] }))).toEqual([]);
  });

  test("where its person has no time left before it; the next is where there is room", () => {
    const full = [{ id: id("p"), kind: "repair", workMs: hours(8), dueAt: monday(17), notBefore: null }] as const;
    const found = realisticDate(it(monday(16), { works: full }), around);
    expect(found.reasons).toMatchObject([{ why: "load" }]);
    expect(found.honest).toEqual([tuesday(12), tuesday(17)]);
  });

  test("not for time that was short before it came", () => {
    const full = [{ id: id("p"), kind: "repair", workMs: hours(20), dueAt: monday(17), notBefore: null }] as const;
    expect(why(it(thursday(17), { works: full }))).toEqual([]);
  });
});

test("a third party's own promise weighs on nobody's day here", () => {
  expect(why(it(monday(10), { person: null, workMs: hours(40) }))).toEqual([]);
});
