import { expect, test } from "vitest";
import { type Round, startLoop } from "./loop.ts";

/** Time in which nothing passes but what the test lets pass: each wait is noted, and ends when told to or woken. */
function ports() {
  const waits: number[] = [];
  const failures: unknown[] = [];
  let noticed = Promise.withResolvers<void>();
  let end: (() => void) | null = null;
  return {
    waits,
    failures,
    /** Until so many waits have begun. */
    async waited(count: number) {
      while (waits.length < count) await noticed.promise;
    },
    pass: () => end?.(),
    failed: (_: string, error: unknown) => void failures.push(error),
    pause: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        end = resolve;
        signal.addEventListener("abort", () => resolve());
        waits.push(ms);
        noticed.resolve();
        noticed = Promise.withResolvers();
      }),
  };
}

/** Rounds that do as told, one after the other, and then find nothing. */
function rounds(...outcomes: (boolean | Error)[]): { round: Round; count(): number } {
  let count = 0;
  return {
    count: () => count,
    round: async () => {
      const outcome = outcomes[count++] ?? false;
      if (outcome instanceof Error) throw outcome;
      return { more: outcome };
    },
  };
}

test("goes on at once while there is more, then waits its time", async () => {
  const time = ports();
  const { round, count } = rounds(true, true, false);
  const loop = startLoop("x", round, 1_000, time);
  await time.waited(1);
  expect([count(), time.waits]).toEqual([3, [1_000]]);
  time.pass();
  await time.waited(2);
  expect(count()).toBe(4);
  await loop.stop();
});

test("looks at once when it is woken from its wait", async () => {
  const time = ports();
  const { round, count } = rounds();
  const loop = startLoop("x", round, 1_000, time);
  await time.waited(1);
  loop.wake();
  await time.waited(2);
  expect(count()).toBe(2);
  await loop.stop();
});

test("looks once more when it was woken in the middle of a round: what came may have come too late for it", async () => {
  const time = ports();
  const first = Promise.withResolvers<{ more: boolean }>();
  let count = 0;
  const loop = startLoop("x", () => (count++ === 0 ? first.promise : Promise.resolve({ more: false })), 1_000, time);
  loop.wake();
  first.resolve({ more: false });
  await time.waited(1);
  expect(count).toBe(2);
  await loop.stop();
});

test("after failures in a row it waits longer and longer, two seconds at most: it is at work again soon after the database is", async () => {
  const time = ports();
  const gone = new Error("database gone");
  const { round } = rounds(...Array.from({ length: 9 }, () => gone), true, false);
  const loop = startLoop("x", round, 1_000, time);
  for (let i = 1; i <= 9; i++) {
    await time.waited(i);
    time.pass();
  }
  await time.waited(10);
  expect(time.waits).toEqual([250, 500, 1_000, 2_000, 2_000, 2_000, 2_000, 2_000, 2_000, 1_000]);
  await loop.stop();
});

test("what is looked at seldom is tried again within half a minute", async () => {
  const time = ports();
  const { round } = rounds(...Array.from({ length: 9 }, () => new Error("database gone")), false);
  const loop = startLoop("x", round, 3_600_000, time);
  for (let i = 1; i <= 9; i++) {
    await time.waited(i);
    time.pass();
  }
  await time.waited(10);
  expect(time.waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 3_600_000]);
  await loop.stop();
});

test("a failure is said when it comes, and again while it goes on; another one, or after a good round, at once", async () => {
  const time = ports();
  const [gone, other] = [new Error("database gone"), new Error("other")];
  const { round } = rounds(...Array.from({ length: 19 }, () => gone), other, gone, false, gone);
  const loop = startLoop("x", round, 1_000, time);
  const said: number[] = [];
  for (let i = 1; i <= 23; i++) {
    await time.waited(i);
    said.push(time.failures.length);
    time.pass();
  }
  expect(said).toEqual([...Array.from({ length: 18 }, () => 1), 2, 3, 4, 4, 5]);
  expect(time.failures).toEqual([gone, gone, other, gone, gone]);
  await loop.stop();
});

test("after a good round, failures are counted anew", async () => {
  const time = ports();
  const gone = new Error("database gone");
  const loop = startLoop("x", rounds(gone, gone, false, gone).round, 1_000, time);
  for (let i = 1; i <= 3; i++) {
    await time.waited(i);
    time.pass();
  }
  await time.waited(4);
  expect(time.waits).toEqual([250, 500, 1_000, 250]);
  await loop.stop();
});

test("stops at the end of the round under way, not in the middle, and does not begin another", async () => {
  const time = ports();
  const under = Promise.withResolvers<{ more: boolean }>();
  let count = 0;
  const loop = startLoop("x", () => (count++, under.promise), 1_000, time);
  let stopped = false;
  const ended = loop.stop().then(() => (stopped = true));
  await Promise.resolve();
  expect(stopped).toBe(false);
  under.resolve({ more: true });
  await ended;
  expect([count, time.waits]).toEqual([1, []]);
});
