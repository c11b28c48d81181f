import type { CustomerId, DeskId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";

/** A link that takes out all that is held on a customer, once. */
export async function insertDataLink(
  tx: Tx,
  desk: DeskId,
  it: { id: string; customer: CustomerId; tokenHash: Buffer; at: Instant; expiresAt: Instant },
): Promise<void> {
  await tx
    .insertInto("data_links")
    .values({
      desk_id: desk,
      data_link_id: it.id,
      customer_id: it.customer,
      token_hash: it.tokenHash,
      created_at: toDate(it.at),
      expires_at: toDate(it.expiresAt),
      used_at: null,
    })
    .execute();
}

/** Whether one was asked for since `since`. */
export async function askedForData(tx: Tx, desk: DeskId, customer: CustomerId, since: Instant): Promise<boolean> {
  const row = await tx
    .selectFrom("data_links")
    .select("data_link_id")
    .where("desk_id", "=", desk)
    .where("customer_id", "=", customer)
    .where("created_at", ">=", stamp(since))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose a token is, on whichever desk; undefined for one nobody gave out, used or expired. */
export async function openDataLink(tx: Tx, tokenHash: Buffer, now: Instant) {
  return tx
    .selectFrom("data_links")
    .select(["desk_id as desk", "data_link_id as id", "customer_id as customer"])
    .where("token_hash", "=", tokenHash)
    .where("used_at", "is", null)
    .where("expires_at", ">", stamp(now))
    .executeTakeFirst();
}

/** None of theirs that is still on its way takes anything out. */
export async function spendDataLinks(tx: Tx, desk: DeskId, customer: CustomerId, at: Instant): Promise<void> {
  await tx
    .updateTable("data_links")
    .set({ used_at: toDate(at) })
    .where("desk_id", "=", desk)
    .where("customer_id", "=", customer)
    .where("used_at", "is", null)
    .execute();
}

/** False when it was used meanwhile. */
export async function useDataLink(tx: Tx, desk: DeskId, id: string, at: Instant): Promise<boolean> {
  const done = await tx
    .updateTable("data_links")
    .set({ used_at: toDate(at) })
    .where("desk_id", "=", desk)
    .where("data_link_id", "=", id)
    .where("used_at", "is", null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
