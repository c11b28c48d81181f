import type { CustomerId, DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

export interface Erasure {
  customer: CustomerId;
  by: PersonId;
  at: Instant;
  /** Names nobody. */
  reason: string;
  cases: number;
  messages: number;
  files: number;
}

const COLUMNS = ["customer_id as customer", "person_id as by", "at", "reason", "cases", "messages", "files"] as const;

/** Opens the way for store/erase-words.ts, for this transaction. */
export async function insertErasure(tx: Tx, desk: DeskId, id: string, it: Erasure): Promise<void> {
  await tx
    .insertInto("erasures")
    .values({
      desk_id: desk,
      erasure_id: id,
      customer_id: it.customer,
      person_id: it.by,
      at: toDate(it.at),
      reason: it.reason,
      cases: it.cases,
      messages: it.messages,
      files: it.files,
    })
    .execute();
}

/** How this customer was forgotten; undefined for one who is known. */
export async function erasureOf(tx: Tx, desk: DeskId, customer: CustomerId): Promise<Erasure | undefined> {
  return tx.selectFrom("erasures").select(COLUMNS).where("desk_id", "=", desk).where("customer_id", "=", customer).executeTakeFirst();
}

/** Newest first. */
export async function listErasures(tx: Tx, desk: DeskId, limit: number): Promise<Erasure[]> {
  return tx
    .selectFrom("erasures")
    .select(COLUMNS)
    .where("desk_id", "=", desk)
    .orderBy("at", "desc")
    .orderBy("erasure_id", "desc")
    .limit(limit)
    .execute();
}
