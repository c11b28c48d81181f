import { sql } from "kysely";
import type { DeskId, InteractionId } from "../core/ids.ts";
import type { Tx } from "./database.ts";
import type { Delivery } from "./schema.ts";

/**
 * What tells a customer: words said in person (no delivery), and a message that the relay took. One that still waits here,
 * came back or may not have left has told nobody yet. The one place that says so, for an interaction `i`.
 */
const heard = sql<boolean>`(i.delivery is null or i.delivery = 'sent')`;

/** Of these, the ones the customer has not heard, and where each stands. */
export async function unheardOf(tx: Tx, desk: DeskId, ids: readonly InteractionId[]): Promise<Map<InteractionId, Delivery>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("interactions as i")
    .select(["i.interaction_id", "i.delivery"])
    .where("i.desk_id", "=", desk)
    .where("i.interaction_id", "in", [...ids])
    .where(({ not }) => not(heard))
    .execute();
  return new Map(rows.map(({ interaction_id, delivery }) => [interaction_id, delivery!]));
}

/** Whether the customer has heard of the date that stands (of `commitments`); one noted by hand was said already. */
export const dateHeard = sql<boolean>`not exists (select from interactions i where i.desk_id = commitments.desk_id
  and i.interaction_id = (commitments.commitment->'dates'->-1->>'toldIn')::uuid and not ${heard})`;
