import { minutes, plus } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { finishStaged, leaseStaged, postponeStaged, type Staged } from "../store/staging.ts";
import type { Runtime } from "./desk.ts";
import { takeIn } from "./intake.ts";

const LEASE = minutes(5);
const AT_ONCE = 20;
/** After so many tries a mail is put before people: something in it, or in us, does not do. */
const ATTEMPTS_MAX = 5;

/** Understands staged mail; returns how many it took. Any number of workers may call it at once. */
export async function takeInStaged(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  const leased = await runtime.database.transaction((tx) => leaseStaged(tx, now, LEASE, AT_ONCE));
  for (const staged of leased) await tryOne(runtime, staged);
  return leased.length;
}

async function tryOne(runtime: Runtime, staged: Staged): Promise<void> {
  try {
    await takeIn(runtime, staged);
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 500) : "failed";
    await onBehalf(runtime.database, staged.desk, (tx) =>
      staged.attempts >= ATTEMPTS_MAX
        ? finishStaged(tx, staged.desk, staged.id, "unreadable", { problem })
        : postponeStaged(tx, staged.desk, staged.id, plus(runtime.clock.now(), minutes(staged.attempts)), problem),
    );
  }
}
