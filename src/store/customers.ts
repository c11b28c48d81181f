import { sql } from "kysely";
import type { Language } from "../core/due.ts";
import type { CustomerId, DeskId, ThirdPartyId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";

export type AddressDoor = "email" | "phone";

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

export async function insertThirdParty(tx: Tx, desk: DeskId, id: ThirdPartyId, name: string, address: string | null = null): Promise<void> {
  await tx.insertInto("third_parties").values({ desk_id: desk, third_party_id: id, name, address }).execute();
}

/** The third party that writes from this address; null for nobody. Lower case. */
export async function thirdPartyByAddress(tx: Tx, desk: DeskId, address: string): Promise<ThirdPartyId | null> {
  const row = await tx
    .selectFrom("third_parties")
    .select("third_party_id")
    .where("desk_id", "=", desk)
    .where("address", "=", address)
    .executeTakeFirst();
  return row?.third_party_id ?? null;
}

/** Gives a third party of that name the address, where it has none yet; null when there is no such one. */
export async function claimThirdParty(tx: Tx, desk: DeskId, name: string, address: string): Promise<ThirdPartyId | null> {
  const { rows } = await sql<{
    id: ThirdPartyId;
  }>`update third_parties set address = ${address} where desk_id = ${desk} and third_party_id = (
    select third_party_id from third_parties where desk_id = ${desk} and lower(name) = lower(${name}) and address is null limit 1)
    returning third_party_id as id`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function addressOfThirdParty(tx: Tx, desk: DeskId, id: ThirdPartyId) {
  return tx
    .selectFrom("third_parties")
    .select(["name", "address"])
    .where("desk_id", "=", desk)
    .where("third_party_id", "=", id)
    .executeTakeFirst();
}

export async function giveThirdPartyAddress(tx: Tx, desk: DeskId, id: ThirdPartyId, address: string): Promise<void> {
  await tx.updateTable("third_parties").set({ address }).where("desk_id", "=", desk).where("third_party_id", "=", id).execute();
}

export async function readThirdParties(tx: Tx, desk: DeskId) {
  return tx
    .selectFrom("third_parties")
    .select(["third_party_id as id", "name", "address"])
    .where("desk_id", "=", desk)
    .orderBy("name")
    .execute();
}
