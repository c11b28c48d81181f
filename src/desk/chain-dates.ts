import type { CaseState } from "../core/case.ts";
import { awaited, chainOf, type Link } from "../core/chain.ts";
import { type Commitment, isOwed } from "../core/commitment.ts";
import type { CaseId, CommitmentId, ThirdPartyId } from "../core/ids.ts";
import type { Work } from "../core/load.ts";
import { type Awaited, realisticDate } from "../core/realistic-date.ts";
import { awaitingYes } from "../core/renegotiation.ts";
import { type DateRecord, dateRecord } from "../core/third-party-record.ts";
import { days, type Instant, iso, latest, plus } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { owedWork } from "../store/day.ts";
import { datesGiven } from "../store/third-parties.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type DeskContext, readContext } from "./context.ts";
import { type Desk, NotFound } from "./desk.ts";

/** Days ahead whose work counts against a person's time. */
const AHEAD_DAYS = 31;

/**
 * What can no longer hold on a case, each with dates that can: in the order of the chain, each from the date advised for what
 * comes before it. One that the customer was already told and has not answered is not told again. Ours alone: a third party's date is theirs to say, and what another organisation is owed is for it to hear
 * (contract ChainDates). Throws NotFound.
 */
export function chainDates(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readCase(tx, desk.id, id);
    if (!row) throw new NotFound("case", id);
    const now = latest(desk.clock.now(), row.state.lastAt);
    const context = await readContext(desk, tx, desk.id, null, now);
    return { dates: advised(row.state, context, now, await knownOf(desk, tx, row.state, now)) };
  });
}

interface Known {
  works: (Work & { promiser: string })[];
  records: ReadonlyMap<ThirdPartyId, DateRecord>;
}

async function knownOf(desk: Desk, tx: Tx, { commitments }: CaseState, now: Instant): Promise<Known> {
  const theirs = new Set(commitments.filter(isOwed).flatMap(({ promiser }) => (promiser.role === "third_party" ? [promiser.id] : [])));
  const records = new Map<ThirdPartyId, DateRecord>();
  for (const one of theirs) records.set(one, dateRecord(await datesGiven(tx, desk.id, one), now));
  return { works: await owedWork(tx, desk.id, plus(now, days(AHEAD_DAYS))), records };
}

function advised(state: CaseState, context: DeskContext, now: Instant, known: Known) {
  const given = new Map<CommitmentId, Instant>();
  const moving = new Set(chainOf(state, context, now).flatMap(({ commitment, impossible }) => (impossible ? [commitment.id] : [])));
  const works = known.works.filter(({ id }) => !moving.has(id));
  const found: { commitment: CommitmentId; readyAt: string; dates: string[] }[] = [];
  for (const { commitment } of chainOf(state, context, now)) {
    const links = chainOf(state, context, now, given);
    const link = links.find((one) => one.commitment.id === commitment.id)!;
    if (!link.impossible || commitment.promiser.role === "third_party" || commitment.owedTo) continue;
    const told = awaitingYes(commitment)?.dueAt;
    if (told !== undefined && told >= latest(link.readyAt!, now)) {
      given.set(commitment.id, told);
      continue;
    }
    const dates = honestDates(state, link, links, { context, now, known: { ...known, works } });
    given.set(commitment.id, dates[0]!);
    if (commitment.promiser.role === "person") works.push(workOf(commitment, dates[0]!, links, commitment.promiser.id));
    found.push({ commitment: commitment.id, readyAt: iso(link.readyAt!), dates: dates.map(iso) });
  }
  return found;
}

/** The work of what has been given a new date: it takes its person's time there, and not where it stood before. */
function workOf({ id, kind, workMs }: Commitment, dueAt: Instant, links: readonly Link[], promiser: string): Known["works"][number] {
  const { after } = links.find(({ commitment }) => commitment.id === id)!;
  const upstream = links.filter(({ commitment }) => after.includes(commitment.id)).map(({ comesAt }) => comesAt);
  return { id, kind, workMs, dueAt, notBefore: upstream.length > 0 ? latest(...upstream) : null, promiser };
}

/** Dates that nothing known speaks against, the nearest first; the earliest that the chain allows, where there is none. */
function honestDates(
  state: CaseState,
  { commitment, readyAt }: Link,
  links: readonly Link[],
  { context, now, known }: { context: DeskContext; now: Instant; known: Known },
): Instant[] {
  const { kind, workMs, promiser, dueAt } = commitment;
  const comesAt = new Map(links.map((link) => [link.commitment.id, link.comesAt]));
  const found = realisticDate(
    {
      dueAt,
      kind,
      workMs,
      person: promiser.role === "person" ? (context.people.find(({ id }) => id === promiser.id) ?? null) : null,
      works: known.works.filter((work) => promiser.role === "person" && work.promiser === promiser.id && work.id !== commitment.id),
      awaited: awaited(state, commitment).map((on) => awaitedOn(on, comesAt, known)),
    },
    { ...context, now },
  );
  const held = found.honest.filter((at) => at >= readyAt!);
  return held.length > 0 ? held : [readyAt!];
}

/** Of what is done already, when that was; a date of ours is no third party's, whatever it was before. */
function awaitedOn(on: Commitment, comesAt: ReadonlyMap<CommitmentId, Instant>, { records }: Known): Awaited {
  const theirs = on.promiser.role === "third_party" && isOwed(on) ? on.promiser.id : null;
  return {
    thirdParty: theirs ?? ("" as ThirdPartyId),
    dueAt: comesAt.get(on.id) ?? on.endedAt!,
    record: theirs ? (records.get(theirs) ?? null) : null,
  };
}
