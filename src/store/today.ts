import { type InferResult, sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { toldSince } from "./case-state.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";
import { stamp } from "./stamp.ts";
import { noStep } from "./promise-terms.ts";
import { dateHeard } from "./unheard.ts";

/** What a row about a case shows of it, joined from the case and its customer. */
const CASE_LINE = [
  "cases.case_id",
  "cases.reference",
  "cases.subject",
  "cases.owner",
  "cases.customer_id",
  "cases.position",
  "customers.name as customer_name",
] as const;

/** Rows about cases of the desk, with what a row shows of each. */
export function lines(tx: Tx, desk: DeskId) {
  return tx
    .selectFrom("cases")
    .innerJoin("customers", (join) =>
      join.onRef("customers.desk_id", "=", "cases.desk_id").onRef("customers.customer_id", "=", "cases.customer_id"),
    )
    .select([...CASE_LINE, phone()])
    .where("cases.desk_id", "=", desk);
}

export type LineRow = InferResult<ReturnType<typeof lines>>[number];

/** The door a promise was said through; null when it was noted by hand. */
const saidDoor = () =>
  sql<
    Schema["interactions"]["door"] | null
  >`(select door from interactions i where i.desk_id = cases.desk_id and i.interaction_id = (commitments.commitment->>'saidIn')::uuid)`.as(
    "saidDoor",
  );

const phone = () =>
  sql<
    string | null
  >`(select address from customer_addresses a where a.desk_id = cases.desk_id and a.customer_id = cases.customer_id and a.door = 'phone' order by address limit 1)`.as(
    "phone",
  );

/**
 * Owed promises by due time. Of one person's: those they owe, and third parties' on the cases they own (S10: a third
 * party's delay is its case owner's to follow).
 */
export async function owedPromises(tx: Tx, desk: DeskId, person: PersonId | null, limit: number) {
  let query = lines(tx, desk)
    .innerJoin("commitments", (join) =>
      join.onRef("commitments.desk_id", "=", "cases.desk_id").onRef("commitments.case_id", "=", "cases.case_id"),
    )
    .select(["commitments.commitment", "cases.state", toldSince(), saidDoor()])
    .where("commitments.desk_id", "=", desk)
    .where("commitments.status", "in", ["open", "broken"]);
  if (person) {
    query = query.where((eb) =>
      eb.or([
        eb("commitments.promiser", "=", person),
        eb.and([eb("commitments.promiser_role", "=", "third_party"), eb("cases.owner", "=", person)]),
      ]),
    );
  }
  return query.orderBy("commitments.due_at").orderBy("commitments.commitment_id").limit(limit).execute();
}

/** What a person owes at times they are away, from now on. */
export async function owedWhileAway(tx: Tx, desk: DeskId, person: PersonId, now: Instant, limit: number) {
  return lines(tx, desk)
    .innerJoin("commitments", (join) =>
      join.onRef("commitments.desk_id", "=", "cases.desk_id").onRef("commitments.case_id", "=", "cases.case_id"),
    )
    .select("commitments.commitment")
    .where("commitments.desk_id", "=", desk)
    .where("commitments.promiser", "=", person)
    .where("commitments.status", "in", ["open", "broken"])
    .where("commitments.due_at", ">", stamp(now))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("absences as a")
          .select("a.absence_id")
          .where("a.desk_id", "=", desk)
          .where("a.person_id", "=", person)
          .whereRef("a.from_at", "<=", "commitments.due_at")
          .whereRef("a.to_at", ">", "commitments.due_at"),
      ),
    )
    .orderBy("commitments.due_at")
    .orderBy("commitments.commitment_id")
    .limit(limit)
    .execute();
}

/** Calls promised by `until`, the soonest first: one person's, or everybody's. */
export async function callsOwed(tx: Tx, desk: DeskId, person: PersonId | null, until: Instant, limit: number) {
  let query = lines(tx, desk)
    .innerJoin("commitments", (join) =>
      join.onRef("commitments.desk_id", "=", "cases.desk_id").onRef("commitments.case_id", "=", "cases.case_id"),
    )
    .select("commitments.commitment")
    .where("commitments.desk_id", "=", desk)
    .where("commitments.promiser_role", "=", "person")
    .where("commitments.status", "in", ["open", "broken"])
    .where("commitments.due_at", "<", stamp(until))
    .where(sql<string>`commitments.commitment->>'kind'`, "=", "call_back");
  if (person) query = query.where("commitments.promiser", "=", person);
  return query.orderBy("commitments.due_at").orderBy("commitments.commitment_id").limit(limit).execute();
}

/** Owed promises on which another date is to be settled by a call, the soonest due first: refused, or not answered with the old one near. */
export async function datesToSettle(tx: Tx, desk: DeskId, person: PersonId | null, limit: number) {
  let query = lines(tx, desk)
    .innerJoin("findings", (join) => join.onRef("findings.desk_id", "=", "cases.desk_id").onRef("findings.case_id", "=", "cases.case_id"))
    .innerJoin("commitments", (join) =>
      join
        .onRef("commitments.desk_id", "=", "cases.desk_id")
        .onRef("commitments.case_id", "=", "cases.case_id")
        .on(sql<boolean>`commitments.commitment_id::text = findings.about`),
    )
    .select(["commitments.commitment", "findings.guard"])
    .where("findings.desk_id", "=", desk)
    .where("findings.cleared_at", "is", null)
    .where("findings.guard", "in", ["unagreed", "date_refused"])
    .where("commitments.status", "=", "open");
  if (person) query = query.where("commitments.promiser", "=", person);
  const rows = await query.limit(limit).execute();
  return rows.toSorted((a, b) => a.commitment.dueAt - b.commitment.dueAt);
}

