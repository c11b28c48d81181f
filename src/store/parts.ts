import { sql } from "kysely";
import type { EventOf } from "../core/events.ts";
import type { PartGone } from "../core/part-shapes.ts";
import type { CaseId, DeskId, FileId, InteractionId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";

/** Where a case leads: itself, or the one it was merged into, however often; null when this desk has no such case. */
export async function leadsTo(tx: Tx, desk: DeskId, id: CaseId): Promise<CaseId | null> {
  const { rows } = await sql<{ id: CaseId }>`with recursive led as (
      select case_id as id, merged_into from cases where desk_id = ${desk} and case_id = ${id}
      union select c.case_id, c.merged_into from led join cases c on c.desk_id = ${desk} and c.case_id = led.merged_into)
    select id from led where merged_into is null`.execute(tx);
  return rows[0]?.id ?? null;
}

/** The cases of the same customer that were merged into this one, however often. */
export async function mergedInto(tx: Tx, desk: DeskId, id: CaseId): Promise<CaseId[]> {
  const { rows } = await sql<{ id: CaseId }>`with recursive came as (
      select case_id, customer_id from cases where desk_id = ${desk} and case_id = ${id}
      union select c.case_id, c.customer_id from came
        join cases c on c.desk_id = ${desk} and c.merged_into = came.case_id and c.customer_id = came.customer_id)
    select case_id as id from came where case_id <> ${id}`.execute(tx);
  return rows.map((row) => row.id);
}

/** All that was said or noted on a case, oldest first. */
export async function interactionsOf(tx: Tx, desk: DeskId, caseId: CaseId): Promise<InteractionId[]> {
  const rows = await tx
    .selectFrom("interactions")
    .select("interaction_id")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .orderBy("at")
    .orderBy("interaction_id")
    .execute();
  return rows.map(({ interaction_id }) => interaction_id);
}

export interface Heard {
  interaction: InteractionId;
  at: Instant;
  arrivedAt: Instant;
  asks: boolean;
}

/** What the customer said in these messages of a case, as it was told when each came, whichever case that was on. */
export async function heardIn(tx: Tx, desk: DeskId, caseId: CaseId, interactions: readonly InteractionId[]): Promise<Heard[]> {
  const { rows } = await sql<{ event: { interaction: InteractionId; at: Instant; arrivedAt: Instant; asks: boolean; chasing: boolean } }>`
    with recursive lineage as (
      select ${caseId}::uuid as id
      union select (e.event->>'from')::uuid from lineage join events e on e.desk_id = ${desk} and e.case_id = lineage.id and e.type = 'PartJoined')
    select e.event from lineage join events e on e.desk_id = ${desk} and e.case_id = lineage.id and e.type = 'MessageReceived'
    where e.event->>'interaction' in (select json_array_elements_text(${JSON.stringify(interactions)}::json))
      and not (e.event->>'automatic')::boolean and e.event->'from'->>'role' = 'customer'`.execute(tx);
  return rows.map(({ event: { interaction, at, arrivedAt, asks, chasing } }) => ({ interaction, at, arrivedAt, asks: asks || chasing }));
}

/** The files that came or went with these messages. */
export async function filesIn(tx: Tx, desk: DeskId, interactions: readonly InteractionId[]): Promise<FileId[]> {
  const { rows } = await sql<{ file: FileId }>`select distinct a->>'file' as file
    from interactions i, jsonb_array_elements(i.attachments) a where i.desk_id = ${desk} and a->>'file' is not null
      and i.interaction_id in (select id::uuid from json_array_elements_text(${JSON.stringify(interactions)}::json) id)`.execute(tx);
  return rows.map(({ file }) => file);
}

export interface Leaving {
  from: CaseId;
  to: CaseId;
  part: PartGone;
  /** Of a whole case all go. */
  files: readonly FileId[] | "all";
  /** A merge is undone: what was begun on the case it goes back to goes along. */
  undone: boolean;
}

/** Everything that stands beside a part's events goes where it goes: messages, their mail and readings, files, what people were told. Promises and findings are written with the events. */
export async function movePart(tx: Tx, desk: DeskId, { from, to, part, files, undone }: Leaving): Promise<void> {
  const said = JSON.stringify(part.interactions);
  for (const table of ["interactions", "staged_mail", "readings"]) {
    await sql`update ${sql.table(table)} set case_id = ${to}::uuid where desk_id = ${desk} and case_id = ${from}
      and interaction_id in (select id::uuid from json_array_elements_text(${said}::json) id)`.execute(tx);
  }
  const raised = part.findings.map(({ guard, about, since, level }) => ({ guard, about: about ?? "", since: iso(since), level }));
  await sql`update notifications n set case_id = ${to}::uuid
    from json_to_recordset(${JSON.stringify(raised)}::json) as x(guard text, about text, since timestamptz, level int)
    where n.desk_id = ${desk} and n.case_id = ${from} and n.guard = x.guard and n.about = x.about and n.since = x.since and n.level = x.level`.execute(
    tx,
  );
  await sql`update files set case_id = ${to}::uuid where desk_id = ${desk} and case_id = ${from} and (${files === "all"} or file_id in (
    select id::uuid from json_array_elements_text(${JSON.stringify(files === "all" ? [] : files)}::json) id))`.execute(tx);
  if (files === "all") await moveUnsent(tx, desk, from, to);
  else if (undone) await moveUnsentBack(tx, desk, from, to);
  await changed(tx, [
    { deskId: desk, draftsOf: from },
    { deskId: desk, draftsOf: to },
  ]);
}

/** What is being written on a case: a draft its writer has on both becomes one, which was begun on the case that it comes to. */
async function moveUnsent(tx: Tx, desk: DeskId, from: CaseId, to: CaseId): Promise<void> {
  const ofBoth = sql`t.desk_id = ${desk} and t.case_id = ${to} and s.desk_id = ${desk} and s.case_id = ${from}
      and s.person_id = t.person_id and s.mode = t.mode`;
  await sql`update drafts t set text = concat_ws(E'\n\n', nullif(t.text, ''), nullif(s.text, '')), html = null, version = t.version + 1,
      held_back = coalesce(t.held_back, s.held_back), held_reason = coalesce(t.held_reason, s.held_reason)
    from drafts s where ${ofBoth}`.execute(tx);
  await sql`delete from drafts s using drafts t where ${ofBoth}`.execute(tx);
  await sql`update drafts set case_id = ${to}::uuid, begun_on = coalesce(begun_on, case_id)
    where desk_id = ${desk} and case_id = ${from}`.execute(tx);
}

/**
 * What was begun on a case, or on one merged into it before, and not sent since, with its files. What leaves by itself to
 * another customer stays where it was told to leave.
 */
async function moveUnsentBack(tx: Tx, desk: DeskId, from: CaseId, to: CaseId): Promise<void> {
  const { rows } = await sql<{ files: FileId[] }>`with recursive came as (
      select ${to}::uuid as id union select c.case_id from came join cases c on c.desk_id = ${desk} and c.merged_into = came.id)
    update drafts d set case_id = ${to}::uuid, begun_on = nullif(begun_on, ${to}::uuid)
    where desk_id = ${desk} and case_id = ${from} and begun_on in (select id from came)
      and (leave_at is null or (select a.customer_id = b.customer_id from cases a, cases b
        where a.desk_id = ${desk} and a.case_id = ${from} and b.desk_id = ${desk} and b.case_id = ${to}))
    returning files`.execute(tx);
  const files = JSON.stringify(rows.flatMap((row) => row.files));
  await sql`update files set case_id = ${to}::uuid where desk_id = ${desk} and case_id = ${from}
    and file_id in (select id::uuid from json_array_elements_text(${files}::json) id)`.execute(tx);
}

/** What came to a case and what left it, in order. */
export async function partEvents(tx: Tx, desk: DeskId, caseId: CaseId): Promise<(EventOf<"PartLeft"> | EventOf<"PartJoined">)[]> {
  const rows = await tx
    .selectFrom("events")
    .select("event")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("type", "in", ["PartLeft", "PartJoined"])
    .orderBy("position")
    .execute();
  return rows.map(({ event }) => event as EventOf<"PartLeft">);
}
