import { sql } from "kysely";
import type { CaseId, CommitmentId, DeskId, InteractionId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/** The first promise of the case for which that message proposed a date nobody has answered; null where it proposed none. */
export async function firstProposedIn(tx: Tx, desk: DeskId, caseId: CaseId, message: InteractionId): Promise<CommitmentId | null> {
  const row = await tx
    .selectFrom("commitments")
    .select("commitment_id")
    .where("desk_id", "=", desk)
    .where("case_id", "=", caseId)
    .where("status", "=", "open")
    .where(sql<boolean>`commitment->'proposals' @> ${JSON.stringify([{ toldIn: message, answer: null }])}::jsonb`)
    .orderBy("due_at")
    .executeTakeFirst();
  return row?.commitment_id ?? null;
}
