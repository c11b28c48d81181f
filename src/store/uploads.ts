import { sql } from "kysely";
import type { DeskId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";

export type UploadRow = Omit<Schema["uploads"], "desk_id" | "at" | "received">;

/** A file on its way begins. */
export async function insertUpload(tx: Tx, desk: DeskId, it: UploadRow, at: Instant): Promise<void> {
  await tx
    .insertInto("uploads")
    .values({ desk_id: desk, ...it, received: 0, at: toDate(at) })
    .execute();
}

/** One that came by this link. */
export async function readUpload(tx: Tx, desk: DeskId, link: string, id: string) {
  return tx
    .selectFrom("uploads")
    .selectAll()
    .where("desk_id", "=", desk)
    .where("link_id", "=", link)
    .where("upload_id", "=", id)
    .executeTakeFirst();
}

/** How many of a link's are on their way, and what they are said to weigh. */
export async function uploadsOf(tx: Tx, desk: DeskId, link: string): Promise<{ count: number; bytes: number }> {
  const { rows } = await sql<{
    count: number;
    bytes: number;
  }>`select count(*)::int as count, coalesce(sum(length), 0)::float8 as bytes from uploads where desk_id = ${desk} and link_id = ${link}::uuid`.execute(
    tx,
  );
  return rows[0]!;
}

/** Adds bytes that begin at `from`; false where others came there first, or they are more than was said. */
export async function addPart(tx: Tx, desk: DeskId, id: string, from: number, content: Buffer, at: Instant): Promise<boolean> {
  const done = await sql`update uploads set received = received + ${content.length}, at = ${toDate(at)}
    where desk_id = ${desk} and upload_id = ${id} and received = ${from} and received + ${content.length} <= length`.execute(tx);
  if (done.numAffectedRows !== 1n) return false;
  await tx.insertInto("upload_parts").values({ desk_id: desk, upload_id: id, from_byte: from, content }).execute();
  return true;
}

/** All its bytes, in their order. */
export async function wholeOf(tx: Tx, desk: DeskId, id: string): Promise<Buffer> {
  const rows = await tx
    .selectFrom("upload_parts")
    .select("content")
    .where("desk_id", "=", desk)
    .where("upload_id", "=", id)
    .orderBy("from_byte")
    .execute();
  return Buffer.concat(rows.map(({ content }) => content));
}

/** It has become a file, or will not. */
export async function deleteUpload(tx: Tx, desk: DeskId, id: string): Promise<void> {
  await tx.deleteFrom("uploads").where("desk_id", "=", desk).where("upload_id", "=", id).execute();
}

/** Takes away what nobody went on with since `before`, on whatever desk; returns how many. */
export async function deleteStaleUploads(tx: Tx, before: Instant, limit: number): Promise<number> {
  const done = await sql`delete from uploads where (desk_id, upload_id) in (
    select desk_id, upload_id from uploads where at < ${toDate(before)} limit ${limit} for update skip locked)`.execute(tx);
  return Number(done.numAffectedRows);
}
