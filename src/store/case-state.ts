import { sql } from "kysely";
import { type CaseState, evolve } from "../core/case.ts";
import type { Event } from "../core/events.ts";

/** What the rules told of a case (table alias `cases`) since its state was last written: findings do not rewrite it. */
export const toldSince = () =>
  sql<Event[] | null>`(select json_agg(e.event order by e.position) from events e
    where e.desk_id = cases.desk_id and e.case_id = cases.case_id and e.position > cases.state_position)`.as("told_since");

/**
 * Whether what was told since is all of it. A statement that waited for a lock has the row as it was left, and other tables as
 * they were when it began; once the lock is had, another statement sees them.
 */
export const isWhole = (row: { position: number; statePosition: number; told_since: Event[] | null }): boolean =>
  row.position === row.statePosition + (row.told_since?.length ?? 0);

/** The case as it is: the state as written, and what was told since. */
export const currentState = (row: { state: CaseState; told_since: Event[] | null }): CaseState =>
  (row.told_since ?? []).reduce(evolve, row.state);