/** Promises that wait for this person's yes: handed over, promised in their name, or read in a text of theirs. */
export async function promisesToAnswer(tx: Tx, desk: DeskId, person: PersonId, limit: number) {
  return lines(tx, desk)
    .innerJoin("commitments", (join) =>
      join.onRef("commitments.desk_id", "=", "cases.desk_id").onRef("commitments.case_id", "=", "cases.case_id"),
    )
    .select(["commitments.commitment"])
    .where("commitments.desk_id", "=", desk)
    .where((eb) =>
      eb.or([
        eb("commitments.handover_to", "=", person),
        eb.and([
          eb("commitments.promiser", "=", person),
          eb("commitments.status", "in", ["open", "broken"]),
          eb(sql<null>`commitments.commitment->>'acceptedAt'`, "is", null),
        ]),
        eb.and([eb("commitments.said_by", "=", person), eb("commitments.status", "=", "proposed")]),
      ]),
    )
    .orderBy("commitments.made_at")
    .limit(limit)
    .execute();
}

/** Cases this person is asked to take, longest first. */
export async function casesOffered(tx: Tx, desk: DeskId, person: PersonId, limit: number) {
  return lines(tx, desk)
    .select(["cases.state", toldSince()])
    .where("cases.offered_to", "=", person)
    .orderBy(sql`(cases.state->'offer'->>'at')::bigint`)
    .limit(limit)
    .execute();
}

/** Cases with a standing finding of that guard, longest first. */
export async function casesFound(tx: Tx, desk: DeskId, guard: Schema["findings"]["guard"], owner: PersonId | null, limit: number) {
  let query = lines(tx, desk)
    .innerJoin("findings", (join) => join.onRef("findings.desk_id", "=", "cases.desk_id").onRef("findings.case_id", "=", "cases.case_id"))
    .select(["findings.since", sql<number>`json_array_length((cases.state->'chases')::json)`.as("chases")])
    .where("findings.desk_id", "=", desk)
    .where("findings.cleared_at", "is", null)
    .where("findings.guard", "=", guard);
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy("findings.since").limit(limit).execute();
}

/** Cases whose customer waits for an answer, longest first, due for a finding or not. */
export async function casesWaiting(tx: Tx, desk: DeskId, owner: PersonId | null, limit: number) {
  let query = lines(tx, desk).select("cases.awaiting_since as since").where("cases.awaiting_since", "is not", null);
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy("cases.awaiting_since").limit(limit).execute();
}

/** Cases whose customer says that it is not settled, longest first. */
export async function casesUnsettled(tx: Tx, desk: DeskId, owner: PersonId | null, limit: number) {
  let query = lines(tx, desk).select("cases.unsettled_at as since").where("cases.unsettled_at", "is not", null);
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy("cases.unsettled_at").limit(limit).execute();
}

/** Promises of that person (or all) since an instant: kept, renegotiated in time, with the customer told, and still owed, or past their time and then kept or promised again. */
export async function keptSince(
  tx: Tx,
  desk: DeskId,
  person: PersonId | null,
  since: Instant,
): Promise<{ kept: number; renegotiated: number; late: number }> {
  const ended = sql<boolean>`ended_at >= ${stamp(since)}`;
  let query = tx
    .selectFrom("commitments")
    .select([
      sql<number>`count(*) filter (where status = 'kept' and ${ended})::int`.as("kept"),
      sql<number>`count(*) filter (where status = 'open' and (commitment->>'level')::int > 0 and (commitment->'dates'->-1->>'at')::bigint >= ${since} and ${dateHeard})::int`.as(
        "renegotiated",
      ),
      sql<number>`count(*) filter (where status in ('kept_late', 'replaced') and ${ended})::int`.as("late"),
    ])
    .where("desk_id", "=", desk)
    .where(noStep)
    .where((eb) => eb.or([ended, eb("status", "=", "open")]));
  if (person) query = query.where("promiser", "=", person);
  return query.executeTakeFirstOrThrow();
}

export interface Counts {
  dueSoon: number;
  late: number;
  unreadable: number;
  waitingToLeave: number;
}

/** `until` bounds what counts as due. */
export async function counts(tx: Tx, desk: DeskId, me: PersonId, now: Instant, until: Instant): Promise<Counts> {
  const found = await sql<Counts>`select
    (select count(*)::int from commitments where desk_id = ${desk} and promiser = ${me} and status in ('open', 'broken') and due_at <= ${stamp(until)}) as "dueSoon",
    (select count(*)::int from commitments where desk_id = ${desk} and promiser = ${me} and status in ('open', 'broken') and due_at <= ${stamp(now)}) as "late",
    (select count(*)::int from staged_mail where desk_id = ${desk} and state = 'unreadable') as "unreadable",
    (select count(*)::int from outbox where desk_id = ${desk} and state in ('queued', 'uncertain', 'failed') and queued_at < ${stamp((now - 60_000) as Instant)}) as "waitingToLeave"`.execute(
    tx,
  );
  return found.rows[0]!;
}
