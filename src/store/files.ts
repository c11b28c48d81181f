import { sql } from "kysely";
import type { CaseId, DeskId, FileId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

export interface FileRow {
  id: FileId;
  caseId: CaseId;
  /** Who of the desk added it; null: it came from outside. */
  person: PersonId | null;
  name: string;
  type: string;
  size: number;
}

/** How a file came that nobody of the desk added as it is, and the picture small. */
export interface CameBy {
  link: string | null;
  sentHash: Buffer;
  preview: Uint8Array | null;
}

/** Keeps a file on a case. False when this desk has no such case. */
export async function insertFile(
  tx: Tx,
  desk: DeskId,
  it: FileRow,
  content: Uint8Array,
  at: Instant,
  { link, sentHash, preview }: Partial<CameBy> = {},
): Promise<boolean> {
  const done =
    await sql`insert into files (desk_id, file_id, case_id, person_id, name, type, size, content, at, link_id, sent_hash, preview)
    select desk_id, ${it.id}, case_id, ${it.person}::uuid, ${it.name}, ${it.type}, ${it.size}, ${bytes(content)}, ${toDate(at)},
      ${link ?? null}::uuid, ${sentHash ?? null}::bytea, ${preview ? bytes(preview) : null}::bytea
    from cases where desk_id = ${desk} and case_id = ${it.caseId}`.execute(tx);
  return done.numAffectedRows === 1n;
}

const bytes = (content: Uint8Array): Buffer => Buffer.from(content.buffer, content.byteOffset, content.byteLength);

const SHOWN = ["file_id as id", "case_id as caseId", "person_id as person", "name", "type", "size"] as const;

/** One file without its bytes. */
export async function readFile(tx: Tx, desk: DeskId, id: FileId): Promise<FileRow | undefined> {
  return tx.selectFrom("files").select(SHOWN).where("desk_id", "=", desk).where("file_id", "=", id).executeTakeFirst();
}

/** Those of these files that stand on this case, without their bytes. */
export async function filesOnCase(tx: Tx, desk: DeskId, caseId: CaseId, ids: readonly FileId[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom("files")
    .select(SHOWN)
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("file_id", "in", [...ids])
    .execute();
}

/** The bytes of these files. */
export async function contentsOf(tx: Tx, desk: DeskId, ids: readonly FileId[]): Promise<Map<FileId, Buffer>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("files")
    .select(["file_id", "content"])
    .where("desk_id", "=", desk)
    .where("file_id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ file_id, content }) => [file_id, content]));
}

/** Takes a file away that no message holds, and that is no evidence. False when it is. */
export async function deleteFile(tx: Tx, desk: DeskId, { id, caseId }: Pick<FileRow, "id" | "caseId">): Promise<boolean> {
  const done = await sql`delete from files where desk_id = ${desk} and file_id = ${id} and sent_hash is null and not exists (
    select from interactions i where i.desk_id = ${desk} and i.case_id = ${caseId} and i.attachments @> ${JSON.stringify([{ file: id }])}::jsonb)`.execute(
    tx,
  );
  return done.numAffectedRows === 1n;
}

/** Bytes of what a person added since `from` and no message of its case holds. */
export async function unsentBytes(tx: Tx, desk: DeskId, person: PersonId, from: Instant): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select coalesce(sum(size), 0)::float8 as bytes from files f
    where f.desk_id = ${desk} and f.person_id = ${person} and f.sent_hash is null and f.at >= ${toDate(from)} and not exists (
      select from interactions i where i.desk_id = f.desk_id and i.case_id = f.case_id
        and i.attachments @> jsonb_build_array(jsonb_build_object('file', f.file_id)))`.execute(tx);
  return rows[0]!.bytes;
}

/**
 * Takes away what was added to be sent before `before` and stands in no message, no draft, nothing that is to leave and nothing asked for approval, on whatever desk and
 * case (a message whose part went back left its files behind); returns how many.
 */
export async function deleteForgotten(tx: Tx, before: Instant, limit: number): Promise<number> {
  const done = await sql`with sent as materialized (
      select i.desk_id, a->>'file' as file from interactions i, jsonb_array_elements(i.attachments) a where a ? 'file'
    ), forgotten as (
      select f.desk_id, f.file_id from files f left join sent on sent.desk_id = f.desk_id and sent.file = f.file_id::text
      where f.at < ${toDate(before)} and f.sent_hash is null and sent.file is null
        and not exists (select from drafts d where d.desk_id = f.desk_id
          and strpos(concat(d.files, d.html, d.sending), f.file_id::text) > 0)
        and not exists (select from outbox o where o.desk_id = f.desk_id and o.state <> 'sent'
          and strpos(concat(o.message, o.draft), f.file_id::text) > 0)
        and not exists (select from cases c where c.desk_id = f.desk_id and c.case_id = f.case_id
          and strpos((c.state->'approvals')::text, f.file_id::text) > 0)
      limit ${limit} for update of f
    )
    delete from files f using forgotten g where f.desk_id = g.desk_id and f.file_id = g.file_id`.execute(tx);
  return Number(done.numAffectedRows);
}

/** A picture, small; undefined where the file has none. */
export async function previewOf(tx: Tx, desk: DeskId, id: FileId): Promise<Buffer | undefined> {
  const row = await tx.selectFrom("files").select("preview").where("desk_id", "=", desk).where("file_id", "=", id).executeTakeFirst();
  return row?.preview ?? undefined;
}

/** The file of this case that the same bytes became, where they came before. */
export async function fileSentBefore(tx: Tx, desk: DeskId, caseId: CaseId, sentHash: Buffer): Promise<FileRow | undefined> {
  return tx
    .selectFrom("files")
    .select(SHOWN)
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("sent_hash", "=", sentHash)
    .executeTakeFirst();
}

/** What came by links since `from`: by this one, and by all of the desk's. */
export async function cameByLinks(tx: Tx, desk: DeskId, link: string, from: Instant) {
  const { rows } = await sql<{ files: number; bytes: number; deskBytes: number }>`select
      count(*) filter (where link_id = ${link}::uuid)::int as files,
      coalesce(sum(size) filter (where link_id = ${link}::uuid), 0)::float8 as bytes, coalesce(sum(size), 0)::float8 as "deskBytes"
    from files where desk_id = ${desk} and link_id is not null and at >= ${toDate(from)}`.execute(tx);
  return rows[0]!;
}
