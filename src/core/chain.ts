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
  const flow = flowOf(tried, context);
  return inOrder(tried.commitments.filter(isOwed).map((commitment) => linkOf(flow, commitment, now)));
}

/** What another date for one promise would change for those after it: each whose own coming changes with it. */
export function movedBy(it: CaseState, id: CommitmentId, dueAt: Instant, context: Context, now: Instant): Link[] {
  const before = new Map(chainOf(it, context, now).map((link) => [link.commitment.id, link]));
  return chainOf(it, context, now, new Map([[id, dueAt]])).filter(
    (link) => link.commitment.id !== id && link.comesAt !== before.get(link.commitment.id)!.comesAt,
  );
}

/** How dates flow along what is waited on, for all promises of a state: each way is gone once, however many promises are asked about. */
export interface Flow {
  it: CaseState;
  context: Context;
  known: Map<CommitmentId, Way>;
}

export const flowOf = (it: CaseState, context: Context): Flow => ({ it, context, known: new Map() });

/**
 * When the work could be done at the earliest, going by the dates of what it waits on, and since when that is known; null when
 * it waits on nothing. What is still owed at `seenAt` cannot have come before.
 */
export function readyAt(flow: Flow, commitment: Commitment, seenAt = commitment.madeAt): Arrival | null {
  const { ready, origins } = wayTo(flow, commitment);
  if (!ready || origins.size === 0) return ready;
  const work = Math.max(...origins.values()) as Millis;
  return { at: latest(ready.at, afterWork(flow, seenAt, work)), knownAt: ready.knownAt };
}

/** Something still owed from which a chain goes out, and the most work from its coming to the end of a promise. */
export interface Origin {
  at: Instant;
  workMs: Millis;
}

/** Where all that a promise waits on goes out from. */
export function originsOf(flow: Flow, commitment: Commitment, seenAt = commitment.madeAt): Origin[] {
  return [...wayTo(flow, commitment).origins].map(([on, workMs]) => ({
    at: latest(on.dueAt, seenAt, wayTo(flow, on).ready?.at ?? seenAt),
    workMs,
  }));
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

/** The way to one promise: going by the dates in force alone, whenever one looks. */
interface Way {
  /** Null: it waits on nothing. */
  ready: Arrival | null;
  /** What is owed and waits on nothing owed, however far up, each with the most work from its coming to the end of this promise. */
  origins: ReadonlyMap<Commitment, Millis>;
}

const AT_ONCE: Way = { ready: null, origins: new Map() };

function wayTo(flow: Flow, commitment: Commitment): Way {
  const known = flow.known.get(commitment.id);
  if (known) return known;
  flow.known.set(commitment.id, AT_ONCE); // a circle, which the rules refuse, ends here
  const found = wayAlong(flow, commitment, awaited(flow.it, commitment));
  flow.known.set(commitment.id, found);
  return found;
}

function wayAlong(flow: Flow, { workMs }: Commitment, on: readonly Commitment[]): Way {
  if (on.length === 0) return AT_ONCE;
  const arrivals = on.map((one) => arrivalOf(flow, one));
  const origins = new Map<Commitment, Millis>();
  for (const one of on.filter(isOwed)) {
    const before = wayTo(flow, one).origins;
    for (const [origin, work] of before.size > 0 ? before : [[one, 0] as const])
      origins.set(origin, Math.max(origins.get(origin) ?? 0, work + workMs) as Millis);
  }
  const ready = {
    at: afterWork(flow, latest(...arrivals.map(({ at }) => at)), workMs),
    knownAt: latest(...arrivals.map(({ knownAt }) => knownAt)),
  };
  return { ready, origins };
}

function arrivalOf(flow: Flow, on: Commitment): Arrival {
  if (!isOwed(on)) return { at: on.endedAt!, knownAt: on.endedAt! };
  const own = { at: on.dueAt, knownAt: on.dates.at(-1)!.at };
  const { ready } = wayTo(flow, on);
  return ready ? { at: latest(own.at, ready.at), knownAt: latest(own.knownAt, ready.knownAt) } : own;
}

/** Work begins when the desk is open; what takes none is done at once. */
const afterWork = ({ context }: Flow, at: Instant, workMs: Millis): Instant => (workMs > 0 ? context.calendar.add(at, workMs) : at);

function linkOf(flow: Flow, commitment: Commitment, now: Instant): Link {
  const done = readyAt(flow, commitment, now);
  return {
    commitment,
    after: awaited(flow.it, commitment)
      .filter(isOwed)
      .map(({ id }) => id),
    readyAt: done && done.at,
    impossible: commitment.status === "open" && done !== null && done.at > commitment.dueAt,
    comesAt: latest(commitment.dueAt, now, done?.at ?? now),
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
