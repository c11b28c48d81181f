import { sql } from "kysely";
import type { CaseId, DeskId, InteractionId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";
import type { DraftContent, DraftMode } from "./draft-shapes.ts";

/** Whose draft, on which case, in which way. */
export interface DraftKey {
  caseId: CaseId;
  person: PersonId;
  mode: DraftMode;
}

/** What is to leave by itself, and when. */
export interface Leaving {
  at: Instant;
  sending: unknown;
}

/** A draft, locked against every other that writes it. */
export async function readDraftForUpdate(tx: Tx, desk: DeskId, { caseId, person, mode }: DraftKey) {
  return tx
    .selectFrom("drafts")
    .selectAll()
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("person_id", "=", person)
    .where("mode", "=", mode)
    .forUpdate()
    .executeTakeFirst();
}

/** Everybody's on this case, the last written first. */
export async function listDrafts(tx: Tx, desk: DeskId, caseId: CaseId) {
  return tx
    .selectFrom("drafts")
    .selectAll()
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .orderBy("at", "desc")
    .orderBy("person_id")
    .orderBy("mode")
    .execute();
}

/** Writes a draft, or writes it anew; returns its version. With `leaving`, it leaves by itself. */
export async function writeDraft(
  tx: Tx,
  desk: DeskId,
  { caseId, person, mode }: DraftKey,
  content: DraftContent,
  { at, after, leaving = null }: { at: Instant; after: number; leaving?: Leaving | null },
): Promise<number> {
  // by the clock too, so that a draft begun anew never bears the version of one that is gone
  const version = Math.max(at, after + 1);
  const row = {
    version,
    text: content.text,
    html: content.html,
    cc: JSON.stringify(content.cc),
    bcc: JSON.stringify(content.bcc),
    files: JSON.stringify(content.files),
    choices: JSON.stringify(content.choices ?? {}),
    seen: content.seen,
    at: toDate(at),
    leave_at: leaving && toDate(leaving.at),
    sending: leaving && JSON.stringify(leaving.sending),
  };
  await tx
    .insertInto("drafts")
    .values({ desk_id: desk, case_id: caseId, person_id: person, mode, held_back: null, held_reason: null, begun_on: null, ...row })
    .onConflict((it) => it.columns(["desk_id", "case_id", "person_id", "mode"]).doUpdateSet(row))
    .execute();
  await draftsChanged(tx, desk, caseId);
  return version;
}

/** It does not leave by itself any more. `held`: what it was on the case's record, and why it did not leave. */
export async function keepBack(
  tx: Tx,
  desk: DeskId,
  { caseId, person, mode }: DraftKey,
  version: number,
  held: { message: InteractionId; reason: string } | null,
): Promise<void> {
  await tx
    .updateTable("drafts")
    .set({
      leave_at: null,
      sending: null,
      version: version + 1,
      ...(held ? { held_back: held.message, held_reason: held.reason } : {}),
    })
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("person_id", "=", person)
    .where("mode", "=", mode)
    .execute();
  await draftsChanged(tx, desk, caseId);
}

/** Takes a draft away; what it was, or undefined where there was none. */
export async function deleteDraft(tx: Tx, desk: DeskId, { caseId, person, mode }: DraftKey) {
  const gone = await tx
    .deleteFrom("drafts")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("person_id", "=", person)
    .where("mode", "=", mode)
    .returningAll()
    .executeTakeFirst();
  if (gone) await draftsChanged(tx, desk, caseId);
  return gone;
}

/** What is to have left by `now`, of every desk, the longest due first. Whoever sends it locks its case and looks again. */
export async function dueDrafts(tx: Tx, now: Instant, limit: number) {
  return tx
    .selectFrom("drafts")
    .select(["desk_id as desk", "case_id as caseId", "person_id as person", "mode", "version"])
    .where("leave_at", "<=", sql<Instant>`${toDate(now)}`)
    .orderBy("leave_at")
    .limit(limit)
    .execute();
}

/** What is to leave by itself on these two cases, and whether its writer has a draft on both. */
export async function leavingOn(tx: Tx, desk: DeskId, from: CaseId, to: CaseId) {
  const { rows } = await sql<DraftKey & { version: number; sending: unknown; onBoth: boolean }>`
    select case_id as "caseId", person_id as person, mode, version::float8 as version, sending, exists (
      select from drafts t where t.desk_id = s.desk_id and t.case_id in (${from}, ${to}) and t.case_id <> s.case_id
        and t.person_id = s.person_id and t.mode = s.mode) as "onBoth"
    from drafts s where desk_id = ${desk} and case_id in (${from}, ${to}) and leave_at is not null`.execute(tx);
  return rows;
}

/** What leaves later on this desk, the next first, with its case. */
export async function listLeaving(tx: Tx, desk: DeskId, limit: number) {
  return tx
    .selectFrom("drafts")
    .innerJoin("cases", (join) => join.onRef("cases.desk_id", "=", "drafts.desk_id").onRef("cases.case_id", "=", "drafts.case_id"))
    .innerJoin("customers", (join) =>
      join.onRef("customers.desk_id", "=", "cases.desk_id").onRef("customers.customer_id", "=", "cases.customer_id"),
    )
    .select(["drafts.case_id", "drafts.person_id", "drafts.at", "leave_at", "cases.reference", "cases.subject", "customers.name"])
    .where("drafts.desk_id", "=", desk)
    .where("leave_at", "is not", null)
    .orderBy("leave_at")
    .limit(limit)
    .execute();
}

/** Of each of these cases: the answer to the customer that somebody has begun, or that leaves later; the last written. */
export async function answersBegun(tx: Tx, desk: DeskId, ids: readonly CaseId[]) {
  if (ids.length === 0) return new Map<CaseId, never>();
  const rows = await tx
    .selectFrom("drafts")
    .select(["case_id", "person_id", "leave_at"])
    .where("desk_id", "=", desk)
    .where("case_id", "in", [...ids])
    .where("mode", "=", "email")
    .where("text", "<>", "")
    .orderBy("at")
    .execute();
  return new Map(rows.map((row) => [row.case_id, { person: row.person_id, leaveAt: row.leave_at }]));
}

const draftsChanged = (tx: Tx, desk: DeskId, caseId: CaseId): Promise<void> => changed(tx, [{ deskId: desk, draftsOf: caseId }]);
