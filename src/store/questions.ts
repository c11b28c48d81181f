import { sql } from "kysely";
import type { CaseId, DeskId, PersonId, QuestionId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";

export interface AskedQuestion {
  id: QuestionId;
  at: Instant;
  by: PersonId;
  words: string;
  caseId: CaseId;
  reference: string;
  customer: string;
  subject: string;
  /** What stood on the case when it was said. */
  excerpt: string | null;
  /** When the excerpt was said. */
  saidAt: Instant | null;
  answeredBy: PersonId | null;
  answeredAt: Instant | null;
  answer: string | null;
}

/** What people said of the procedure, newest first. */
export async function questionPage(
  tx: Tx,
  desk: DeskId,
  before: { at: Instant; id: string } | null,
  limit: number,
): Promise<AskedQuestion[]> {
  const earlier = before ? sql`and (e.at, e.event->>'question') < (${stamp(before.at)}, ${before.id})` : sql``;
  const { rows } = await sql<AskedQuestion>`
    select e.event->>'question' as id, e.at, e.event->>'by' as by, e.event->>'words' as words, c.case_id as "caseId", c.reference, c.subject,
      u.name as customer, left(i.body, 240) as excerpt, i.at as "saidAt", a.event->>'by' as "answeredBy", a.at as "answeredAt", a.event->>'words' as answer
    from events e
    join cases c on c.desk_id = e.desk_id and c.case_id = e.case_id
    join customers u on u.desk_id = c.desk_id and u.customer_id = c.customer_id
    left join interactions i on i.desk_id = e.desk_id and i.interaction_id = (e.event->>'interaction')::uuid
    left join lateral (select * from events x where x.desk_id = e.desk_id and x.type = 'QuestionAnswered' and x.event->>'question' = e.event->>'question'
      order by x.at desc, x.position desc limit 1) a on true
    where e.desk_id = ${desk} and e.type = 'ProcedureQuestioned' ${earlier}
    order by e.at desc, e.event->>'question' desc limit ${limit}`.execute(tx);
  return rows;
}

/** Which case of this desk a question is on; null when it has no such question. */
export async function caseOfQuestion(tx: Tx, desk: DeskId, id: QuestionId): Promise<CaseId | null> {
  const row = await tx
    .selectFrom("events")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("type", "=", "ProcedureQuestioned")
    .where(sql<string>`event->>'question'`, "=", id)
    .executeTakeFirst();
  return row?.case_id ?? null;
}
