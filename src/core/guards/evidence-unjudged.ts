import type { CaseState } from "../case.ts";
import { standingOf } from "../evidence.ts";
import { evidenceOverSince } from "../evidence-over.ts";
import { climb, type Guard } from "../guard.ts";
import { type Instant, latest } from "../time.ts";

/**
 * Views or papers came from the customer and no person has said whether they are good: found to be of no use weeks later, they
 * are asked for weeks late (S02). One matter for all of them, from the first that waits or the last word of a person on any.
 */
export const evidenceUnjudged: Guard = {
  name: "evidence_unjudged",
  watch(it, context) {
    const since = it.status === "open" ? waitsSince(it) : null;
    if (since === null) return null;
    const due = context.calendar.add(since, context.policy.evidenceJudgeMax);
    return climb(it, { guard: "evidence_unjudged", about: null, since }, due, context);
  },
  stands: (it, { since }) => it.status === "open" && waitsSince(it) === since,
};

/** What a person of the desk filed was looked at; what came before the thing was back, or for another kind of case, is past. */
function waitsSince(it: CaseState): Instant | null {
  const { pieces = [], since: kindSince = null } = it.evidence ?? {};
  const over = evidenceOverSince(it);
  const past = (at: Instant) => (over !== null && at <= over) || (kindSince !== null && at < kindSince);
  const first = pieces.find(
    ({ item, judged, by, at }) =>
      judged === null && by.role === "customer" && !past(at) && standingOf(pieces.filter((one) => one.item === item)) === "received",
  );
  return first ? latest(first.at, ...pieces.map(({ judged }) => judged?.at ?? first.at)) : null;
}
