import { expect, test } from "vitest";
import { instant, minutes, plus } from "../core/time.ts";
import { NO_TRIES, type ReaderTries } from "../store/optional-readers.ts";
import { afterText, isPaused } from "./reader-tries.ts";

const now = instant("2026-11-24T10:00:00-05:00");
const broken = { code: "timeout", status: null };
const after = (...outcomes: (typeof broken | null)[]): ReaderTries =>
  outcomes.reduce<ReaderTries>((tries, problem) => afterText(tries, problem, now), NO_TRIES);

test("each text is counted, and each that the rules had to read alone", () => {
  expect(after(null, broken, null)).toMatchObject({ asked: 3, failed: 1, lastOkAt: now, problem: { ...broken, at: now } });
});

test("two failures in a row pause nothing", () => {
  expect(isPaused(after(broken, broken, null, broken, broken), now)).toBe(false);
});

test("three in a row pause it for five minutes", () => {
  const tries = after(broken, broken, broken);
  expect(isPaused(tries, plus(now, minutes(5) - 1))).toBe(true);
  expect(isPaused(tries, plus(now, minutes(5)))).toBe(false);
});

test("one more after a pause is another pause; one success ends the counting", () => {
  expect(isPaused(after(broken, broken, broken, broken), now)).toBe(true);
  expect(isPaused(after(broken, broken, broken, null, broken), now)).toBe(false);
});
