import { expect, test } from "vitest";
import { CONTEXT, friday, monday, saturday, tuesday } from "../../test/kit/given.ts";
import { nextTry } from "./next-try.ts";
import type { ReachableTime } from "./reachable.ts";

const said = (it: Partial<ReachableTime>): ReachableTime => ({
  reachable: true,
  from: null,
  until: null,
  day: null,
  saidAt: monday(8),
  ...it,
});
const next = (now: Parameters<typeof nextTry>[2], ...times: ReachableTime[]) => nextTry(times, CONTEXT, now);

test("without a word from the customer it is later in the day, then the next", () => {
  expect(next(monday(9))).toBe(monday(13));
  expect(next(monday(15))).toBe(tuesday(9));
});

test("a new stretch is tried as it begins, however soon", () => {
  expect(next(monday(13, 59), said({ from: 840, until: 900 }))).toBe(monday(14));
});

test("within a stretch that is running, not at once", () => {
  expect(next(monday(9), said({ from: 480, until: 1020 }))).toBe(monday(13));
});

test("a day of which nothing was said is a day like any other", () => {
  expect(next(monday(15), said({ from: 720, until: 780, day: "today" }))).toBe(tuesday(9));
});

test("what was said of another day is waited for", () => {
  expect(next(monday(9), said({ from: 600, until: 660, day: "tomorrow" }))).toBe(tuesday(10));
});

test("never in the hours the customer ruled out", () => {
  expect(next(monday(9), said({ reachable: false, from: 480, until: 900 }))).toBe(monday(15));
});

test("reachable only when we are closed: their word goes before our hours", () => {
  expect(next(friday(9), said({ from: 600, until: 660, day: "weekend" }))).toBe(saturday(10));
});
