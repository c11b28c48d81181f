import { sql } from "kysely";
import { GENERAL_KIND } from "../core/case-kind.ts";
import type { CaseId, DeskId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** Makes the machine's request happen once on a case, whatever became of it. */
export const requestKey = (id: CaseId): string => `evidence ${id}`;

/** Open cases that came since then, of desks that let the machine ask, of which nothing was asked and nothing came; the oldest first. */
export async function evidenceToAsk(tx: Tx, since: Instant, limit: number): Promise<{ desk: DeskId; caseId: CaseId }[]> {
  const { rows } = await sql<{ desk: DeskId; caseId: CaseId }>`
    select c.desk_id as desk, c.case_id as "caseId" from cases c
    join desks d on d.desk_id = c.desk_id and d.policy->>'evidenceMachine' = 'true'
    join case_kinds k on k.desk_id = c.desk_id and k.kind_id = coalesce(c.state->>'kind', ${GENERAL_KIND.id})::uuid
      and k.settings @? '$.evidence[*] ? (@.required == true)'
    where c.status = 'open' and c.opened_at > ${iso(since)}::timestamptz
      and not jsonb_path_exists(c.state, '$.evidence.asked[*]') and not jsonb_path_exists(c.state, '$.evidence.pieces[*]')
      and exists (select from customer_addresses a where a.desk_id = c.desk_id and a.customer_id = c.customer_id and a.door = 'email')
      and not exists (select from outbox o where o.desk_id = c.desk_id and o.idempotency_key = 'evidence ' || c.case_id)
    order by c.opened_at limit ${limit}`.execute(tx);
  return rows;
}
