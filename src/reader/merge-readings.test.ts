import { describe, expect, test } from "vitest";
import type { Due } from "../core/due.ts";
import { instant } from "../core/time.ts";
import { mergeReadings } from "./merge-readings.ts";
import type { ReadCommitment } from "./reading.ts";

const friday: Due = { kind: "exact", by: instant("2026-03-13T17:00:00-04:00"), words: "vendredi" };
const monday: Due = { kind: "exact", by: instant("2026-03-16T17:00:00-04:00"), words: "lundi" };

const found = (start: number, end: number, confidence: number, more: Partial<ReadCommitment> = {}): ReadCommitment => ({
  words: "x".repeat(end - start),
  start,
  end,
  kind: "call_back",
  promiser: "self",
  promiserName: null,
  conditional: false,
  due: { kind: "none" },
  confidence,
  band: confidence >= 0.85 ? "track" : "ask",
  ...more,
});

describe("what both found", () => {
  test.each([
    [0.7, 0.95, "track"],
    [0.95, 0.7, "track"],
    [0.7, 0.8, "ask"],
  ])("is as sure as the surer: %d and %d", (rules, second, band) => {
    const [it, ...more] = mergeReadings([found(0, 20, rules)], [found(5, 30, second)]);
    expect(it).toMatchObject({ start: 0, end: 20, confidence: Math.max(rules, second), band });
    expect(more).toEqual([]);
  });

  test("is when and what the rules say", () => {
    const [it] = mergeReadings([found(0, 20, 0.9, { due: friday })], [found(0, 20, 0.9, { due: monday, kind: "visit" })]);
    expect(it).toMatchObject({ due: friday, kind: "call_back" });
  });

  test("has from the second what the rules left open", () => {
    const [it] = mergeReadings(
      [found(0, 20, 0.9, { kind: "other" })],
      [found(0, 20, 0.7, { due: monday, kind: "visit", conditional: true })],
    );
    expect(it).toMatchObject({ due: monday, kind: "visit", conditional: true });
  });

  test("is the one of two that shares most", () => {
    expect(mergeReadings([found(0, 20, 0.7), found(21, 60, 0.7)], [found(10, 60, 0.95)]).map(({ band }) => band)).toEqual(["ask", "track"]);
  });
});

test("what the second alone found is asked, however sure it is", () => {
  expect(mergeReadings([found(30, 40, 0.9)], [found(0, 20, 1)])).toEqual([
    found(0, 20, 1, { band: "ask" }),
    found(30, 40, 0.9, { band: "track" }),
  ]);
});

test("what the rules alone found stays", () => {
  expect(mergeReadings([found(0, 20, 0.9), found(21, 30, 0.65)], [])).toEqual([found(0, 20, 0.9), found(21, 30, 0.65)]);
});
