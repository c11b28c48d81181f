import { sql } from "kysely";
import type { CaseState } from "../core/case.ts";
import type { CaseId, CommitmentId, CustomerId, DeskId, InteractionId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import { currentState, isWhole, toldSince } from "./case-state.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";

export interface StoredCase {
  state: CaseState;
  position: number;
  /** Events in the state as it is written; the rest was told since. */
  statePosition: number;
  reference: string;
  /** The desk's settings version: whether a context read earlier is still true. */
  version: number;
}

/** A case and its lock for this transaction; null when this desk has no such case. */
export async function readCaseForUpdate(tx: Tx, desk: DeskId, id: CaseId): Promise<StoredCase | null> {
  const read = () =>
    tx
      .selectFrom("cases")
      .innerJoin("desks", "desks.desk_id", "cases.desk_id")
      .select(["state", toldSince(), "position", "state_position as statePosition", "reference", "version"])
      .where("cases.desk_id", "=", desk)
      .where("case_id", "=", id)
      .forUpdate("cases")
      .executeTakeFirst();
  const found = await read();
  const row = found && !isWhole(found) ? await read() : found;
  return row ? { ...row, state: currentState(row) } : null;
}

/** The case as it stands, unlocked: for showing it. Undefined for another desk's. */
export async function readCase(tx: Tx, desk: DeskId, id: CaseId) {
  const row = await tx
    .selectFrom("cases")
    .selectAll()
    .select(toldSince())
    .where("desk_id", "=", desk)
    .where("case_id", "=", id)
    .executeTakeFirst();
  return row && { ...row, state: currentState(row) };
}

/** What people call these cases; those that are not this desk's are left out. */
export async function caseNames(
  tx: Tx,
  desk: DeskId,
  ids: readonly CaseId[],
): Promise<Map<CaseId, { reference: string; customer: string }>> {
  const rows = await tx
    .selectFrom("cases")
    .innerJoin("customers", (join) =>
      join.onRef("customers.desk_id", "=", "cases.desk_id").onRef("customers.customer_id", "=", "cases.customer_id"),
    )
    .select(["case_id", "reference", "customers.name as customer"])
    .where("cases.desk_id", "=", desk)
    .where("case_id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ case_id, ...names }) => [case_id, names]));
}

/** False for another desk's. */
export async function hasCase(tx: Tx, desk: DeskId, id: CaseId): Promise<boolean> {
  return (
    (await tx.selectFrom("cases").select("case_id").where("desk_id", "=", desk).where("case_id", "=", id).executeTakeFirst()) !== undefined
  );
}

/** Whether its customer was forgotten; whoever forgets them meanwhile waits for this transaction, or it for them. */
export async function isErased(tx: Tx, desk: DeskId, id: CaseId): Promise<boolean> {
  const { rows } = await sql<{ erased: boolean }>`select state->'erased' is not null as erased from cases
    where desk_id = ${desk} and case_id = ${id} for key share`.execute(tx);
  return rows[0]?.erased ?? false;
}

/** Of two gestures with one key at once, on whichever cases, the second waits for the first. */
export async function lockKey(tx: Tx, desk: DeskId, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${desk} ${key}`}, 0))`.execute(tx);
}

/** Which case of this desk a commitment is on; null when it has no such commitment. */
export async function caseOfCommitment(tx: Tx, desk: DeskId, id: CommitmentId): Promise<CaseId | null> {
  const row = await tx
    .selectFrom("commitments")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("commitment_id", "=", id)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** Null for a message that this desk does not have. */
export async function caseOfInteraction(tx: Tx, desk: DeskId, id: InteractionId): Promise<CaseId | null> {
  const row = await tx
    .selectFrom("interactions")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("interaction_id", "=", id)
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** The case that a message with one of these Message-IDs is on; the first id that is known wins. */
export async function caseOfMessages(tx: Tx, desk: DeskId, messageIds: readonly string[]): Promise<CaseId | null> {
  if (messageIds.length === 0) return null;
  const rows = await sql<{ case_id: CaseId; message_id: string }>`select case_id, message_id from interactions
    where desk_id = ${desk} and message_id in (select json_array_elements_text(${JSON.stringify(messageIds)}::json))`.execute(tx);
  const nearest = messageIds.find((id) => rows.rows.some((row) => row.message_id === id));
  return rows.rows.find((row) => row.message_id === nearest)?.case_id ?? null;
}

/** The customer's latest case, of that subject when one is given (compared without Re:, accents and case by the caller). */
export async function latestCases(tx: Tx, desk: DeskId, customer: CustomerId, limit: number) {
  return tx
    .selectFrom("cases")
    .select(["case_id", "subject", "status", "owner", "last_at", "reference"])
    .where("desk_id", "=", desk)
    .where("customer_id", "=", customer)
    .orderBy("opened_at", "desc")
    .limit(limit)
    .execute();
}

export interface DueCase extends StoredCase {
  desk: DeskId;
  id: CaseId;
}

/** Cases that have something to say by `now`, locked for this transaction; those another worker holds are left to it. */
export async function takeDueCases(tx: Tx, now: Instant, limit: number): Promise<DueCase[]> {
  const rows = await tx
    .selectFrom("cases")
    .innerJoin("desks", "desks.desk_id", "cases.desk_id")
    .select([
      "cases.desk_id as desk",
      "case_id as id",
      "state",
      toldSince(),
      "position",
      "state_position as statePosition",
      "reference",
      "version",
    ])
    .where("wake_at", "<=", stamp(now))
    .orderBy("wake_at")
    .limit(limit)
    .forUpdate("cases")
    .skipLocked()
    .execute();
  const due: DueCase[] = [];
  for (const row of rows)
    due.push({ ...row, ...(isWhole(row) ? { state: currentState(row) } : await readCaseForUpdate(tx, row.desk, row.id)) });
  return due;
}

/** Every case of the desk that watches something is looked at again: the rules it is watched by have changed. */
export async function wakeAll(tx: Tx, desk: DeskId, now: Instant): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ wake_at: toDate(now) })
    .where("desk_id", "=", desk)
    .where("wake_at", "is not", null)
    .execute();
}
