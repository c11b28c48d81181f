import { type CaseState, raised } from "../case.ts";
import { awaited, type Flow, flowOf, originsOf, readyAt } from "../chain.ts";
import type { Commitment } from "../commitment.ts";
import type { Finding } from "../finding.ts";
import { first, type Guard, owed, type Watch } from "../guard.ts";
import { earliest, type Instant, type Millis, plus } from "../time.ts";

/**
 * A promise that what it waits on makes impossible: said as soon as it can be known, not on the day (S06). Once the dates it
 * rests on agree again, that is noted too (`over`), so that it is said anew should they slip anew.
 */
export const impossible: Guard = {
  name: "impossible",
  watch(it, context) {
    const flow = flowOf(it, context);
    return first(it.commitments.map((commitment) => (commitment.status === "open" ? said(flow, commitment) : null)));
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment !== undefined && !finding.over && commitment.dueAt < finding.since && awaited(it, commitment).length > 0;
  },
};

function said(flow: Flow, commitment: Commitment): Watch | null {
  const { it } = flow;
  const done = readyAt(flow, commitment);
  if (!done) return null;
  const from = done.at > commitment.dueAt ? { at: done.knownAt, readyAt: done.at } : outOfTime(flow, commitment);
  const last = it.findings.findLast(({ guard, about }) => guard === "impossible" && about === commitment.id);
  const holdsAgain = last && impossible.stands(it, last) && done.at <= commitment.dueAt && (!from || from.at > last.at);
  if (holdsAgain) return { at: done.knownAt, finding: { ...findingOf(it, commitment, done.at), over: true } };
  const known = last && !last.over && last.since === from?.readyAt;
  return from && !known ? { at: from.at, finding: findingOf(it, commitment, from.readyAt) } : null;
}

function findingOf(it: CaseState, { id }: Commitment, since: Instant): Finding {
  const matter = { guard: "impossible", about: id, since } as const;
  return { ...matter, level: raised(it, matter) + 1, to: "owner" };
}

/**
 * From when on a promise whose dates agree can no longer be kept if nothing changes: something it waits on, however far up, has
 * not come, and the work left no longer fits. It does not fit first for what is farthest up. `readyAt` is then just past its
 * date, at the earliest.
 */
function outOfTime(flow: Flow, commitment: Commitment): { at: Instant; readyAt: Instant } | null {
  const { dueAt } = commitment;
  const { calendar } = flow.context;
  const ends = originsOf(flow, commitment)
    .filter(({ workMs }) => workMs > 0)
    .map(({ at, workMs }) => {
      const slack = (calendar.between(at, dueAt) - workMs) as Millis;
      return slack > 0 ? calendar.add(at, slack) : at;
    });
  return ends.length === 0 ? null : { at: earliest(...ends), readyAt: plus(dueAt, 1) };
}
