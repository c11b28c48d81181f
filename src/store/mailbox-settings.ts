import type { DeskId, MailboxId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";
import type { Schema } from "./schema.ts";

export interface MailboxRow {
  kind: Schema["mailboxes"]["kind"];
  address: string;
  enabled: boolean;
  settings: Record<string, unknown>;
  /** From when on its past is wanted; null leaves what was asked for. */
  pastSince?: Instant | null;
}

export async function listMailboxes(tx: Tx, desk: DeskId) {
  return tx.selectFrom("mailboxes").selectAll().where("desk_id", "=", desk).orderBy("mailbox_id").execute();
}

export async function readMailbox(tx: Tx, desk: DeskId, id: MailboxId) {
  return tx.selectFrom("mailboxes").selectAll().where("desk_id", "=", desk).where("mailbox_id", "=", id).executeTakeFirst();
}

/** False when the desk takes mail for this address in this way already. */
export async function insertMailbox(
  tx: Tx,
  desk: DeskId,
  id: MailboxId,
  { kind, address, enabled, settings, pastSince }: MailboxRow,
): Promise<boolean> {
  const done = await tx
    .insertInto("mailboxes")
    .values({
      desk_id: desk,
      mailbox_id: id,
      kind,
      address: address.toLowerCase(),
      settings: JSON.stringify(settings),
      enabled,
      uid_validity: null,
      last_uid: null,
      last_ok_at: null,
      last_message_at: null,
      problem: null,
      problem_since: null,
      past_since: pastSince ? toDate(pastSince) : null,
      past_done_at: null,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst();
  if (done.numInsertedOrUpdatedRows !== 1n) return false;
  await changed(tx, [{ deskId: desk, mail: true, settings: true }]);
  return true;
}

/** `afresh`: another account or folder, whose message numbers are others. Throws on an address the desk has already. */
export async function updateMailbox(
  tx: Tx,
  desk: DeskId,
  id: MailboxId,
  { address, enabled, settings, pastSince }: MailboxRow,
  afresh: boolean,
): Promise<void> {
  await tx
    .updateTable("mailboxes")
    .set({
      address: address.toLowerCase(),
      enabled,
      settings: JSON.stringify(settings),
      problem: null,
      problem_since: null,
      ...(!pastSince ? {} : { past_since: toDate(pastSince), past_done_at: null }),
      ...(afresh ? { uid_validity: null, last_uid: null } : {}),
    })
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .execute();
  await changed(tx, [{ deskId: desk, mail: true, settings: true }]);
}

/** The mail it brought stays. False when there is no such mailbox. */
export async function deleteMailbox(tx: Tx, desk: DeskId, id: MailboxId): Promise<boolean> {
  const done = await tx.deleteFrom("mailboxes").where("desk_id", "=", desk).where("mailbox_id", "=", id).executeTakeFirst();
  if (done.numDeletedRows !== 1n) return false;
  await changed(tx, [{ deskId: desk, mail: true, settings: true }]);
  return true;
}

/** What is known to be wrong with the former one is forgotten. */
export async function saveRelay(tx: Tx, desk: DeskId, settings: Record<string, unknown>): Promise<void> {
  const row = { settings: JSON.stringify(settings), problem: null, problem_since: null };
  await tx
    .insertInto("relays")
    .values({ desk_id: desk, last_ok_at: null, ...row })
    .onConflict((on) => on.column("desk_id").doUpdateSet(row))
    .execute();
  await changed(tx, [{ deskId: desk, mail: true, settings: true }]);
}
