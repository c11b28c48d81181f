import { expect, test } from "vitest";
import { CALENDAR, mercier, monday, tuesday, wednesday, thursday } from "../../test/kit/given.ts";
import { tenthsKept } from "./chance.ts";
import type { DateRecord } from "./third-party-record.ts";
import { hours, type Instant, type Millis } from "./time.ts";

const record = (byDay: readonly number[]): DateRecord => ({
  dates: byDay.reduce((sum, count) => sum + count, 0),
  kept: byDay[0]!,
  medianLateMs: null,
  eightyLateMs: 0 as Millis,
  ninthLateMs: 0 as Millis,
  byDay,
});
const after = (byDay: readonly number[] | null, dueAt: Instant, workMs = 0) =>
  tenthsKept(
    { awaited: [{ thirdParty: mercier, dueAt: tuesday(12), record: byDay && record(byDay) }], workMs: workMs as Millis, dueAt },
    { calendar: CALENDAR, now: monday(9) },
  );

test("each day of margin takes in those that came a day later", () => {
  const come = [4, 3, 2, 1, 0, 0];
  expect(after(come, tuesday(12))).toBe(4);
  expect(after(come, wednesday(12))).toBe(7);
  expect(after(come, thursday(12))).toBe(9);
});

test("the work left once it is there takes its time", () => expect(after([4, 6, 0, 0, 0, 0], wednesday(12), hours(8))).toBe(4));

test("what came five days late or more is counted in no margin", () => expect(after([5, 0, 0, 0, 0, 5], monday(12, 0, 3))).toBe(5));

test("too few past dates tell nothing, nor does a date that has passed, nor nothing awaited", () => {
  expect(after([9, 0, 0, 0, 0, 0], thursday(12))).toBeNull();
  expect(after(null, thursday(12))).toBeNull();
  expect(tenthsKept({ awaited: [], workMs: 0 as Millis, dueAt: thursday(12) }, { calendar: CALENDAR, now: monday(9) })).toBeNull();
  const late = { thirdParty: mercier, dueAt: monday(9), record: record([10, 0, 0, 0, 0, 0]) };
  expect(tenthsKept({ awaited: [late], workMs: 0 as Millis, dueAt: thursday(12) }, { calendar: CALENDAR, now: monday(10) })).toBeNull();
});
