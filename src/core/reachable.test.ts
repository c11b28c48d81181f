import { expect, test } from "vitest";
import { monday, saturday, TORONTO, tuesday, wednesday } from "../../test/kit/given.ts";
import { nextReachable, type ReachableTime, reachableOn } from "./reachable.ts";

const NOON = 720;
const says = (change: Partial<ReachableTime>): ReachableTime => ({
  reachable: true,
  from: null,
  until: null,
  day: null,
  saidAt: monday(9),
  ...change,
});
const on = (day: string, ...times: ReachableTime[]) => reachableOn(times, day, TORONTO);

test("a window said holds for each day", () => {
  expect(on("2026-11-24", says({ from: NOON, until: 795 }))).toEqual([[tuesday(12), tuesday(13, 15)]]);
});

test("nothing said is not known, and a day said bears on no other", () => {
  expect(on("2026-11-24")).toBeNull();
  expect(on("2026-11-24", says({ day: 2, from: NOON }))).toBeNull();
  expect(on("2026-11-25", says({ day: 2, from: NOON }))).toEqual([[wednesday(12), wednesday(24)]]);
});

test("«today» and «tomorrow» count from when they were said", () => {
  expect(on("2026-11-23", says({ day: "today", until: NOON }))).toEqual([[monday(0), monday(12)]]);
  expect(on("2026-11-24", says({ day: "today", until: NOON }))).toBeNull();
  expect(on("2026-11-24", says({ day: "tomorrow", until: NOON }))).toEqual([[tuesday(0), tuesday(12)]]);
});

test("the hours one cannot be reached are taken off", () => {
  const teaching = says({ reachable: false, from: 480, until: 960, day: "weekdays" });
  expect(on("2026-11-24", teaching)).toEqual([
    [tuesday(0), tuesday(8)],
    [tuesday(16), tuesday(24)],
  ]);
  expect(on("2026-11-28", teaching)).toBeNull();
  expect(on("2026-11-24", says({ reachable: false, day: "today", saidAt: tuesday(8) }))).toEqual([]);
});

test("an hour said alone is tried for half an hour", () => {
  expect(on("2026-11-23", says({ from: 1080, until: 1080 }))).toEqual([[monday(18), monday(18, 30)]]);
});

test("the next window is the one under way, else the first ahead", () => {
  const noon = says({ from: NOON, until: 795, day: "weekdays" });
  expect(nextReachable([noon], monday(12, 30), TORONTO)).toEqual([monday(12), monday(13, 15)]);
  expect(nextReachable([noon], monday(14), TORONTO)).toEqual([tuesday(12), tuesday(13, 15)]);
  expect(nextReachable([noon], saturday(9), TORONTO)).toEqual([monday(12, 0, 1), monday(13, 15, 1)]);
  expect(nextReachable([], monday(9), TORONTO)).toBeNull();
});
