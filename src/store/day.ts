import { type Selectable, sql } from "kysely";
import type { CaseId, CommitmentId, CustomerId, DeskId, PersonId } from "../core/ids.ts";
import type { CustomerActs } from "../core/customer-acts.ts";
import type { LostCall } from "../core/exchange.ts";
import { onceThere, type Work } from "../core/load.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";
import { idsOf } from "./ids-of.ts";
import { stamp } from "./stamp.ts";
import { lines } from "./today.ts";

export interface OwedWork extends Work {
  case_id: CaseId;
  promiser: PersonId;
}

/** Work more than this is told in part: nobody's day holds it. */
const WORK_MAX = 2_000;

/** What our people owe by `until`, the soonest first. */
export async function owedWork(tx: Tx, desk: DeskId, until: Instant): Promise<OwedWork[]> {
  const rows = await tx
    .selectFrom("commitments")
    .select(["case_id", "promiser", "commitment"])
    .where("desk_id", "=", desk)
    .where("promiser_role", "=", "person")
    .where("status", "in", ["open", "broken"])
    .where("due_at", "<=", stamp(until))
    .orderBy("due_at")
    .limit(WORK_MAX)
    .execute();
  return asWork(tx, desk, rows);
}

/** The same of these people alone, each one's as far as anybody's day could hold it. */
export async function owedWorkOf(tx: Tx, desk: DeskId, people: readonly PersonId[], until: Instant): Promise<OwedWork[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Owed>`select owed.case_id, owed.promiser, owed.commitment from unnest(${idsOf(people)}) wanted(id)
    cross join lateral (select case_id, promiser, commitment, due_at from commitments
      where desk_id = ${desk} and promiser = wanted.id and promiser_role = 'person' and status in ('open', 'broken') and due_at <= ${stamp(until)}
      order by due_at limit ${WORK_MAX}) owed
    order by owed.due_at`.execute(tx);
  return asWork(tx, desk, rows);
}

type Owed = Pick<Selectable<Schema["commitments"]>, "case_id" | "promiser" | "commitment">;

async function asWork(tx: Tx, desk: DeskId, rows: readonly Owed[]): Promise<OwedWork[]> {
  const dues = await duesOf(tx, desk, [...new Set(rows.flatMap(({ commitment }) => commitment.waitsOn))]);
  return rows.flatMap(({ case_id, promiser, commitment: { id, kind, workMs, dueAt, notBefore, waitsOn } }) => {
    const work = onceThere(
      { id, kind, workMs, dueAt, notBefore },
      waitsOn.flatMap((on) => dues.get(on) ?? []),
    );
    return work ? [{ ...work, case_id, promiser: promiser as PersonId }] : [];
  });
}

/** The dates of those still owed. */
async function duesOf(tx: Tx, desk: DeskId, ids: readonly CommitmentId[]): Promise<Map<CommitmentId, Instant>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("commitments")
    .select(["commitment_id", "due_at"])
    .where("desk_id", "=", desk)
    .where("commitment_id", "in", ids)
    .where("status", "in", ["open", "broken"])
    .execute();
  return new Map(rows.map(({ commitment_id, due_at }) => [commitment_id, due_at]));
}

/** What our people have done since. */
export async function doneWork(tx: Tx, desk: DeskId, since: Instant): Promise<(Pick<Work, "kind" | "workMs"> & { promiser: PersonId })[]> {
  const rows = await tx
    .selectFrom("commitments")
    .select(["promiser", "commitment"])
    .where("desk_id", "=", desk)
    .where("promiser_role", "=", "person")
    .where("status", "in", ["kept", "kept_late"])
    .where("ended_at", ">=", stamp(since))
    .limit(WORK_MAX)
    .execute();
  return rows.map(({ promiser, commitment: { kind, workMs } }) => ({ promiser: promiser as PersonId, kind, workMs }));
}

/** Cases with calls that nobody took and nobody has called back, the last since `since`: newest first. */
export async function lostCalls(tx: Tx, desk: DeskId, owner: PersonId | null, since: Instant, limit: number) {
  const lastAt = sql<Instant>`coalesce(cases.state->'lostCall'->'last'->>'at', cases.state->'lostCall'->>'at')::bigint`;
  let query = lines(tx, desk)
    .select(sql<LostCall>`cases.state->'lostCall'`.as("lost"))
    .where("cases.lost_call_at", "is not", null)
    .where(lastAt, ">=", since);
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy(lastAt, "desc").orderBy("cases.case_id", "desc").limit(limit).execute();
}

