import { type RawBuilder, sql } from "kysely";
import type { Commitment } from "../core/commitment.ts";
import type { LostCall } from "../core/exchange.ts";
import type { CaseId, DeskId, PersonId, TagId } from "../core/ids.ts";
import { INBOX_FILTERS, type InboxFilter } from "../core/inbox-filter.ts";
import type { Instant } from "../core/time.ts";
import { bears } from "./case-tags.ts";
import type { Tx } from "./database.ts";
import type { Schema } from "./schema.ts";
import { idsOf } from "./ids-of.ts";
import { noStep } from "./promise-terms.ts";
import { stamp } from "./stamp.ts";
import { lines } from "./today.ts";

/** Whose inbox it is, and when. */
export interface InboxOf {
  me: PersonId;
  /** Those whose cases are looked after (core/people.ts). */
  covered: readonly PersonId[];
  now: Instant;
  /** Of those that bear it. */
  tag: TagId | null;
}

export interface Cursor {
  at: Instant;
  id: string;
}

/** Which cases each filter shows, and counts: one condition for both. */
const shownIn = (filter: InboxFilter, of: InboxOf): RawBuilder<boolean> => sql`${conditionOf(filter, of)} and ${bears(of.tag)}`;

const inListAt = (now: Instant): RawBuilder<boolean> =>
  sql`cases.merged_into is null and (cases.put_aside_until is null or cases.put_aside_until <= ${stamp(now)})`;

function conditionOf(filter: InboxFilter, { me, covered, now }: InboxOf): RawBuilder<boolean> {
  const inList = inListAt(now);
  switch (filter) {
    case "all":
      return sql`${inList}`;
    case "mine":
      return sql`${inList} and cases.owner = ${me}`;
    case "nobody":
      return sql`${inList} and cases.status = 'open' and cases.owner <> all (array(select json_array_elements_text(${JSON.stringify(covered)}::json)::uuid))`;
    case "unanswered":
      return sql`${inList} and cases.awaiting_since is not null`;
    case "lost_calls":
      return sql`${inList} and cases.lost_call_at is not null`;
    case "public":
      return sql`${inList} and cases.status = 'open' and exists (select from interactions i
        where i.desk_id = cases.desk_id and i.case_id = cases.case_id and i.door = 'public' and i.direction = 'in')`;
    case "complaints":
      return sql`${inList} and cases.complaint_since is not null`;
    case "on_others":
      return sql`${inList} and cases.waits_on_others`;
    case "put_aside":
      return sql`cases.put_aside_until > ${stamp(now)}`;
  }
}

/** By last exchange, newest first; what waits, and what is put aside, by its time, longest or soonest first. */
const ORDER: Partial<Record<InboxFilter, "awaiting_since" | "lost_call_at" | "listed_at">> = {
  unanswered: "awaiting_since",
  lost_calls: "lost_call_at",
  put_aside: "listed_at",
};

/** One page, by keyset; `only` narrows it to these cases. Each row says where a page that ends with it would end (`at`). */
export async function inboxPage(
  tx: Tx,
  desk: DeskId,
  filter: InboxFilter,
  of: InboxOf,
  { after, only, limit }: { after: Cursor | null; only: readonly CaseId[] | null; limit: number },
) {
  const ascending = ORDER[filter];
  const column = sql.ref<Instant>(`cases.${ascending ?? "listed_at"}`);
  let query = lines(tx, desk)
    .leftJoin("case_reads", (join) =>
      join
        .onRef("case_reads.desk_id", "=", "cases.desk_id")
        .onRef("case_reads.case_id", "=", "cases.case_id")
        .on("case_reads.person_id", "=", of.me),
    )
    .select([
      "cases.status",
      sql<Instant>`case when cases.listed_at <= ${stamp(of.now)} then cases.listed_at else coalesce(cases.exchanged_at, cases.opened_at) end`.as(
        "listed_at",
      ),
      sql<boolean>`cases.state->>'past' is not null`.as("past"),
      "cases.awaiting_since",
      sql<LostCall | null>`cases.state->'lostCall'`.as("lost_call"),
      "cases.complaint_since",
      column.as("at"),
      sql<boolean>`cases.heard_position > coalesce(case_reads.position, 0)`.as("unread"),
      sql<{ until: Instant | null; by: PersonId } | null>`cases.state->'putAside'`.as("put_aside"),
    ])
    .where(shownIn(filter, of));
  if (only) query = query.where("cases.case_id", "in", [...only]);
  if (after)
    query = query.where(sql<boolean>`(${column}, cases.case_id) ${sql.raw(ascending ? ">" : "<")} (${stamp(after.at)}, ${after.id}::uuid)`);
  const direction = ascending ? "asc" : "desc";
  return query.orderBy(column, direction).orderBy("cases.case_id", direction).limit(limit).execute();
}

