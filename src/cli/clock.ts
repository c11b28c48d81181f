import { type Clock, type Instant, plus } from "../core/time.ts";

/** The only place where the real time is read. */
export const realClock: Clock = { now: () => Date.now() as Instant };

/** Time that began at `start` when the clock was made and runs on as fast as the real one. */
export function clockFrom(start: Instant, real: Clock = realClock): Clock {
  const made = real.now();
  return { now: () => plus(start, real.now() - made) };
}
