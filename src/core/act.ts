import { type CaseState, evolve } from "./case.ts";
import type { Command } from "./command.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./events.ts";
import type { Context } from "./policy.ts";
import { settle } from "./settle.ts";
import { type Instant, latest } from "./time.ts";

/**
 * What fell due before `now` came first, whether or not a worker had looked yet; then the commands, each on what the
 * one before left, all of them or none. The record is the same whether the worker looked early, late or never.
 */
export function act(state: CaseState | null, commands: readonly Command[], context: Context, now: Instant): Decision {
  const at = state ? latest(now, state.lastAt) : now;
  const events: Event[] = state ? settle(state, context, at) : [];
  let it = events.reduce<CaseState | null>(evolve, state);
  for (const command of commands) {
    const decision = decide(it, command, context, at);
    if (!decision.ok) return decision;
    it = decision.events.reduce<CaseState | null>(evolve, it);
    events.push(...decision.events);
  }
  if (it && events.length > 0) events.push(...settle(it, context, at));
  return { ok: true, events };
}
