import type { Command } from "./command.ts";
import type { Undated } from "./events.ts";
import type { Context } from "./policy.ts";
import { nextReachable, type ReachableTime, reachableOn } from "./reachable.ts";
import { addDays, atTime, type Instant, latest, localDate } from "./time.ts";

/** As far ahead as what a customer says of the days of a week reaches. */
const DAYS_AHEAD = 8;

/** We tried and nobody answered: when to try again is planned there and then. */
export function attempted(command: Extract<Command, { type: "AttemptContact" }>, context: Context, now: Instant): Undated {
  const { interaction, door, by, reachable = [] } = command;
  return { type: "ContactAttempted", interaction, door, by, nextAt: nextTry(reachable, context, now) };
}

/**
 * When to try again after `now`, in open time (S16): as soon as a new stretch of the customer's begins; within one that is
 * running, or where none is ahead, once the policy's time has passed. Stretches that all lie outside our hours go before
 * those hours.
 */
export function nextTry(
  reachable: readonly ReachableTime[],
  { policy, calendar }: Pick<Context, "policy" | "calendar">,
  now: Instant,
): Instant {
  const { zone } = calendar;
  const later = calendar.nextOpen(calendar.add(now, policy.tryAgainMax));
  if (reachable.length === 0) return later;
  const today = localDate(now, zone);
  const ahead = nextReachable(
    reachable.filter((it) => it.reachable),
    now,
    zone,
  );
  for (let i = 0; i < DAYS_AHEAD; i++) {
    const day = addDays(today, i);
    const said = reachableOn(reachable, day, zone);
    if (!said && ahead) continue;
    for (const [from, until] of said ?? [[atTime(day, 0, zone), atTime(addDays(day, 1), 0, zone)] as const]) {
      const opens = calendar.nextOpen(from);
      const at = said && from > now ? opens : latest(later, opens);
      if (at < until) return at;
    }
  }
  return latest(ahead?.[0] ?? later, now);
}
