import type { DeskId, SavedReplyId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

export interface SavedReply {
  name: string;
  fr: string | null;
  en: string | null;
}

export async function listSavedReplies(tx: Tx, desk: DeskId): Promise<(SavedReply & { id: SavedReplyId })[]> {
  return tx
    .selectFrom("saved_replies")
    .select(["reply_id as id", "name", "fr", "en"])
    .where("desk_id", "=", desk)
    .orderBy("name")
    .orderBy("reply_id")
    .execute();
}

export async function insertSavedReply(tx: Tx, desk: DeskId, id: SavedReplyId, it: SavedReply): Promise<void> {
  await tx
    .insertInto("saved_replies")
    .values({ desk_id: desk, reply_id: id, ...it })
    .execute();
}

/** False when the desk has no such reply. */
export async function updateSavedReply(tx: Tx, desk: DeskId, id: SavedReplyId, it: SavedReply): Promise<boolean> {
  const done = await tx.updateTable("saved_replies").set(it).where("desk_id", "=", desk).where("reply_id", "=", id).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** False when the desk has no such reply. */
export async function deleteSavedReply(tx: Tx, desk: DeskId, id: SavedReplyId): Promise<boolean> {
  const done = await tx.deleteFrom("saved_replies").where("desk_id", "=", desk).where("reply_id", "=", id).executeTakeFirst();
  return done.numDeletedRows === 1n;
}
