import { sql } from "kysely";
import type { Commitment } from "../core/commitment.ts";
import { DATES_MAX } from "../core/third-party-record.ts";
import type { Language } from "../core/due.ts";
import type { CaseId, CommitmentId, DeskId, InteractionId, ThirdPartyId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

export async function insertThirdParty(tx: Tx, desk: DeskId, id: ThirdPartyId, name: string, address: string | null = null): Promise<void> {
  await tx.insertInto("third_parties").values({ desk_id: desk, third_party_id: id, name, address }).execute();
}

/** The third party that writes from this address; null for nobody. Lower case. */
export async function thirdPartyByAddress(tx: Tx, desk: DeskId, address: string): Promise<ThirdPartyId | null> {
  const row = await tx
    .selectFrom("third_parties")
    .select("third_party_id")
    .where("desk_id", "=", desk)
    .where("address", "=", address)
    .executeTakeFirst();
  return row?.third_party_id ?? null;
}

/** Gives a third party of that name the address, where it has none yet; null when there is no such one. */
export async function claimThirdParty(tx: Tx, desk: DeskId, name: string, address: string): Promise<ThirdPartyId | null> {
  const { rows } = await sql<{
    id: ThirdPartyId;
  }>`update third_parties set address = ${address} where desk_id = ${desk} and third_party_id = (
    select third_party_id from third_parties where desk_id = ${desk} and lower(name) = lower(${name}) and address is null limit 1)
    returning third_party_id as id`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Undefined for another desk's; its address is null where nobody gave one. */
export async function addressOfThirdParty(tx: Tx, desk: DeskId, id: ThirdPartyId) {
  return tx
    .selectFrom("third_parties")
    .select(["name", "address"])
    .where("desk_id", "=", desk)
    .where("third_party_id", "=", id)
    .executeTakeFirst();
}

export async function giveThirdPartyAddress(tx: Tx, desk: DeskId, id: ThirdPartyId, address: string): Promise<void> {
  await tx.updateTable("third_parties").set({ address }).where("desk_id", "=", desk).where("third_party_id", "=", id).execute();
}

/** By name. */
export async function readThirdParties(tx: Tx, desk: DeskId) {
  return tx
    .selectFrom("third_parties")
    .select(["third_party_id as id", "name", "address"])
    .where("desk_id", "=", desk)
    .orderBy("name")
    .execute();
}

const whole = (tx: Tx, desk: DeskId) =>
  tx
    .selectFrom("third_parties")
    .select(["third_party_id as id", "name", "address", "phone", "language", "can_answer_by_link as canAnswerByLink"])
    .where("desk_id", "=", desk);

/** One third party, whole; undefined for another desk's. */
export const readThirdParty = (tx: Tx, desk: DeskId, id: ThirdPartyId) =>
  whole(tx, desk).where("third_party_id", "=", id).executeTakeFirst();

/** All of them, by name. */
export const allThirdParties = (tx: Tx, desk: DeskId) => whole(tx, desk).orderBy("name").execute();

export interface ThirdPartyWays {
  name: string;
  address: string | null;
  phone: string | null;
  language: Language | null;
  canAnswerByLink: boolean;
}

export async function updateThirdParty(
  tx: Tx,
  desk: DeskId,
  id: ThirdPartyId,
  { canAnswerByLink, ...ways }: ThirdPartyWays,
): Promise<void> {
  await tx
    .updateTable("third_parties")
    .set({ ...ways, can_answer_by_link: canAnswerByLink })
    .where("desk_id", "=", desk)
    .where("third_party_id", "=", id)
    .execute();
}

/** The third party a message was written to at its own address, and its case; undefined for any other message. */
export async function thirdPartyWrittenTo(tx: Tx, desk: DeskId, message: InteractionId, address: string) {
  return tx
    .selectFrom("interactions as i")
    .innerJoin("third_parties as t", (join) => join.onRef("t.desk_id", "=", "i.desk_id").onRef("t.third_party_id", "=", "i.third_party_id"))
    .innerJoin("cases as c", (join) => join.onRef("c.desk_id", "=", "i.desk_id").onRef("c.case_id", "=", "i.case_id"))
    .select(["i.case_id as caseId", "t.third_party_id as id", "t.language", "c.state"])
    .where("i.desk_id", "=", desk)
    .where("i.interaction_id", "=", message)
    .where("t.can_answer_by_link", "=", true)
    .where("t.address", "=", address.toLowerCase())
    .executeTakeFirst();
}

/** Whether a form with this key is the first: the same one again, on its case, does nothing. `elsewhere`: it was another case's. */
export async function firstAnswer(
  tx: Tx,
  desk: DeskId,
  key: string,
  caseId: CaseId,
  at: Instant,
): Promise<"first" | "again" | "elsewhere"> {
  const inserted = await tx
    .insertInto("link_answers")
    .values({ desk_id: desk, answer_key: key, case_id: caseId, at: toDate(at) })
    .onConflict((on) => on.columns(["desk_id", "answer_key"]).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return "first";
  const { case_id: on } = await tx
    .selectFrom("link_answers")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("answer_key", "=", key)
    .executeTakeFirstOrThrow();
  return on === caseId ? "again" : "elsewhere";
}

/** A promise whose third party is to be asked, on its case. */
export interface ToBeAsked {
  desk: DeskId;
  caseId: CaseId;
  commitment: CommitmentId;
}

/** On desks that let the machine ask: what third parties that can be written to are to be asked for, and were not `max` times already. */
export async function toBeAsked(tx: Tx, max: number, limit: number): Promise<ToBeAsked[]> {
  const { rows } = await sql<ToBeAsked>`
    select f.desk_id as desk, f.case_id as "caseId", n.commitment_id as commitment from findings f
    join desks d on d.desk_id = f.desk_id and d.policy->>'thirdPartyMachine' = 'true'
    join commitments n on n.desk_id = f.desk_id and n.case_id = f.case_id and n.commitment_id::text = f.about
    join third_parties t on t.desk_id = n.desk_id and t.third_party_id = n.promiser and t.address is not null and t.can_answer_by_link
    where f.guard = 'third_party_quiet' and f.cleared_at is null and n.status in ('open', 'broken')
      and jsonb_array_length(jsonb_path_query_array(n.commitment::jsonb, '$.reminders[*] ? (@.by == null)')) < ${max}
    order by f.at limit ${limit}`.execute(tx);
  return rows;
}

/** Those the machine may write to by itself. */
export async function reachedByMachine(tx: Tx, desk: DeskId): Promise<ReadonlySet<ThirdPartyId>> {
  const rows = await tx
    .selectFrom("third_parties")
    .select("third_party_id")
    .where("desk_id", "=", desk)
    .where("address", "is not", null)
    .where("can_answer_by_link", "=", true)
    .execute();
  return new Set(rows.map(({ third_party_id }) => third_party_id));
}

/** A promise of a third party's, with its case. */
export interface TheirPromise {
  promiser: ThirdPartyId;
  commitment: Commitment;
  caseId: CaseId;
  reference: string;
  subject: string;
}

/** Far more than one third party owes a desk at once. */
const OWED_MAX = 500;

/**
 * What third parties promised, the latest date first: of one of them, or of all. Everything each owes, and of what ended its last
 * `endedMax`: what is still to come takes no place of a past date's.
 */
export async function theirPromises(tx: Tx, desk: DeskId, id: ThirdPartyId | null, endedMax: number): Promise<TheirPromise[]> {
  const { rows } = await sql<TheirPromise>`
    select n.promiser, n.commitment, n.case_id as "caseId", c.reference, c.subject
    from (select *, row_number() over (partition by promiser, status in ('open', 'broken') order by due_at desc, commitment_id) as rank
      from commitments where desk_id = ${desk} and promiser_role = 'third_party' and promiser = coalesce(${id}::uuid, promiser)
        and status in ('open', 'broken', 'kept', 'kept_late', 'replaced')) n
    join cases c on c.desk_id = n.desk_id and c.case_id = n.case_id
    where n.rank <= case when n.status in ('open', 'broken') then ${OWED_MAX}::int else ${endedMax}::int end
    order by n.due_at desc, n.commitment_id`.execute(tx);
  return rows;
}

/** The promises that the record of one third party is made from. */
export const datesGiven = async (tx: Tx, desk: DeskId, id: ThirdPartyId): Promise<Commitment[]> =>
  (await theirPromises(tx, desk, id, DATES_MAX)).map(({ commitment }) => commitment);
