import { type CaseState, evolve } from "./case.ts";
import type { Event } from "./events.ts";
import type { Context } from "./policy.ts";
import type { Watch } from "./guard.ts";
import { type Instant, latest } from "./time.ts";
import { watch } from "./watch.ts";

/** More findings than this in one look is a guard that does not advance. */
const FINDINGS_MAX = 10_000;

/** What fell due, the case after it, and what it will have to say next. */
export interface Settled {
  events: Event[];
  state: CaseState;
  next: Watch | null;
}

/**
 * Everything that fell due by `now`, in order, each dated when it fell due and not when it was noticed;
 * never before the event that caused it. Throws when a guard raises the same finding without end.
 */
export const settle = (state: CaseState, context: Context, now: Instant): Event[] => settled(state, context, now).events;

/** The same, with what it leaves. */
export function settled(state: CaseState, context: Context, now: Instant): Settled {
  const events: Event[] = [];
  let it = state;
  let next = watch(it, context);
  for (; next && next.at <= now; next = watch(it, context)) {
    const event: Event = { type: "FindingRaised", at: latest(next.at, it.lastAt), finding: next.finding };
    events.push(event);
    it = evolve(it, event);
    if (events.length > FINDINGS_MAX) throw new Error(`the guard ${next.finding.guard} does not advance`);
  }
  return { events, state: it, next };
}
