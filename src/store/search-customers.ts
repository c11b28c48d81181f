import { sql } from "kysely";
import type { CaseId, CustomerId, DeskId } from "../core/ids.ts";
import { type Database, type Tx, unnamed } from "./database.ts";
import { patternsOf, type Question } from "./search-question.ts";
import { afterPlace, type Finding, type Found, holds, inTime, inTwoSteps, newestOf, type Page } from "./search-steps.ts";

/** Fewer digits than these are in too many numbers. */
const DIGITS_MIN = 4;
const LETTERS_MIN = 3;

/** Customers by their name, an address or a telephone number; those known last come first. */
export async function findCustomers(database: Database, desk: DeskId, question: Question, page: Page): Promise<Finding> {
  const named = holds("search_key", patternsOf(question.words));
  const reached = reachedAt(desk, question);
  const rows = sql`from customers where desk_id = ${desk} and merged_into is null and ${afterPlace(page, "created_at", "customer_id")}`;
  const newestFirst = sql`order by created_at desc, customer_id desc limit`;
  return inTwoSteps(
    database,
    {
      newest: sql<Found>`${unnamed} select customer_id as id, created_at as at
        from (select * ${rows} ${newestFirst} ${newestOf(page)}) newest where ${named} ${newestFirst} ${page.limit}`,
      all: sql<Found>`${unnamed} with hits as materialized (
          select customer_id, created_at ${rows} and ${named}
          union select customer_id, created_at ${rows} and customer_id in (${reached}))
        select customer_id as id, created_at as at from hits ${newestFirst} ${page.limit}`,
    },
    page,
  );
}

/** Enough for a name that many bear. */
const NAMESAKES = 200;
/** Of a word that thousands of names hold, this many are looked at. */
const BEARERS = 5_000;

/** Customers whose name holds any of the words, or who are reached at what was asked for (`reached`). Null when it took too long. */
export async function customersTouched(
  database: Database,
  desk: DeskId,
  question: Question,
): Promise<{ touched: CustomerId[]; reached: CustomerId[] } | null> {
  const named = (pattern: string) => sql`(select customer_id as id, false as reached
    from (select * from customers where desk_id = ${desk} and merged_into is null and search_key like ${pattern} limit ${sql.lit(BEARERS)}) them
    order by created_at desc limit ${sql.lit(NAMESAKES)})`;
  const each = [
    sql`(select customer_id as id, true as reached from (${reachedAt(desk, question)}) them limit ${sql.lit(NAMESAKES)})`,
    ...patternsOf(question.words).map(named),
  ];
  const rows = await inTime(database, sql<{ id: CustomerId; reached: boolean }>`${unnamed} ${sql.join(each, sql` union all `)}`);
  return rows && { touched: [...new Set(rows.map(({ id }) => id))], reached: rows.filter((it) => it.reached).map(({ id }) => id) };
}

/** Customers with such a number or address. */
export function reachedAt(desk: DeskId, { numbers, address }: Question) {
  const patterns = [
    ...numbers.filter(({ length }) => length >= DIGITS_MIN).map((it) => sql`(door = 'phone' and search_key like ${`%${it}%`})`),
    ...(address.length >= LETTERS_MIN && !/\s/.test(address)
      ? [sql`(door <> 'phone' and search_key like ${`%${address.replace(/[\\%_]/g, "\\$&")}%`})`]
      : []),
  ];
  return patterns.length === 0
    ? sql`select null::uuid as customer_id where false`
    : sql`select customer_id from customer_addresses where desk_id = ${desk} and (${sql.join(patterns, sql` or `)})`;
}

export interface FoundCustomer {
  customer_id: CustomerId;
  name: string;
  addresses: { door: "email" | "phone"; address: string }[];
  case_id: CaseId | null;
  reference: string | null;
  subject: string | null;
  status: "open" | "dormant" | "closed" | null;
  cases: number;
}

/** These customers as they are shown, in the order they were found in, with the case last heard of. */
export async function readFoundCustomers(tx: Tx, desk: DeskId, found: readonly Found[]): Promise<FoundCustomer[]> {
  const ids = `{${found.map(({ id }) => id).join(",")}}`;
  const { rows } = await sql<FoundCustomer>`select c.customer_id, c.name, last.case_id, last.reference, last.subject, last.status,
      coalesce((select json_agg(json_build_object('door', door, 'address', address) order by door desc, address) from customer_addresses a
        where a.desk_id = c.desk_id and a.customer_id = c.customer_id), '[]') as addresses,
      (select count(*)::int from cases k where k.desk_id = c.desk_id and k.customer_id = c.customer_id and k.status <> 'merged') as cases
    from customers c left join lateral (select case_id, reference, subject, status from cases k
      where k.desk_id = c.desk_id and k.customer_id = c.customer_id and k.status <> 'merged' order by last_at desc, case_id desc limit 1) last on true
    where c.desk_id = ${desk} and c.customer_id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], c.customer_id)`.execute(tx);
  return rows;
}
