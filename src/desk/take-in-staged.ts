import { minutes, plus } from "../core/time.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { countAttempt, finishStaged, leaseStaged, lockStaged, postponeStaged, type Staged } from "../store/staging.ts";
import type { Runtime } from "./desk.ts";
import { takeIn } from "./intake.ts";

const LEASE = minutes(5);
/** Mails in one transaction: large enough that its commit weighs little, small enough that nobody waits long for a lock. */
const AT_ONCE = 20;
/** After so many tries a mail is put before people: something in it, or in us, does not do. */
const ATTEMPTS_MAX = 5;

/** Understands staged mail; returns how many it took. Any number of workers may call it at once. */
export async function takeInStaged(runtime: Runtime): Promise<number> {
  const now = runtime.clock.now();
  const leased = await runtime.database.transaction((tx) => leaseStaged(tx, now, LEASE, AT_ONCE));
  const [fresh, again] = [leased.filter((it) => !it.again), leased.filter((it) => it.again)];
  for (const [first, ...more] of Map.groupBy(fresh, ({ desk }) => desk).values()) await takeTogether(runtime, first!, more);
  for (const it of again) await tryOne(runtime, it);
  return leased.length;
}

/** One desk's, in one transaction; where one of them does not do, each in its own. */
async function takeTogether(runtime: Runtime, first: Staged, more: readonly Staged[]): Promise<void> {
  try {
    await takeIn(runtime, first, ...more);
  } catch {
    for (const it of [first, ...more]) await tryOne(runtime, it);
  }
}

async function tryOne(runtime: Runtime, staged: Staged): Promise<void> {
  const { desk, id } = staged;
  const attempts = await onBehalf(runtime.database, desk, (tx) => countAttempt(tx, desk, id));
  try {
    if (attempts > ATTEMPTS_MAX) throw new Error("worker_died");
    await takeIn(runtime, staged);
  } catch (error) {
    const problem = error instanceof Error ? error.message.slice(0, 500) : "failed";
    await onBehalf(runtime.database, desk, async (tx) => {
      if ((await lockStaged(tx, desk, [id])).get(id) !== "staged") return; // its commit went through, and only the answer was lost
      if (attempts >= ATTEMPTS_MAX) await finishStaged(tx, desk, id, "unreadable", { problem });
      else await postponeStaged(tx, desk, id, plus(runtime.clock.now(), minutes(attempts)), problem);
    });
  }
}
