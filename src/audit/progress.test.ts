import { expect, test } from "vitest";
import { type Instant, plus } from "../core/time.ts";
import { november } from "../../test/kit/audit-record.ts";
import { formatFor } from "./format.ts";
import { progressBar } from "./progress.ts";
import { wordsFor } from "./words.ts";

const format = formatFor("en", "UTC");
const tongue = { format, words: wordsFor(format) };

function shown(isTerminal: boolean) {
  let now: Instant = november(3);
  const written: string[] = [];
  const bar = progressBar(
    { isTerminal, write: (text) => written.push(text) },
    { file: "a.mbox", size: 1_000, clock: { now: () => now } },
    tongue,
  );
  return { bar, written, wait: (ms: number) => void (now = plus(now, ms)) };
}

test("on a terminal: share, count and time left, over both passes", () => {
  const { bar, written, wait } = shown(true);
  wait(11_000);
  bar.show({ pass: 2, passes: 2, bytes: 500, mails: 1_200 });
  expect(written.at(-1)).toContain("Reading 55% · 1,200\u00a0emails · 9\u00a0s left");
});

test("the time left is not guessed in the first second", () => {
  const { bar, written, wait } = shown(true);
  wait(500);
  bar.show({ pass: 1, passes: 1, bytes: 500, mails: 10 });
  expect(written.at(-1)).not.toContain("left");
});

test("it is not drawn more than ten times a second, and is wiped at the end", () => {
  const { bar, written } = shown(true);
  for (let i = 0; i < 50; i++) bar.show({ pass: 1, passes: 1, bytes: i, mails: i });
  bar.end();
  expect(written.length).toBe(2);
  expect(written.at(-1)).toBe("\r\u001b[K");
});

test("elsewhere: one plain line", () => {
  const { bar, written, wait } = shown(false);
  wait(30_000);
  bar.show({ pass: 1, passes: 1, bytes: 500, mails: 10 });
  bar.end();
  expect(written).toEqual(["Reading a.mbox…\n"]);
});
