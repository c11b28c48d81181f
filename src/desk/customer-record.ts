import { type CustomerId, newId, type PersonId } from "../core/ids.ts";
import { tellOfCustomer } from "../store/customers.ts";
import { insertChange } from "../store/customer-memory.ts";
import type { Changed } from "../store/customer-tables.ts";
import type { Tx } from "../store/database.ts";
import type { Desk } from "./desk.ts";

/** Puts it on the customer's record, and tells the pages that show them. `me` is null where they did it themselves. */
export async function noteChange(
  desk: Desk,
  tx: Tx,
  me: PersonId | null,
  customer: CustomerId,
  changes: readonly Changed[],
): Promise<void> {
  const at = desk.clock.now();
  await insertChange(tx, desk.id, { id: newId(at, desk.random), customer, by: me, at, changes });
  await tellOfCustomer(tx, desk.id, customer);
}
