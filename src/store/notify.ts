import { sql } from "kysely";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/** The channel pages and workers listen on. It only wakes: nothing depends on a notice arriving. */
export const CHANNEL = "tenir";

export type Notice = { deskId: DeskId } & ({ caseId: CaseId } | { personId: PersonId } | { settings: true } | { mail: true });

/** Told to every listener when the transaction commits. */
export async function tell(tx: Tx, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0) return;
  const payloads = [...new Set(notices.map((notice) => JSON.stringify(notice)))];
  await sql`select pg_notify(${CHANNEL}, payload) from json_array_elements_text(${JSON.stringify(payloads)}::json) payload`.execute(tx);
}
