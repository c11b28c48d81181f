import { type CaseState, evolve } from "./case.ts";
import type { Event } from "./events.ts";
import type { Context } from "./policy.ts";
import { type Instant, latest } from "./time.ts";
import { watch } from "./watch.ts";

/** More findings than this in one look is a guard that does not advance. */
const FINDINGS_MAX = 10_000;

/**
 * Everything that fell due by `now`, in order, each dated when it fell due and not when it was noticed;
 * never before the event that caused it. Throws when a guard raises the same finding without end.
 */
export function settle(state: CaseState, context: Context, now: Instant): Event[] {
  const fellDue: Event[] = [];
  let it = state;
  for (let next = watch(it, context); next && next.at <= now; next = watch(it, context)) {
    const event: Event = { type: "FindingRaised", at: latest(next.at, it.lastAt), finding: next.finding };
    fellDue.push(event);
    it = evolve(it, event);
    if (fellDue.length > FINDINGS_MAX) throw new Error(`the guard ${next.finding.guard} does not advance`);
  }
  return fellDue;
}
