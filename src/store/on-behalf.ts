import { sql } from "kysely";
import type { DeskId } from "../core/ids.ts";
import type { Database, Tx } from "./database.ts";

/** A transaction that can see and touch one desk only: row-level security stands behind every statement's own desk_id. */
export function onBehalf<T>(database: Database, desk: DeskId, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction(async (tx) => {
    await sql`select set_config('role', 'tenir_desk', true), set_config('tenir.desk', ${desk}, true)`.execute(tx);
    return work(tx);
  });
}
