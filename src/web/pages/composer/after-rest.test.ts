import { expect, onTestFinished, test, vi } from "vitest";
import { afterRest } from "./after-rest.ts";

test("done once, after the last of several", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const done = vi.fn();
  const rest = afterRest(done, 150);
  rest.begin();
  vi.advanceTimersByTime(100);
  rest.begin();
  vi.advanceTimersByTime(149);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(done).toHaveBeenCalledTimes(1);
});

test("what waits is done at once when asked, and not again", () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const done = vi.fn();
  const rest = afterRest(done, 150);
  rest.end();
  rest.begin();
  rest.end();
  vi.runAllTimers();
  expect(done).toHaveBeenCalledTimes(1);
});
