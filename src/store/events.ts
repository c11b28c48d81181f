import { sql } from "kysely";
import type { EventOf } from "../core/events.ts";
import type { CaseId, DeskId, InteractionId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";

/** A case's events between two instants (`from` included), in order. */
export async function readEvents(tx: Tx, desk: DeskId, caseId: CaseId, from: Instant | null, until: Instant | null) {
  let query = tx.selectFrom("events").select(["position", "at", "type", "event"]).where("desk_id", "=", desk).where("case_id", "=", caseId);
  if (from !== null) query = query.where("at", ">=", stamp(from));
  if (until !== null) query = query.where("at", "<=", stamp(until));
  return query.orderBy("position").execute();
}

/** A case's events after that one, in order. */
export function eventsAfter(tx: Tx, desk: DeskId, caseId: CaseId, position: number) {
  return tx
    .selectFrom("events")
    .select(["position", "event"])
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("position", ">", position)
    .orderBy("position")
    .execute();
}

export type Spoken = EventOf<"MessageReceived"> | EventOf<"MessageSent"> | EventOf<"MessageWithdrawn">;

/**
 * What was said on a case, or taken back, after that message was first on its record, in order; all of it for null. By the
 * events' own order: two messages of one instant have no other. A message moved here from another case goes by its time.
 */
export async function spokenSince(tx: Tx, desk: DeskId, caseId: CaseId, seen: InteractionId | null): Promise<Spoken[]> {
  const found = await sql<{ event: Spoken }>`select event from events
    where desk_id = ${desk} and case_id = ${caseId} and type in ('MessageReceived', 'MessageSent', 'MessageWithdrawn')
      and (${seen}::uuid is null or position > coalesce(
        (select min(position) from events where desk_id = ${desk} and case_id = ${caseId} and event->>'interaction' = ${seen}::text),
        (select max(e.position) from events e join interactions i on i.desk_id = e.desk_id and i.interaction_id = ${seen}::uuid and e.at <= i.at
          where e.desk_id = ${desk} and e.case_id = ${caseId}), 0))
    order by position`.execute(tx);
  return found.rows.map(({ event }) => event);
}

/** The last message or call on a case, of the customer's or ours; null where there was none. */
export async function newestSpoken(tx: Tx, desk: DeskId, caseId: CaseId): Promise<InteractionId | null> {
  const row = await tx
    .selectFrom("events")
    .select("event")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("type", "in", ["MessageReceived", "MessageSent"])
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? (row.event as Spoken).interaction : null;
}
