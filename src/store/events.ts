import type { CaseId, DeskId } from "../core/ids.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";
import type { Instant } from "../core/time.ts";

/** A case's events between two instants (`from` included), in order. */
export async function readEvents(tx: Tx, desk: DeskId, caseId: CaseId, from: Instant | null, until: Instant | null) {
  let query = tx.selectFrom("events").select(["position", "at", "type", "event"]).where("desk_id", "=", desk).where("case_id", "=", caseId);
  if (from !== null) query = query.where("at", ">=", stamp(from));
  if (until !== null) query = query.where("at", "<=", stamp(until));
  return query.orderBy("position").execute();
}