/** Cases whose customer asks to be called, the soonest first. */
export async function callsAsked(tx: Tx, desk: DeskId, owner: PersonId | null, limit: number) {
  const dueAt = sql<Instant>`coalesce((cases.state->'callAsked'->>'notBefore')::bigint, (cases.state->'callAsked'->>'at')::bigint)`;
  let query = lines(tx, desk)
    .select(sql<NonNullable<CustomerActs["callAsked"]>>`cases.state->'callAsked'`.as("asked"))
    .where("cases.call_asked_at", "is not", null)
    .where("cases.status", "=", "open");
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy(dueAt).orderBy("cases.case_id").limit(limit).execute();
}

/** What each of these cases' customers said on their page of when they can be reached. */
export async function saidReachable(tx: Tx, desk: DeskId, cases: readonly CaseId[]): Promise<Map<CaseId, CustomerActs>> {
  const found = await sql<{ id: CaseId; reachable: CustomerActs["reachable"] }>`
    select case_id as id, state->'reachable' as reachable from cases
    where desk_id = ${desk} and case_id = any(${idsOf(cases)}) and state->'reachable' <> 'null'`.execute(tx);
  return new Map(found.rows.map(({ id, reachable }) => [id, { reachable }]));
}

/** Cases whose customer we called and did not reach, to be called again by `until`: the soonest first. */
export async function triesDue(tx: Tx, desk: DeskId, owner: PersonId | null, until: Instant, limit: number) {
  let query = lines(tx, desk).select("cases.try_at").where("cases.try_at", "<", stamp(until)).where("cases.lost_call_at", "is", null);
  if (owner) query = query.where("cases.owner", "=", owner);
  return query.orderBy("cases.try_at").orderBy("cases.case_id").limit(limit).execute();
}

export interface Tries {
  case_id: CaseId;
  tries: number;
  lastAt: Instant;
  /** When the next is due, once it was planned. */
  nextAt: Instant | null;
}

/** Our calls that nobody answered since the customer last heard from us, for each of these cases that has some. */
export async function triesOn(tx: Tx, desk: DeskId, cases: readonly CaseId[]): Promise<Map<CaseId, Tries>> {
  const found = await sql<Tries>`
    select i.case_id, count(*)::int as tries, max(i.at) as "lastAt", c.try_at as "nextAt" from unnest(${idsOf(cases)}) wanted(id)
    join cases c on c.desk_id = ${desk} and c.case_id = wanted.id
    join interactions i on i.desk_id = c.desk_id and i.case_id = c.case_id and i.direction = 'attempt' and i.delivery is distinct from 'cancelled' and i.at > coalesce(c.last_news_at, c.opened_at)
    group by i.case_id, c.try_at`.execute(tx);
  return new Map(found.rows.map((row) => [row.case_id, row]));
}

type Heard = Pick<Schema["interactions"], "door" | "direction" | "body"> & { case_id: CaseId; automatic: boolean; at: Instant };

/** The customer's last messages on each of these cases, newest first. */
export async function lastHeard(tx: Tx, desk: DeskId, cases: readonly CaseId[], each: number): Promise<Heard[]> {
  const found = await sql<Heard>`
    select i.case_id, i.door, i.direction, i.automatic, i.body, i.said_at as at
    from unnest(${idsOf(cases)}) wanted(id)
    cross join lateral (select * from interactions where desk_id = ${desk} and case_id = wanted.id and direction = 'in' order by at desc, interaction_id desc limit ${each}) i
    order by i.at desc`.execute(tx);
  return found.rows;
}

/** When each of these customers can be reached, as the desk remembers it. */
export async function reachableOf(tx: Tx, desk: DeskId, customers: readonly CustomerId[]) {
  if (customers.length === 0) return new Map<CustomerId, never>();
  const rows = await tx
    .selectFrom("customers")
    .select(["customer_id", "reachable"])
    .where("desk_id", "=", desk)
    .where("customer_id", "in", customers)
    .execute();
  return new Map(rows.map(({ customer_id, reachable }) => [customer_id, reachable]));
}
