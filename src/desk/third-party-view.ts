import { isOwed } from "../core/commitment.ts";
import type { CommitmentKind } from "../core/due.ts";
import type { ThirdPartyId } from "../core/ids.ts";
import { dateRecord, DATES_MAX, lateness } from "../core/third-party-record.ts";
import { type Instant, iso } from "../core/time.ts";
import { renewContext } from "../store/desk-settings.ts";
import { linksOfThirdParty } from "../store/links.ts";
import { onBehalf } from "../store/on-behalf.ts";
import {
  allThirdParties,
  readThirdParty,
  type TheirPromise,
  theirPromises,
  thirdPartyByAddress,
  type ThirdPartyWays,
  updateThirdParty,
} from "../store/third-parties.ts";
import { type Desk, NotFound } from "./desk.ts";
import { renewLink } from "./links.ts";
import { isoOrNull } from "./present.ts";
import { type Outcome, refuse } from "./refusal.ts";

/** Of one third party: its dates by kind of work are among so many. */
const ENDED_MAX = 2_000;

/** All third parties, with what they owe and what their dates were worth (contract ThirdPartiesView). */
export function thirdPartiesView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const promises = Map.groupBy(await theirPromises(tx, desk.id, null, DATES_MAX), ({ promiser }) => promiser);
    return (await allThirdParties(tx, desk.id)).map((it) => {
      const its = promises.get(it.id) ?? [];
      const owed = its.filter(({ commitment }) => isOwed(commitment));
      return {
        ...it,
        owed: owed.length,
        late: owed.filter(({ commitment }) => isLate(commitment, now)).length,
        kinds: [...new Set(its.map(({ commitment }) => commitment.kind))],
        record: recordOf(its, now),
      };
    });
  });
}

/** One third party, by kind of work, with the cases behind each figure (contract ThirdPartyView). Throws NotFound. */
export function thirdPartyView(desk: Desk, id: ThirdPartyId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const now = desk.clock.now();
    const it = await readThirdParty(tx, desk.id, id);
    if (!it) throw new NotFound("third party", id);
    const its = await theirPromises(tx, desk.id, id, ENDED_MAX);
    const byKind = Map.groupBy(its, ({ commitment }) => commitment.kind);
    return {
      ...it,
      owes: its
        .filter(({ commitment }) => isOwed(commitment))
        .toReversed()
        .map((row) => owedLine(row, now)),
      record: recordOf(its, now),
      byKind: [...byKind].map(([kind, rows]: [CommitmentKind, TheirPromise[]]) => ({ kind, record: recordOf(rows, now) })),
      past: its.flatMap((row) => pastLine(row, now)).slice(0, DATES_MAX),
    };
  });
}

const recordOf = (rows: readonly TheirPromise[], now: Instant) =>
  dateRecord(
    rows.map(({ commitment }) => commitment),
    now,
  );

const isLate = ({ conventional, dueAt }: TheirPromise["commitment"], now: Instant): boolean => !conventional && dueAt <= now;
const caseOf = ({ caseId, reference, subject }: TheirPromise) => ({ id: caseId, reference, subject });

function owedLine(row: TheirPromise, now: Instant) {
  const { id, words, kind, dueAt, conventional, reminders, answer } = row.commitment;
  return {
    id,
    words,
    kind,
    dueAt: conventional ? null : iso(dueAt),
    late: isLate(row.commitment, now),
    askedAt: isoOrNull(reminders?.at(-1)?.at ?? null),
    said: answer ? { what: answer.said, at: iso(answer.at) } : null,
    case: caseOf(row),
  };
}

function pastLine(row: TheirPromise, now: Instant) {
  const lateMs = lateness(row.commitment, now);
  if (lateMs === null) return [];
  const { id, words, kind, dates, endedAt } = row.commitment;
  return [{ id, words, kind, dueAt: iso(dates[0]!.dueAt), endedAt: isoOrNull(endedAt), lateMs, case: caseOf(row) }];
}

/** How it is reached, and whether it may answer by a link. Throws NotFound. */
export function changeThirdParty(desk: Desk, id: ThirdPartyId, ways: ThirdPartyWays): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const before = await readThirdParty(tx, desk.id, id);
    if (!before) throw new NotFound("third party", id);
    const address = ways.address?.toLowerCase() ?? null;
    const other = address && (await thirdPartyByAddress(tx, desk.id, address));
    if (other && other !== id) return refuse("address_taken", { address, name: (await readThirdParty(tx, desk.id, other))!.name });
    await updateThirdParty(tx, desk.id, id, { ...ways, address });
    // whoever reads the address it had holds its links
    if (before.address && before.address !== address)
      for (const one of await linksOfThirdParty(tx, desk.id, id)) await renewLink(desk, tx, one);
    await renewContext(tx, desk.id);
    return { ok: true };
  });
}
