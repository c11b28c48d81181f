import { type DeskId, isId } from "../core/ids.ts";
import type { Database, Tx } from "./database.ts";

/** A transaction that can see and touch one desk only: row-level security stands behind every statement's own desk_id. */
export async function onBehalf<T>(database: Database, desk: DeskId, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!isId(desk)) throw new RangeError(`not a desk's id: ${desk}`); // it stands in the statement's text
  return database.transaction(work, `set local role tenir_desk; set local tenir.desk = '${desk}'`);
}
