import { sql } from "kysely";
import type { CustomerId, DeskId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/**
 * Whether mail reaches that address of the customer's: they wrote from it, or their server took a message of ours for it, and
 * nothing has come back from it since.
 */
export async function addressWorks(tx: Tx, desk: DeskId, customer: CustomerId, address: string): Promise<boolean> {
  const named = (field: "from" | "to") =>
    sql`exists (select from jsonb_array_elements(i.recipients->${sql.lit(field)}) n where lower(n->>'address') = ${address.toLowerCase()})`;
  const { rows } = await sql<{ works: boolean | null }>`
    select max(i.at) filter (where (i.direction = 'in' and ${named("from")}) or (i.direction = 'out' and i.delivery = 'sent' and ${named("to")}))
      > coalesce(max(i.at) filter (where i.direction = 'out' and i.delivery in ('bounced', 'failed') and ${named("to")}), '-infinity') as works
    from interactions i join cases c on c.desk_id = i.desk_id and c.case_id = i.case_id
    where i.desk_id = ${desk} and c.customer_id = ${customer} and i.door = 'email' and i.third_party_id is null`.execute(tx);
  return rows[0]?.works ?? false;
}
