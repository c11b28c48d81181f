import { expect, test } from "vitest";
import { proposedWindows } from "./reachable.ts";

const says = (reachable: boolean, from: number | null, until: number | null, day: "today" | "weekdays" | 3 | null = null) => [
  { settled: false, refusesDate: false, availability: [{ reachable, from, until, day }] },
];
const windows = (...it: Parameters<typeof says>) => proposedWindows(says(...it), []).map(({ window }) => window);

test.each([
  [says(true, 960, null, "weekdays"), { days: [0, 1, 2, 3, 4], from: 960, until: 1200 }],
  [says(true, 600, 690), { days: [0, 1, 2, 3, 4, 5, 6], from: 600, until: 690 }],
  [says(true, null, 720, 3), { days: [3], from: 480, until: 720 }],
  [says(true, 900, 900), { days: [0, 1, 2, 3, 4, 5, 6], from: 900, until: 960 }],
])("%j", (said, window) => {
  expect(proposedWindows(said, []).map((it) => it.window)).toEqual([window]);
});

test("what is said of one day, or of when not to call, proposes nothing", () => {
  expect([windows(true, 960, null, "today"), windows(false, 960, null)]).toEqual([[], []]);
});

test("what is noted already is not proposed again", () => {
  expect(proposedWindows(says(true, 600, 690, 3), [{ days: [3], from: 600, until: 690 }])).toEqual([]);
});
