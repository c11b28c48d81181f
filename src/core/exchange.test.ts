import { expect, test } from "vitest";
import { isChase } from "./exchange.ts";

test("asking for news chases once something had begun", () => {
  expect(isChase({ chasing: true, complaint: false }, true)).toBe(true);
  expect(isChase({ chasing: true, complaint: false }, false)).toBe(false);
});

test("a first complaint chases what was expected by another door", () => {
  expect(isChase({ chasing: true, complaint: true }, false)).toBe(true);
});

test("a complaint that waits for nothing chases nobody", () => {
  expect(isChase({ chasing: false, complaint: true }, true)).toBe(false);
});
