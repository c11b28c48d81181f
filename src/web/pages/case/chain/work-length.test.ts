import { expect, test } from "vitest";
import { hours, minutes } from "../../../../core/time.ts";
import { workLength, workMs } from "./work-length.ts";

test("two days of work are sixteen open hours", () => {
  expect(workLength(hours(16))).toEqual({ count: 2, unit: "days" });
  expect(workLength(hours(12))).toEqual({ count: 1.5, unit: "days" });
  expect(workMs({ count: 2, unit: "days" })).toBe(hours(16));
});

test("less, or what makes no even days, is told in hours", () => {
  expect(workLength(hours(3))).toEqual({ count: 3, unit: "hours" });
  expect(workLength(minutes(90))).toEqual({ count: 1.5, unit: "hours" });
  expect(workLength(hours(9))).toEqual({ count: 9, unit: "hours" });
  expect(workLength(0)).toEqual({ count: 0, unit: "hours" });
});
