import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepLine } from "./line.ts";

/** A line that does as told, in a time that passes as told. */
class Source extends EventTarget {
  readonly CLOSED = 2;
  readyState = 0;
  onopen: () => void = () => undefined;
  onerror: () => void = () => undefined;
  close(): void {
    this.readyState = this.CLOSED;
  }
  opens(): void {
    this.readyState = 1;
    this.onopen();
  }
  breaks(): void {
    this.readyState = 0;
    this.onerror();
  }
  isRefused(): void {
    this.readyState = this.CLOSED;
    this.onerror();
  }
}

let dialled: Source[];
let said: string[];
let comes: (what: "offline" | "online" | "seen") => void;
let hangUp: () => void;
const last = () => dialled.at(-1)!;
const begin = (chance = 255) => {
  const dial = () => dialled[dialled.push(new Source()) - 1] as unknown as EventSource;
  const ports = {
    dial,
    around: (listener: typeof comes) => ((comes = listener), () => undefined),
    random: (bytes: Uint8Array) => void bytes.fill(chance),
  };
  const ends = {
    dialled: () => undefined,
    opened: () => said.push("open"),
    lost: (refused: boolean) => said.push(refused ? "refused" : "lost"),
  };
  hangUp = keepLine(ports, ends);
};

beforeEach(() => {
  vi.useFakeTimers();
  [dialled, said] = [[], []];
});
afterEach(() => vi.useRealTimers());

test("a server that is down is knocked at after 1, 2 and then every 4 seconds, however long it is down", () => {
  begin();
  const knocks = [1_000, 2_000, 4_000, 4_000, 4_000].map((ms) => {
    last().breaks();
    vi.advanceTimersByTime(ms - 1);
    const early = dialled.length;
    vi.advanceTimersByTime(1);
    return dialled.length - early;
  });
  expect(knocks).toEqual([1, 1, 1, 1, 1]);
});

test("pages that lost it together knock apart: half the wait is chance", () => {
  begin(0);
  last().breaks();
  vi.advanceTimersByTime(500);
  expect(dialled).toHaveLength(2);
});

test("once it was open, the next loss is knocked at soon again", () => {
  begin();
  for (const ms of [1_000, 2_000, 4_000]) {
    last().breaks();
    vi.advanceTimersByTime(ms);
  }
  last().opens();
  last().breaks();
  vi.advanceTimersByTime(1_000);
  expect(dialled).toHaveLength(5);
});

test("a call that nobody takes is given up after 8 seconds, and made anew", () => {
  begin();
  vi.advanceTimersByTime(8_000);
  expect([said, last().readyState]).toEqual([["lost"], 2]);
  vi.advanceTimersByTime(1_000);
  expect(dialled).toHaveLength(2);
});

test("a line cut without a word is noticed within a minute of its last", () => {
  begin();
  last().opens();
  vi.advanceTimersByTime(59_000);
  last().dispatchEvent(new Event("beat"));
  vi.advanceTimersByTime(59_000);
  expect(said).toEqual(["open"]);
  vi.advanceTimersByTime(2_000);
  expect(dialled).toHaveLength(2);
  expect(said).toEqual(["open", "lost"]);
});

test("who looks at the page again, or has a network again, does not wait for the next knock", () => {
  begin();
  for (const ms of [1_000, 2_000]) {
    last().breaks();
    vi.advanceTimersByTime(ms);
  }
  last().breaks();
  comes("seen");
  comes("seen");
  expect(dialled).toHaveLength(4);
  last().opens();
  vi.advanceTimersByTime(10_000);
  expect(dialled).toHaveLength(4);
});

test("a line that is open stays when the page is looked at, and is made anew on another network", () => {
  begin();
  last().opens();
  comes("seen");
  expect(dialled).toHaveLength(1);
  comes("online");
  expect([dialled.length, dialled[0]!.readyState]).toEqual([2, 2]);
});

test("a network that is gone is said at once, though the line has not noticed", () => {
  begin();
  last().opens();
  comes("offline");
  expect([said, last().readyState]).toEqual([["open", "lost"], 2]);
  comes("online");
  last().opens();
  expect([said, dialled.length]).toEqual([["open", "lost", "open"], 2]);
});

test("a no is told apart from silence, and asked again", () => {
  begin();
  last().isRefused();
  vi.advanceTimersByTime(1_000);
  expect([said, dialled.length]).toEqual([["refused"], 2]);
});

test("who hangs up hears nothing more", () => {
  begin();
  last().breaks();
  hangUp();
  vi.advanceTimersByTime(60_000);
  expect(dialled).toHaveLength(1);
});
