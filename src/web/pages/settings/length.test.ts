import { expect, test } from "vitest";
import { inUnit, lengthOf, unitOf } from "./length.ts";

const HOUR = 3_600_000;

test("a length is said in the largest unit that keeps it whole", () => {
  expect([unitOf(90 * 60_000), unitOf(4 * HOUR), unitOf(16 * HOUR), unitOf(0)]).toEqual(["minutes", "hours", "days", "hours"]);
});

test("a day is eight open hours", () => {
  expect(lengthOf(1, "days")).toBe(8 * HOUR);
  expect(inUnit(24 * HOUR, "days")).toBe(3);
});

test("a part of an hour falls on whole minutes", () => {
  expect(lengthOf(1.33, "hours")).toBe(80 * 60_000);
});
