import { type CaseState, latestVersion } from "./case.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import type { CommitmentId } from "./ids.ts";
import type { Context } from "./policy.ts";
import { type Instant, latest, type Millis } from "./time.ts";

/** One promise in its chain, as of an instant. */
export interface Link {
  commitment: Commitment;
  /** What it waits on and is still owed. */
  after: CommitmentId[];
  /** When it could be done at the earliest, going by what it waits on; null where it waits on nothing. */
  readyAt: Instant | null;
  /** What it waits on leaves its date out of reach. */
  impossible: boolean;
  /** When it comes as things stand: its date, or what is left possible where that is later. */
  comesAt: Instant;
}

/**
 * All that is owed as of `now`, each after what it waits on, else by when it comes. `given` are dates tried out in place of
 * those in force: what each would move, before anybody is told.
 */
export function chainOf(it: CaseState, context: Context, now: Instant, given: ReadonlyMap<CommitmentId, Instant> = new Map()): Link[] {
  const tried = { ...it, commitments: it.commitments.map((one) => (given.has(one.id) ? { ...one, dueAt: given.get(one.id)! } : one)) };
  const look: Look = { it: tried, context, seenAt: now, known: new Map() };
  return inOrder(tried.commitments.filter(isOwed).map((commitment) => linkOf(look, commitment)));
}

/** What another date for one promise would change for those after it: each whose own coming changes with it. */
export function movedBy(it: CaseState, id: CommitmentId, dueAt: Instant, context: Context, now: Instant): Link[] {
  const before = new Map(chainOf(it, context, now).map((link) => [link.commitment.id, link]));
  return chainOf(it, context, now, new Map([[id, dueAt]])).filter(
    (link) => link.commitment.id !== id && link.comesAt !== before.get(link.commitment.id)!.comesAt,
  );
}

/**
 * When the work could be done at the earliest, going by the dates of what it waits on; null when it waits on nothing.
 * What is still owed at `seenAt` cannot have come before.
 */
export function readyAt(it: CaseState, commitment: Commitment, context: Context, seenAt = commitment.madeAt): Arrival | null {
  return ready({ it, context, seenAt, known: new Map() }, commitment);
}

/** Something still owed that a promise waits on, however far up, and the most work from its coming to the end of that promise. */
export interface Upstream {
  at: Instant;
  workMs: Millis;
}

/** All of it, each once. */
export function upstreamOf(it: CaseState, commitment: Commitment, context: Context, seenAt = commitment.madeAt): Upstream[] {
  const look: Look = { it, context, seenAt, known: new Map() };
  const before = new Map<CommitmentId, Commitment[]>();
  const order: Commitment[] = [];
  const visit = (one: Commitment) => {
    const on = awaited(it, one).filter(isOwed);
    before.set(one.id, on);
    for (const next of on) if (!before.has(next.id)) visit(next);
    order.push(one);
  };
  visit(commitment);
  const after = new Map<CommitmentId, number>([[commitment.id, 0]]);
  for (const one of order.toReversed())
    for (const on of before.get(one.id)!) after.set(on.id, Math.max(after.get(on.id) ?? 0, after.get(one.id)! + one.workMs));
  return order.slice(0, -1).map((on) => ({ at: arrival(look, on).at, workMs: after.get(on.id) as Millis }));
}

/** When something comes, and since when that is known. */
interface Arrival {
  at: Instant;
  knownAt: Instant;
}

/** What a promise waits on that counts: owed, or done. */
export function awaited(it: CaseState, { waitsOn }: Commitment): Commitment[] {
  const all = new Set(waitsOn.map((id) => latestVersion(it, id)));
  return [...all].filter((on) => on !== undefined && (isOwed(on) || on.keptBy !== null)) as Commitment[];
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
  const { workMs } = commitment;
  return {
    at: workMs > 0 ? look.context.calendar.add(upstream, workMs) : upstream,
    knownAt: latest(...arrivals.map(({ knownAt }) => knownAt)),
  };
}

function arrival(look: Look, on: Commitment): Arrival {
  if (!isOwed(on)) return { at: on.endedAt!, knownAt: on.endedAt! };
  const known = look.known.get(on.id);
  if (known) return known;
  const own = { at: latest(on.dueAt, look.seenAt), knownAt: on.dates.at(-1)!.at };
  look.known.set(on.id, own); // a circle, which the rules refuse, ends here
  const done = ready(look, on);
  const found = done ? { at: latest(own.at, done.at), knownAt: latest(own.knownAt, done.knownAt) } : own;
  look.known.set(on.id, found);
  return found;
}

function linkOf(look: Look, commitment: Commitment): Link {
  const done = ready(look, commitment);
  return {
    commitment,
    after: awaited(look.it, commitment)
      .filter(isOwed)
      .map(({ id }) => id),
    readyAt: done && done.at,
    impossible: commitment.status === "open" && done !== null && done.at > commitment.dueAt,
    comesAt: arrival(look, commitment).at,
  };
}

function inOrder(links: readonly Link[]): Link[] {
  const left = links.toSorted((a, b) => a.comesAt - b.comesAt);
  const ids = new Set(left.map(({ commitment }) => commitment.id));
  const done: Link[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ after }) => !after.some((id) => ids.has(id)));
    const [next] = left.splice(Math.max(free, 0), 1);
    ids.delete(next!.commitment.id);
    done.push(next!);
  }
  return done;
}

/** From `id` by what it waits on to `end`, both included, the shortest way; null where it does not lead there. Ends on any case. */
export function pathTo(it: CaseState, id: CommitmentId, end: CommitmentId): Commitment[] | null {
  const [first, last] = [latestVersion(it, id), latestVersion(it, end)];
  if (!first || !last) return null;
  const ways: Commitment[][] = [[first]];
  const seen = new Set<CommitmentId>([first.id]);
  for (const way of ways) {
    const here = way.at(-1)!;
    if (here.id === last.id) return way;
    for (const on of here.waitsOn) {
      const next = latestVersion(it, on);
      if (!next || seen.has(next.id)) continue;
      seen.add(next.id);
      ways.push([...way, next]);
    }
  }
  return null;
}
