import { expect, test } from "vitest";
import { instant, minutes, plus } from "../core/time.ts";
import { countGuesses, networkOf } from "./guesses.ts";

const NOW = instant("2026-11-17T10:00:00-05:00");

test("ten wrong from one address in a minute are too many; a minute later it begins anew", () => {
  const guesses = countGuesses();
  for (let i = 0; i < 9; i++) guesses.wrong("10.0.0.1", NOW);
  expect(guesses.tooMany("10.0.0.1", NOW)).toBe(false);
  guesses.wrong("10.0.0.1", NOW);
  expect(guesses.tooMany("10.0.0.1", NOW)).toBe(true);
  expect(guesses.tooMany("10.0.0.2", NOW)).toBe(false);
  expect(guesses.tooMany("10.0.0.1", plus(NOW, minutes(1)))).toBe(false);
});

test("while many addresses guess, one wrong is enough; who is right is not held up", () => {
  const guesses = countGuesses();
  for (let i = 0; i < 300; i++) guesses.wrong(`10.1.${i >> 8}.${i & 255}`, NOW);
  expect(guesses.tooMany("10.1.0.7", NOW)).toBe(true);
  expect(guesses.tooMany("10.9.9.9", NOW)).toBe(false);
  expect(guesses.tooMany("10.1.0.7", plus(NOW, minutes(1)))).toBe(false);
});

test("addresses of one IPv6 network count as one", () => {
  expect(networkOf("2001:db8::1")).toBe("2001:db8:0:0");
  expect(networkOf("2001:0db8:0:0:ffff::9")).toBe("2001:db8:0:0");
  expect(networkOf("2001:db8:0:1::9")).not.toBe("2001:db8:0:0");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0");
  expect(networkOf("::ffff:192.0.2.1")).toBe("::ffff:192.0.2.1");
});
