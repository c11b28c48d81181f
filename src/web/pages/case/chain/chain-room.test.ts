import fc from "fast-check";
import { expect, test } from "vitest";
import { type LocalDate } from "../../../../core/time.ts";
import type { Column } from "./chain-layout.ts";
import { edgesOf, withRoom } from "./chain-room.ts";

const DAYS = [0, 100, 200, 300, 400];
const wide = (width: number) => () => width;

test("words stand in a bar that has room for them, else after it, else before it", () => {
  const [first, last] = [
    { id: "first", from: 0, to: 0 },
    { id: "last", from: 3, to: 3 },
  ];
  const where = (width: number) => withRoom([first, last], DAYS, wide(width)).map(({ words }) => words);
  expect(where(90)).toEqual(["in", "in"]);
  expect(where(180)).toEqual(["after", "before"]);
});

test("what is too long for any room has the largest", () => {
  expect(withRoom([{ id: "a", from: 2, to: 2 }], DAYS, wide(900))).toMatchObject([{ words: "before" }]);
  expect(withRoom([{ id: "a", from: 0, to: 3 }], DAYS, wide(900))).toMatchObject([{ words: "in" }]);
});

test("words beside a bar keep the next one out of their lane", () => {
  const bars = [
    { id: "a", from: 0, to: 0 },
    { id: "b", from: 1, to: 1 },
  ];
  expect(withRoom(bars, DAYS, wide(90))).toMatchObject([{ lane: 0 }, { lane: 0 }]);
  expect(withRoom(bars, DAYS, wide(150))).toMatchObject([{ lane: 0 }, { lane: 1 }]);
});

test("no bar nor its words lie over another, and all stay in the picture", () => {
  const bar = fc.record({ id: fc.uuid(), from: fc.nat(3), long: fc.nat(3), width: fc.integer({ min: 1, max: 600 }) });
  fc.assert(
    fc.property(fc.array(bar, { maxLength: 10 }), (all) => {
      const bars = all.map(({ id, from, long }) => ({ id, from, to: Math.min(3, from + long) }));
      const widthOf = (id: string) => all.find((one) => one.id === id)!.width;
      const taken = withRoom(bars, DAYS, widthOf).map(({ id, from, to, words, lane }) => ({
        lane,
        from: words === "before" ? Math.max(0, DAYS[from]! - widthOf(id)) : DAYS[from]!,
        to: words === "after" ? Math.min(400, DAYS[to + 1]! + widthOf(id)) : DAYS[to + 1]!,
      }));
      for (const [i, one] of taken.entries())
        for (const other of taken.slice(i + 1)) expect(one.lane !== other.lane || one.to <= other.from || other.to <= one.from).toBe(true);
    }),
  );
});

test("columns fill the width there is, and none is narrower than its name", () => {
  const day = (closed: boolean, days = 1): Column => ({ day: "2026-11-24" as LocalDate, days, closed, weekly: closed, today: false });
  const columns = [day(false), day(true), day(true), day(false), day(false, 12), day(false)];
  expect(edgesOf(columns, 800).at(-1)).toBeCloseTo(800);
  expect(edgesOf(columns, 800)[1]).toBeGreaterThan(150);
  const narrow = edgesOf(columns, 0);
  expect(narrow.slice(1).map((edge, i) => edge - narrow[i]!)).toEqual([52, 40, 40, 52, 44, 52]);
});
