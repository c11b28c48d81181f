import type { CustomerId } from "../core/ids.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { type Desk, NotFound } from "./desk.ts";

/** A customer with what is remembered of them (contract CustomerView). Throws NotFound. */
export async function customerView(desk: Desk, tx: Tx, id: CustomerId) {
  const row = await readCustomer(tx, desk.id, id);
  if (!row) throw new NotFound("customer", id);
  const { name, language, prefers, address, notes, reachable, fields, version } = row;
  return { id, name, language, addresses: await addressesOf(tx, desk.id, id), prefers, address, notes, reachable, fields, version };
}
