import { sql } from "kysely";
import type { CaseState } from "../core/case.ts";
import type { Commitment } from "../core/commitment.ts";
import type { GuardName } from "../core/finding.ts";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import { NEWS_NAMES, type NewsName } from "../core/news.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { EXCERPT_MAX } from "./told.ts";

export interface NoticeToMail {
  desk: DeskId;
  person: PersonId;
  caseId: CaseId;
  reference: string;
  customer: string;
  guard: GuardName | NewsName;
  since: Instant;
  at: Instant;
  /** The promise it is about, when it is about one. */
  commitment: Commitment | null;
  /** Who said it and how it begins, when it is about a message. */
  by: string | null;
  excerpt: string | null;
  about: string;
  /** The case, for news of what stands there; null for the rest. */
  state: CaseState | null;
  /** Whether what it says is still so; if not, it need not leave. */
  stands: boolean;
}

/**
 * Notices to leave by e-mail by `now`, of up to `people` persons, marked as left in this transaction. A desk without a relay
 * keeps its own: once letters can leave, they tell what still is so, and not all there was to tell. `inState`: news that need the case to be said.
 */
export async function takeNoticesToMail(tx: Tx, now: Instant, people: number, inState: readonly NewsName[]): Promise<NoticeToMail[]> {
  const found = await sql<NoticeToMail>`
    with due as (
      select n.desk_id, n.person_id from notifications n join relays using (desk_id) where n.mail_at <= ${toDate(now)} group by n.desk_id, n.person_id limit ${people}
    ), taken as (
      update notifications n set mail_at = null from (
        select o.desk_id, o.notification_id from notifications o join due using (desk_id, person_id) where o.mail_at <= ${toDate(now)} for update of o skip locked
      ) mine where n.desk_id = mine.desk_id and n.notification_id = mine.notification_id
      returning n.*
    )
    select t.desk_id as "desk", t.person_id as "person", t.case_id as "caseId", c.reference, u.name as "customer", t.guard, t.since, t.at, m.commitment,
      exists (select from findings f where f.desk_id = t.desk_id and f.case_id = t.case_id and f.guard = t.guard and f.about = t.about and f.since = t.since and f.cleared_at is null)
        or (t.guard in (${sql.join([...NEWS_NAMES])}) and t.seen_at is null) as "stands",
      coalesce(p.name, i.author, o.name) as "by", left(i.body, ${EXCERPT_MAX}) as "excerpt",
      t.about, case when t.guard in (${sql.join([...inState])}) then c.state end as "state"
    from taken t
    join cases c on c.desk_id = t.desk_id and c.case_id = t.case_id
    join customers u on u.desk_id = c.desk_id and u.customer_id = c.customer_id
    left join commitments m on m.desk_id = t.desk_id and m.commitment_id::text = t.about
    left join interactions i on i.desk_id = t.desk_id and i.interaction_id::text = t.about
    left join people p on p.desk_id = i.desk_id and p.person_id = i.person_id
    left join people o on t.guard = 'draft_taken' and o.desk_id = t.desk_id and o.person_id::text = t.about
    order by t.at`.execute(tx);
  return found.rows;
}
