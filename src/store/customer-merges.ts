import type { CaseId, CustomerId, DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { AddressOf } from "./customer-memory.ts";
import type { Tx } from "./database.ts";

export interface CustomerMerge {
  id: string;
  kept: CustomerId;
  gone: CustomerId;
  by: PersonId;
  at: Instant;
  addresses: AddressOf[];
  cases: CaseId[];
}

const COLUMNS = ["merge_id as id", "kept", "gone", "person_id as by", "at", "addresses", "cases"] as const;

/** What was merged into a customer and still is, latest first. */
export async function mergesInto(tx: Tx, desk: DeskId, kept: CustomerId): Promise<CustomerMerge[]> {
  return tx
    .selectFrom("customer_merges")
    .select(COLUMNS)
    .where("desk_id", "=", desk)
    .where("kept", "=", kept)
    .where("undone_at", "is", null)
    .orderBy("at", "desc")
    .orderBy("merge_id", "desc")
    .execute();
}

/** Keeps what went from one customer to the other, so that they can be told apart again. */
export async function insertMerge(tx: Tx, desk: DeskId, it: CustomerMerge): Promise<void> {
  await tx
    .insertInto("customer_merges")
    .values({
      desk_id: desk,
      merge_id: it.id,
      kept: it.kept,
      gone: it.gone,
      person_id: it.by,
      at: toDate(it.at),
      addresses: JSON.stringify(it.addresses),
      cases: JSON.stringify(it.cases),
      undone_at: null,
      undone_by: null,
    })
    .execute();
}

/** They are two again: the merge stays on record as undone. */
export async function endMerge(tx: Tx, desk: DeskId, id: string, by: PersonId, at: Instant): Promise<void> {
  await tx
    .updateTable("customer_merges")
    .set({ undone_at: toDate(at), undone_by: by })
    .where("desk_id", "=", desk)
    .where("merge_id", "=", id)
    .execute();
}

/** Where a customer leads from now on; null: nowhere, they are themselves. */
export async function pointCustomer(tx: Tx, desk: DeskId, id: CustomerId, to: CustomerId | null): Promise<void> {
  await tx
    .updateTable("customers")
    .set((eb) => ({ merged_into: to, version: eb("version", "+", 1) }))
    .where("desk_id", "=", desk)
    .where("customer_id", "=", id)
    .execute();
}

/** The customer's cases, unlocked. */
export async function casesOf(tx: Tx, desk: DeskId, customer: CustomerId): Promise<CaseId[]> {
  const rows = await tx.selectFrom("cases").select("case_id").where("desk_id", "=", desk).where("customer_id", "=", customer).execute();
  return rows.map(({ case_id }) => case_id);
}

/** The customer's cases, locked in the order of their ids. */
export async function lockCasesOf(tx: Tx, desk: DeskId, customer: CustomerId): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("customer_id", "=", customer)
    .orderBy("case_id")
    .forUpdate()
    .execute();
  return rows.map(({ case_id }) => case_id);
}
