import { type RawBuilder, sql } from "kysely";
import type { Instant } from "../core/time.ts";
import type { Database, Tx } from "./database.ts";
import { codeOf } from "./retry.ts";
import { stamp } from "./stamp.ts";

/** One thing found: its id, and the time it is listed by. */
export interface Found {
  id: string;
  at: Instant;
}

export interface Page {
  after: Found | null;
  limit: number;
}

/** Newest first. Not complete: the older part took too long to look through. */
export interface Finding {
  found: Found[];
  complete: boolean;
}

/**
 * How to look: through the rows that come first by time, or by index through all of them. Ranking every hit of a common word
 * takes seconds, and so does "the newest hits" where the planner misjudges a rare one: the first step bounds the common word,
 * the second is for rare ones.
 */
export interface Steps {
  newest: RawBuilder<Found>;
  all: RawBuilder<Found>;
}

/** Rows that the first step reads for each that is wanted: ten thousand for a page of twenty. What is rarer the index finds sooner. */
const READ_FOR_EACH = 500;
export const newestOf = ({ limit }: Page) => sql.lit(limit * READ_FOR_EACH);
const STEP_MS_MAX = 2_000;
const QUERY_CANCELED = "57014";

/** As the owner, whom row-level security keeps from no index: each statement names its desk. */
export async function inTwoSteps(database: Database, steps: Steps, { limit }: Page): Promise<Finding> {
  const newest = await inTime(database, steps.newest);
  if (newest && newest.length >= limit) return { found: newest, complete: true };
  const all = await inTime(database, steps.all);
  return { found: all ?? newest ?? [], complete: all !== null };
}

/** What a statement finds; null when it took too long. */
export async function inTime<Row>(database: Database, statement: RawBuilder<Row>): Promise<Row[] | null> {
  const work = async (tx: Tx) => (await statement.execute(tx)).rows;
  try {
    return await database.transaction(work, `set transaction read only; set local statement_timeout = ${STEP_MS_MAX}`);
  } catch (error) {
    if (codeOf(error) === QUERY_CANCELED) return null;
    throw error;
  }
}

/** What comes after a page's end; everything for the first page. */
export const afterPlace = ({ after }: Page, at: string, id: string): RawBuilder<unknown> =>
  after ? sql`(${sql.ref(at)}, ${sql.ref(id)}) < (${stamp(after.at)}, ${after.id}::uuid)` : sql`true`;

/** That a key holds every one of these, each said for itself: `like all` uses no index. */
export const holds = (key: string, patterns: readonly string[]): RawBuilder<unknown> =>
  patterns.length === 0
    ? sql`false`
    : sql.join(
        patterns.map((it) => sql`${sql.ref(key)} like ${it}`),
        sql` and `,
      );
