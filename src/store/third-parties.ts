import { sql } from "kysely";
import type { DeskId, ThirdPartyId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

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
