import type { Language } from "../core/due.ts";
import type { CustomerId, DeskId } from "../core/ids.ts";
import type { Door } from "../core/events.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";

export type AddressDoor = "email" | "phone";

/** Whose the address is (e-mail in lower case, telephone as it is kept); null for nobody's. */
export async function customerAt(tx: Tx, desk: DeskId, door: AddressDoor, address: string): Promise<CustomerId | null> {
  return (await holderOf(tx, desk, door, address).executeTakeFirst())?.customer_id ?? null;
}

/** Whose the address is, kept theirs for this transaction: who forgets them waits, and whom they are forgotten by is waited for. */
export async function holdAddress(tx: Tx, desk: DeskId, door: AddressDoor, address: string): Promise<CustomerId | null> {
  return (await holderOf(tx, desk, door, address).forKeyShare().executeTakeFirst())?.customer_id ?? null;
}

const holderOf = (tx: Tx, desk: DeskId, door: AddressDoor, address: string) =>
  tx
    .selectFrom("customer_addresses")
    .select("customer_id")
    .where("desk_id", "=", desk)
    .where("door", "=", door)
    .where("address", "=", address);

export async function insertCustomer(tx: Tx, desk: DeskId, id: CustomerId, name: string, language: Language, at: Instant): Promise<void> {
  await tx
    .insertInto("customers")
    .values({ desk_id: desk, customer_id: id, name, language, created_at: toDate(at) })
    .execute();
}

/** Gives the customer an address; whose it was first, it stays. Returns that customer. */
export async function claimAddress(tx: Tx, desk: DeskId, door: AddressDoor, address: string, customer: CustomerId): Promise<CustomerId> {
  const claimed = await tx
    .insertInto("customer_addresses")
    .values({ desk_id: desk, door, address, customer_id: customer })
    .onConflict((on) => on.columns(["desk_id", "door", "address"]).doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows === 1n) return customer;
  return (await holdAddress(tx, desk, door, address)) ?? claimAddress(tx, desk, door, address, customer);
}

/** Undefined for another desk's. */
export async function readCustomer(tx: Tx, desk: DeskId, id: CustomerId) {
  return tx.selectFrom("customers").selectAll().where("desk_id", "=", desk).where("customer_id", "=", id).executeTakeFirst();
}

export async function addressesOf(tx: Tx, desk: DeskId, id: CustomerId) {
  return tx
    .selectFrom("customer_addresses")
    .select(["door", "address"])
    .where("desk_id", "=", desk)
    .where("customer_id", "=", id)
    .orderBy("door")
    .orderBy("address")
    .execute();
}

/** Their cases, latest opened first; those merged into another of theirs are told there. */
export async function customerCases(tx: Tx, desk: DeskId, id: CustomerId, limit: number) {
  return tx
    .selectFrom("cases")
    .select(["case_id as id", "reference", "subject", "status", "opened_at as openedAt", "last_at as lastAt"])
    .where("desk_id", "=", desk)
    .where("customer_id", "=", id)
    .where("status", "!=", "merged")
    .orderBy("opened_at", "desc")
    .limit(limit)
    .execute();
}

/** Pages that show one of the customer's cases read it again. */
export async function tellOfCustomer(tx: Tx, desk: DeskId, id: CustomerId): Promise<void> {
  const rows = await tx.selectFrom("cases").select("case_id").where("desk_id", "=", desk).where("customer_id", "=", id).execute();
  await changed(
    tx,
    rows.map(({ case_id }) => ({ deskId: desk, caseId: case_id })),
  );
}

/** As the customer chose on their page. */
export async function changePreference(
  tx: Tx,
  desk: DeskId,
  id: CustomerId,
  { language, prefers }: { language: Language; prefers: Door | null },
): Promise<void> {
  await tx
    .updateTable("customers")
    .set((eb) => ({ language, prefers, version: eb("version", "+", 1) }))
    .where("desk_id", "=", desk)
    .where("customer_id", "=", id)
    .execute();
  await tellOfCustomer(tx, desk, id);
}