/** How far into a message its own words are looked for: answers below what they quote begin late. */
const READ_MAX = 4_000;

/** Beyond this a count is not exact; the page shows it with a plus. */
const COUNT_MAX = 10_000;

/** How many cases each filter shows. */
export async function inboxCounts(tx: Tx, desk: DeskId, of: InboxOf): Promise<Record<InboxFilter, number>> {
  const each = INBOX_FILTERS.map(
    (filter) =>
      sql`(select count(*)::int from (select from cases where desk_id = ${desk} and ${shownIn(filter, of)} limit ${sql.lit(COUNT_MAX)}) x) as ${sql.ref(filter)}`,
  );
  return (await sql<Record<InboxFilter, number>>`select ${sql.join(each)}`.execute(tx)).rows[0]!;
}

/** Beyond so many cases that wait for a call back nobody needs an exact figure. */
const LOST_AMONG = 1_000;

/** The calls nobody took and nobody has returned, of each case in the list, the matter begun last first. */
export async function callsNotReturned(tx: Tx, desk: DeskId, now: Instant): Promise<LostCall[]> {
  const { rows } = await sql<{ lost: LostCall }>`select state->'lostCall' as lost from cases
    where desk_id = ${desk} and ${inListAt(now)} and lost_call_at is not null order by lost_call_at desc limit ${sql.lit(LOST_AMONG)}`.execute(
    tx,
  );
  return rows.map(({ lost }) => lost);
}

/** Unread is counted among so many that head the list: through 100,000 it takes longer than what it says is worth. */
const UNREAD_AMONG = 2_000;

/** How many of the cases that head the list this person has not read as far as they go. */
export async function countUnread(tx: Tx, desk: DeskId, me: PersonId, now: Instant): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select count(*)::int as unread from (select case_id, heard_position from cases
      where desk_id = ${desk} and ${inListAt(now)} order by listed_at desc, case_id desc limit ${sql.lit(UNREAD_AMONG)}) heads
    where heads.heard_position > coalesce((select position from case_reads r
      where r.desk_id = ${desk} and r.person_id = ${me} and r.case_id = heads.case_id), 0)`.execute(tx);
  return rows[0]!.unread;
}

/** The newest interaction, without what was taken back, and the next owed promise of each of these cases. */
export async function lastAndNext(tx: Tx, desk: DeskId, caseIds: readonly string[]) {
  const ids = idsOf(caseIds);
  const last = await sql<
    Pick<Schema["interactions"], "door" | "direction" | "author" | "person_id"> & { case_id: string; body: string; at: Instant }
  >`
    select i.case_id, i.door, i.direction, i.author, i.person_id, left(i.body, ${READ_MAX}) as body, i.at
    from unnest(${ids}) wanted(id)
    cross join lateral (select * from interactions where desk_id = ${desk} and case_id = wanted.id and delivery is distinct from 'cancelled' order by at desc, interaction_id desc limit 1) i`.execute(
    tx,
  );
  const next = await sql<{ case_id: string; commitment: Commitment }>`
    select c.case_id, c.commitment from unnest(${ids}) wanted(id)
    cross join lateral (select * from commitments where desk_id = ${desk} and case_id = wanted.id and status in ('open', 'broken') and ${noStep} order by due_at limit 1) c`.execute(
    tx,
  );
  return {
    last: new Map(last.rows.map((row) => [row.case_id, row])),
    next: new Map(next.rows.map((row) => [row.case_id, row.commitment])),
  };
}
