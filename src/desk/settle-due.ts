import { settled } from "../core/settle.ts";
import type { Instant } from "../core/time.ts";
import { append, type CaseChange } from "../store/append.ts";
import { type DueCase, takeDueCases } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { readContext } from "./context.ts";
import { deskOf, type Runtime } from "./desk.ts";
import { changeTo } from "./handle.ts";

/** Cases taken in one transaction: large enough that statements are few, small enough that a person's gesture never waits long for a lock. */
const BATCH = 500;

/** While one batch is with the rules, two are with the database: it works longer on one than they do. */
const AT_ONCE = 3;

/** Says everything that fell due by `now`; returns how many cases it took. */
export async function settleAllDue(runtime: Runtime, now: Instant): Promise<number> {
  const takers = Array.from({ length: AT_ONCE }, async () => {
    let taken = 0;
    for (let count = BATCH; count === BATCH; taken += count) count = await settleDue(runtime, now);
    return taken;
  });
  return (await Promise.all(takers)).reduce((a, b) => a + b);
}

/** Says what fell due on up to 500 cases, any desk's; returns how many cases it took. Any number of workers may call it at once. */
export function settleDue(runtime: Runtime, now: Instant, limit = BATCH): Promise<number> {
  return runtime.database.transaction(async (tx) => {
    const due = await takeDueCases(tx, now, limit);
    const changes: CaseChange[] = [];
    for (const it of due) changes.push(await settleOne(runtime, tx, it, now));
    await append(tx, changes);
    return due.length;
  });
}

async function settleOne(runtime: Runtime, tx: Tx, due: DueCase, now: Instant): Promise<CaseChange> {
  const context = await readContext(runtime, tx, due.desk, due.version, now);
  return changeTo(deskOf(runtime, due.desk), due.id, due, settled(due.state, context, now), context);
}
