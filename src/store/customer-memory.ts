import { type RawBuilder, sql } from "kysely";
import type { CustomerId, DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { AddressDoor } from "./customers.ts";
import type { Tx } from "./database.ts";
import type { Changed } from "./customer-tables.ts";
import type { Schema } from "./schema.ts";

type Row = Schema["customers"];
export type AddressOf = { door: AddressDoor; address: string };

export interface CustomerTerms {
  name: string;
  language: Row["language"];
  prefers: Row["prefers"]["__select__"];
  address: Row["address"]["__select__"];
  notes: string;
  reachable: { days: number[]; from: number; until: number }[];
  fields: Record<string, string | number>;
}

/** The customer and its lock. */
export async function lockCustomers(tx: Tx, desk: DeskId, ids: readonly CustomerId[]) {
  return tx
    .selectFrom("customers")
    .selectAll()
    .where("desk_id", "=", desk)
    .where("customer_id", "in", ids)
    .orderBy("customer_id")
    .forUpdate()
    .execute();
}

/** Raises the version, by which whoever writes over an older one is told. */
export async function updateCustomer(tx: Tx, desk: DeskId, id: CustomerId, it: CustomerTerms): Promise<void> {
  await tx
    .updateTable("customers")
    .set((eb) => ({
      name: it.name,
      language: it.language,
      prefers: it.prefers,
      address: it.address,
      notes: it.notes,
      reachable: JSON.stringify(it.reachable),
      fields: JSON.stringify(it.fields),
      version: eb("version", "+", 1),
    }))
    .where("desk_id", "=", desk)
    .where("customer_id", "=", id)
    .execute();
}

/** Whose these addresses are, of those the desk knows. */
export async function holdersOf(tx: Tx, desk: DeskId, addresses: readonly AddressOf[]) {
  const { rows } = await sql<AddressOf & { customer: CustomerId; name: string }>`select a.door, a.address, a.customer_id as customer, k.name
    from ${listed(addresses)} join customer_addresses a on a.desk_id = ${desk} and a.door = w.door and a.address = w.address
    join customers k on k.desk_id = a.desk_id and k.customer_id = a.customer_id`.execute(tx);
  return rows;
}

/** Gives these addresses, whosever they were, to a customer. */
export async function giveAddresses(tx: Tx, desk: DeskId, addresses: readonly AddressOf[], to: CustomerId): Promise<void> {
  await sql`insert into customer_addresses (desk_id, door, address, customer_id) select ${desk}::uuid, w.door, w.address, ${to}::uuid
    from ${listed(addresses)} on conflict (desk_id, door, address) do update set customer_id = excluded.customer_id`.execute(tx);
}

/** Takes these addresses from a customer; one that is another's by now stays. */
export async function takeAddresses(tx: Tx, desk: DeskId, addresses: readonly AddressOf[], from: CustomerId): Promise<void> {
  await sql`delete from customer_addresses a using ${listed(addresses)}
    where a.desk_id = ${desk} and a.customer_id = ${from} and a.door = w.door and a.address = w.address`.execute(tx);
}

const listed = (addresses: readonly AddressOf[]): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(addresses)}::json) as w(door text, address text)`;

/** Keeps who changed what of a customer; `by` null: the customer themselves. */
export async function insertChange(
  tx: Tx,
  desk: DeskId,
  it: { id: string; customer: CustomerId; by: PersonId | null; at: Instant; changes: readonly Changed[] },
): Promise<void> {
  await tx
    .insertInto("customer_changes")
    .values({
      desk_id: desk,
      change_id: it.id,
      customer_id: it.customer,
      person_id: it.by,
      at: toDate(it.at),
      changes: JSON.stringify(it.changes),
    })
    .execute();
}

/** Newest first. */
export async function changesOf(tx: Tx, desk: DeskId, customer: CustomerId, limit: number) {
  return tx
    .selectFrom("customer_changes")
    .select(["change_id", "person_id", "at", "changes"])
    .where("desk_id", "=", desk)
    .where("customer_id", "=", customer)
    .orderBy("at", "desc")
    .orderBy("change_id", "desc")
    .limit(limit)
    .execute();
}

export interface LikelyRow {
  id: CustomerId;
  name: string;
  why: "same_phone" | "same_name_and_domain";
}

/** Others that may be the same person: one number written otherwise, or one name at one e-mail domain. Those merged are left out. */
export async function likelySame(tx: Tx, desk: DeskId, id: CustomerId, limit: number): Promise<LikelyRow[]> {
  const { rows } = await sql<LikelyRow>`
    with mine as (select door, address, number_key from customer_addresses where desk_id = ${desk} and customer_id = ${id})
    select k.customer_id as id, k.name, min(found.why) as why from (
      select a.customer_id, 'same_phone' as why from mine join customer_addresses a on a.desk_id = ${desk} and a.number_key = mine.number_key
      union all
      select a.customer_id, 'same_name_and_domain' from customers me
        join customers c on c.desk_id = me.desk_id and c.name_key = me.name_key
        join customer_addresses a on a.desk_id = c.desk_id and a.customer_id = c.customer_id and a.door = 'email'
        join mine on mine.door = 'email' and split_part(mine.address, '@', 2) = split_part(a.address, '@', 2)
        where me.desk_id = ${desk} and me.customer_id = ${id}) found
    join customers k on k.desk_id = ${desk} and k.customer_id = found.customer_id
    where k.customer_id <> ${id} and k.merged_into is null
    group by k.customer_id, k.name order by min(found.why) desc, k.name, k.customer_id limit ${limit}`.execute(tx);
  return rows;
}
