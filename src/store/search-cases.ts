import { type RawBuilder, sql } from "kysely";
import type { CaseId, CustomerId, DeskId, PersonId, TagId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { bears } from "./case-tags.ts";
import { type Database, type Tx, unnamed } from "./database.ts";
import { idsOf } from "./ids-of.ts";
import { customersTouched, reachedAt } from "./search-customers.ts";
import { patternsOf, type Question } from "./search-question.ts";
import { afterPlace, type Finding, type Found, holds, inTime, inTwoSteps, newestOf, type Page } from "./search-steps.ts";

/** Which cases a list is narrowed to. */
export interface CaseFilter {
  owner: PersonId | null;
  status: "open" | "dormant" | "closed" | null;
  tag: TagId | null;
}

const ANY: CaseFilter = { owner: null, status: null, tag: null };
const NEWEST_FIRST = sql`order by last_at desc, case_id desc limit`;

/** Cases by their reference, subject and customer, those last heard of first; one merged into another is found as what it leads to. */
export async function findCases(
  database: Database,
  desk: DeskId,
  question: Question,
  page: Page,
  filter: CaseFilter = ANY,
): Promise<Finding> {
  const patterns = patternsOf(question.words);
  const rows = sql`from cases where cases.desk_id = ${desk} and ${within(filter)} and ${afterPlace(page, "last_at", "case_id")}`;
  const own = holds("search_key", patterns);
  const byKey = await inTwoSteps(
    database,
    {
      newest: sql<Found>`${unnamed} select case_id as id, last_at as at from (select case_id, last_at, search_key ${rows} ${NEWEST_FIRST} ${newestOf(page)}) newest
        where ${own} ${NEWEST_FIRST} ${page.limit}`,
      all: sql<Found>`${unnamed} with hits as materialized (select case_id, last_at ${rows} and ${own})
        select case_id as id, last_at as at from hits ${NEWEST_FIRST} ${page.limit}`,
    },
    page,
  );
  const byCustomer = await ofCustomers(database, desk, question, page, filter);
  const byMerged = await inTime(
    database,
    sql<Found>`${unnamed} select case_id as id, last_at as at ${rows} and case_id in (${ledTo(desk, patterns)}) ${NEWEST_FIRST} ${page.limit}`,
  );
  const found = [...new Map([...byKey.found, ...(byCustomer ?? []), ...(byMerged ?? [])].map((it) => [it.id, it])).values()];
  found.sort((a, b) => b.at - a.at || (b.id > a.id ? 1 : -1));
  return { found: found.slice(0, page.limit), complete: byKey.complete && byCustomer !== null && byMerged !== null };
}

/** Where cases that were merged, and hold all words, lead in the end. */
const ledTo = (desk: DeskId, patterns: readonly string[]): RawBuilder<unknown> => sql`with recursive led as (
    select merged_into as id from cases gone where gone.desk_id = ${desk} and gone.merged_into is not null and ${holds("gone.search_key", patterns)}
    union select next.merged_into from led join cases next on next.desk_id = ${desk} and next.case_id = led.id and next.merged_into is not null)
  select id from led`;

/** Cases of customers named, where the case and its customer hold all words between them, and of customers reached at what was asked for. Null when it took too long. */
async function ofCustomers(database: Database, desk: DeskId, question: Question, page: Page, filter: CaseFilter): Promise<Found[] | null> {
  const customers = await customersTouched(database, desk, question);
  if (customers === null || customers.touched.length === 0) return customers && [];
  const { touched, reached } = customers;
  return inTime(
    database,
    sql<Found>`${unnamed} select case_id as id, last_at as at from cases ${joinCustomers}
    where cases.desk_id = ${desk} and ${within(filter)} and ${afterPlace(page, "last_at", "case_id")}
      and cases.customer_id = any(${idsOf(touched)}) and (cases.customer_id = any(${idsOf(reached)}) or ${holdsBoth(patternsOf(question.words))})
    ${NEWEST_FIRST} ${page.limit}`,
  );
}

const joinCustomers = sql`join customers on customers.desk_id = cases.desk_id and customers.customer_id = cases.customer_id`;
const holdsBoth = (patterns: readonly string[]): RawBuilder<unknown> =>
  sql.join(
    patterns.map((it) => sql`cases.search_key || customers.search_key like ${it}`),
    sql` and `,
  );

function within({ owner, status, tag }: CaseFilter): RawBuilder<unknown> {
  // what was merged into another is told there
  const terms = [
    sql`cases.status <> 'merged'`,
    ...(owner ? [sql`cases.owner = ${owner}`] : []),
    ...(status ? [sql`cases.status = ${status}`] : []),
    ...(tag ? [bears(tag)] : []),
  ];
  return sql.join(terms, sql` and `);
}

/** What a list shows of a case. */
export interface ListedCase {
  case_id: CaseId;
  reference: string;
  subject: string;
  status: "open" | "dormant" | "closed";
  /** Closed by nobody: it comes from before the desk was there. */
  past: boolean;
  owner: PersonId;
  position: number;
  opened_at: Instant;
  last_at: Instant;
  awaiting_since: Instant | null;
  complaint_since: Instant | null;
  customer_id: CustomerId;
  customer_name: string;
  phone: string | null;
  email: string | null;
  /** What stands in the desk's own fields: of the case, and of its customer. */
  fields: Record<string, string | number>;
  customer_fields: Record<string, string | number>;
}

const LISTED = sql`cases.case_id, cases.reference, cases.subject, cases.status, cases.state->>'past' is not null as past, cases.owner, cases.position, cases.opened_at, cases.last_at, cases.awaiting_since, cases.complaint_since,
  cases.customer_id, customers.name as customer_name, cases.state->'fields' as fields, customers.fields as customer_fields,
  (select min(address) from customer_addresses a where a.desk_id = cases.desk_id and a.customer_id = cases.customer_id and door = 'phone') as phone,
  (select min(address) from customer_addresses a where a.desk_id = cases.desk_id and a.customer_id = cases.customer_id and door = 'email') as email
  from cases ${joinCustomers}`;

/** A file may take longer than a page one looks at, and not for ever. */
const PAGE_MS_MAX = 20_000;

/** A page of all cases, those last heard of first; of those that match a question, where one is asked: all of them, or none where a page takes longer than PAGE_MS_MAX. */
export async function listCases(tx: Tx, desk: DeskId, filter: CaseFilter, question: Question | null, page: Page): Promise<ListedCase[]> {
  const asked = question
    ? sql`(${holdsBoth(patternsOf(question.words))} or cases.customer_id in (${reachedAt(desk, question)})
        or cases.case_id in (${ledTo(desk, patternsOf(question.words))}))`
    : sql`true`;
  if (question) await sql`set local statement_timeout = ${sql.lit(PAGE_MS_MAX)}`.execute(tx);
  const { rows } = await sql<ListedCase>`${unnamed} select ${LISTED} where cases.desk_id = ${desk} and ${within(filter)}
    and ${afterPlace(page, "last_at", "case_id")} and ${asked} ${NEWEST_FIRST} ${page.limit}`.execute(tx);
  return rows;
}

/** These cases, in the order they were found in. */
export async function readListed(tx: Tx, desk: DeskId, found: readonly Found[]): Promise<ListedCase[]> {
  const ids = `{${found.map(({ id }) => id).join(",")}}`;
  const { rows } = await sql<ListedCase>`select ${LISTED} where cases.desk_id = ${desk} and cases.case_id = any(${ids}::uuid[])
    order by array_position(${ids}::uuid[], cases.case_id)`.execute(tx);
  return rows;
}
