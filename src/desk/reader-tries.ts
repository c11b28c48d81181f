import { type Instant, minutes, plus } from "../core/time.ts";
import type { ReaderTries } from "../store/optional-readers.ts";

/** After so many failures in a row the optional reader is left alone for a while: nobody's message waits for a machine that is down. */
const FAILURES_MAX = 3;
const PAUSE = minutes(5);

export const isPaused = ({ pausedUntil }: ReaderTries, now: Instant): boolean => pausedUntil !== null && now < pausedUntil;

/** How the optional reader has fared, one text later; `problem` is null when it was of use. */
export function afterText(tries: ReaderTries, problem: { code: string; status: number | null } | null, now: Instant): ReaderTries {
  const asked = tries.asked + 1;
  if (problem === null) return { ...tries, asked, failedInARow: 0, pausedUntil: null, lastOkAt: now };
  const failedInARow = tries.failedInARow + 1;
  return {
    ...tries,
    asked,
    failed: tries.failed + 1,
    failedInARow,
    pausedUntil: failedInARow >= FAILURES_MAX ? plus(now, PAUSE) : null,
    problem: { ...problem, at: now },
  };
}
