import { sql } from "kysely";
import type { CaseId, CustomerId, DeskId, InteractionId } from "../core/ids.ts";
import type { Tx } from "./database.ts";
import { idsOf } from "./ids-of.ts";

/** The customer and everyone merged into them, however often. */
export async function oneAndMerged(tx: Tx, desk: DeskId, id: CustomerId): Promise<CustomerId[]> {
  const { rows } = await sql<{ id: CustomerId }>`with recursive one as (
      select customer_id as id from customers where desk_id = ${desk} and customer_id = ${id}
      union select c.customer_id from one join customers c on c.desk_id = ${desk} and c.merged_into = one.id)
    select id from one order by id`.execute(tx);
  return rows.map((row) => row.id);
}

/** Of these cases: messages, calls and notes, files of theirs and ours, and messages that have not left. */
export async function heldOnCases(tx: Tx, desk: DeskId, cases: readonly CaseId[]) {
  const { rows } = await sql<{ messages: number; files: number; leaving: number }>`select
      count(*)::int as messages,
      coalesce(sum(jsonb_array_length(i.attachments)), 0)::int
        + (select count(*)::int from files f where f.desk_id = ${desk} and f.case_id = any(${idsOf(cases)})
            and not exists (select from interactions s where s.desk_id = ${desk} and s.case_id = f.case_id
              and s.attachments @> jsonb_build_array(jsonb_build_object('file', f.file_id)))) as files,
      count(*) filter (where o.state in ('queued', 'handing_over'))::int as leaving
    from interactions i left join outbox o on o.desk_id = i.desk_id and o.interaction_id = i.interaction_id
    where i.desk_id = ${desk} and i.case_id = any(${idsOf(cases)})`.execute(tx);
  return rows[0]!;
}

/** The first of the customer's cases that holds, or went into, another customer's; null where there is none. */
export async function sharedCase(tx: Tx, desk: DeskId, cases: readonly CaseId[]): Promise<string | null> {
  const { rows } = await sql<{ reference: string }>`select c.reference from cases c
    where c.desk_id = ${desk} and c.case_id = any(${idsOf(cases)}) and exists (select from cases other where other.desk_id = ${desk}
      and (other.case_id = c.merged_into or other.merged_into = c.case_id) and other.customer_id <> c.customer_id)
    order by c.opened_at limit 1`.execute(tx);
  return rows[0]?.reference ?? null;
}

/** A message on somebody else's case that names one of these addresses (lower case); `wrote`: it is theirs. */
export interface Elsewhere {
  interaction: InteractionId;
  wrote: boolean;
}

/** Messages on all cases but these that were written from, or sent to, one of the addresses. */
export async function messagesElsewhere(
  tx: Tx,
  desk: DeskId,
  cases: readonly CaseId[],
  addresses: readonly string[],
): Promise<Elsewhere[]> {
  if (addresses.length === 0) return [];
  const theirs = sql`(select json_array_elements_text(${JSON.stringify(addresses)}::json))`;
  const { rows } = await sql<Elsewhere>`select i.interaction_id as interaction, i.direction = 'in' and exists (
        select from jsonb_array_elements(i.recipients->'from') one where lower(one->>'address') in ${theirs}) as wrote
    from interactions i where i.desk_id = ${desk} and i.recipients is not null and not i.case_id = any(${idsOf(cases)})
      and exists (select from jsonb_path_query(i.recipients, '$.*[*].address') one where lower(one #>> '{}') in ${theirs})`.execute(tx);
  return rows;
}

/** What came or left with messages of a case, and what was added and has not left: each with where it is fetched. */
export async function filesHeldOn(tx: Tx, desk: DeskId, caseId: CaseId) {
  const { rows } = await sql<{ name: string; type: string; size: number; at: string }>`
    select it->>'filename' as name, it->>'type' as type, (it->>'size')::bigint as size,
        coalesce('/api/files/' || (it->>'file'), '/api/interactions/' || interaction_id || '/attachments/' || (n - 1)) as at
      from interactions, jsonb_array_elements(attachments) with ordinality of_list(it, n)
      where desk_id = ${desk} and case_id = ${caseId}
    union select name, type, size, '/api/files/' || file_id from files where desk_id = ${desk} and case_id = ${caseId}`.execute(tx);
  return rows;
}
