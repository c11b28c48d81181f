import { type CaseState, latestVersion, raised } from "../case.ts";
import { type Commitment, isOwed } from "../commitment.ts";
import { sameMatter } from "../finding.ts";
import { first, type Guard, owed } from "../guard.ts";
import type { CommitmentId } from "../ids.ts";
import type { Context } from "../policy.ts";
import { type Instant, latest, type Millis, plus } from "../time.ts";

/** A promise that what it waits on makes impossible: said as soon as it can be known, not on the day (S06). */
export const impossible: Guard = {
  name: "impossible",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        const known = commitment.status === "open" ? impossibleFrom(it, commitment, context) : null;
        if (!known) return null;
        const matter = { guard: "impossible", about: commitment.id, since: known.readyAt } as const;
        return raised(it, matter) ? null : { at: known.at, finding: { ...matter, level: 1, to: "owner" } };
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    if (!commitment || commitment.dueAt >= finding.since) return false;
    const saidAt = it.findings.find((one) => sameMatter(one, finding))?.at ?? it.lastAt;
    return awaited(it, commitment).some((on) => isOwed(on) || on.endedAt! <= saidAt);
  },
};

/**
 * When the work could be done at the earliest, going by the dates of what it waits on; null when it waits on nothing.
 * What is still owed at `seenAt` cannot have come before.
 */
export function readyAt(it: CaseState, commitment: Commitment, context: Context, seenAt = commitment.madeAt): Arrival | null {
  return ready({ it, context, seenAt, known: new Map() }, commitment);
}

interface Arrival {
  at: Instant;
  knownAt: Instant;
}

/** One look at what is awaited. Each is looked at once, however many wait on it: chains that meet again and again would double the time with every link. */
interface Look {
  it: CaseState;
  context: Context;
  seenAt: Instant;
  known: Map<CommitmentId, Arrival>;
}

function ready(look: Look, commitment: Commitment): Arrival | null {
  const arrivals = awaited(look.it, commitment).map((on) => arrival(look, on));
  if (arrivals.length === 0) return null;
  const upstream = latest(...arrivals.map(({ at }) => at));
  return { at: worked(upstream, commitment, look.context), knownAt: latest(...arrivals.map(({ knownAt }) => knownAt)) };
}

/**
 * From when on a commitment can no longer be kept if nothing changes: at once where the dates contradict each other; else
 * when what it waits on has not come and the work left no longer fits. `readyAt` is then just past its date, at the earliest.
 */
function impossibleFrom(it: CaseState, commitment: Commitment, context: Context): { at: Instant; readyAt: Instant } | null {
  const { dueAt, workMs } = commitment;
  const look: Look = { it, context, seenAt: commitment.madeAt, known: new Map() };
  const done = ready(look, commitment);
  if (!done) return null;
  if (done.at > dueAt) return { at: done.knownAt, readyAt: done.at };
  const late = awaited(it, commitment)
    .filter(isOwed)
    .map((on) => arrival(look, on).at);
  if (late.length === 0 || workMs === 0) return null;
  const upstream = latest(...late);
  const slack = (context.calendar.between(upstream, dueAt) - workMs) as Millis;
  return { at: slack > 0 ? context.calendar.add(upstream, slack) : upstream, readyAt: plus(dueAt, 1) };
}

function awaited(it: CaseState, { waitsOn }: Commitment): Commitment[] {
  return waitsOn.map((id) => latestVersion(it, id)).filter((on) => on !== undefined && (isOwed(on) || on.keptBy !== null)) as Commitment[];
}

function arrival(look: Look, on: Commitment): Arrival {
  if (!isOwed(on)) return { at: on.endedAt!, knownAt: on.endedAt! };
  const found = look.known.get(on.id) ?? owedArrival(look, on);
  look.known.set(on.id, found);
  return found;
}

function owedArrival(look: Look, on: Commitment): Arrival {
  const done = ready(look, on);
  const givenAt = on.dates.at(-1)!.at;
  return { at: latest(on.dueAt, look.seenAt, done?.at ?? on.dueAt), knownAt: latest(givenAt, done?.knownAt ?? givenAt) };
}

function worked(from: Instant, { workMs }: Commitment, { calendar }: Context): Instant {
  return workMs > 0 ? calendar.add(from, workMs) : from;
}
