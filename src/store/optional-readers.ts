import type { DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";

/** How a desk's model is reached; `key` is sealed. */
export interface OptionalReaderRow {
  enabled: boolean;
  baseUrl: string;
  model: string;
  key: string | null;
  limitMs: number;
}

/** How it has fared since it was turned on. */
export interface ReaderTries {
  asked: number;
  failed: number;
  failedInARow: number;
  pausedUntil: Instant | null;
  lastOkAt: Instant | null;
  problem: { code: string; status: number | null; at: Instant } | null;
}

export const NO_TRIES: ReaderTries = { asked: 0, failed: 0, failedInARow: 0, pausedUntil: null, lastOkAt: null, problem: null };

/** Undefined where the desk never set one up. `lock` holds off other writers until the transaction ends. */
export async function readOptionalReader(tx: Tx, desk: DeskId, lock = false) {
  const all = tx.selectFrom("optional_readers").selectAll().where("desk_id", "=", desk);
  const row = await (lock ? all.forUpdate() : all).executeTakeFirst();
  if (!row) return undefined;
  const { base_url, model, key, limit_ms, enabled, turned_by, turned_at, problem, problem_at } = row;
  const tries: ReaderTries = {
    asked: row.asked,
    failed: row.failed,
    failedInARow: row.failed_in_a_row,
    pausedUntil: row.paused_until,
    lastOkAt: row.last_ok_at,
    problem: problem !== null && problem_at !== null ? { code: problem, status: row.problem_status, at: problem_at } : null,
  };
  return { enabled, baseUrl: base_url, model, key, limitMs: limit_ms, turnedBy: turned_by, turnedAt: turned_at, tries };
}

/** `turned`: who last turned it on, off or elsewhere, and how it has fared since. */
export async function saveOptionalReader(
  tx: Tx,
  desk: DeskId,
  { enabled, baseUrl, model, key, limitMs }: OptionalReaderRow,
  turned: { by: PersonId; at: Instant; tries: ReaderTries },
): Promise<void> {
  const row = {
    enabled,
    base_url: baseUrl,
    model,
    key,
    limit_ms: limitMs,
    turned_by: turned.by,
    turned_at: toDate(turned.at),
    ...columnsOf(turned.tries),
  };
  await tx
    .insertInto("optional_readers")
    .values({ desk_id: desk, ...row })
    .onConflict((on) => on.column("desk_id").doUpdateSet(row))
    .execute();
  await changed(tx, [{ deskId: desk, settings: true }]);
}

export async function noteTries(tx: Tx, desk: DeskId, tries: ReaderTries): Promise<void> {
  await tx.updateTable("optional_readers").set(columnsOf(tries)).where("desk_id", "=", desk).execute();
}

const columnsOf = ({ asked, failed, failedInARow, pausedUntil, lastOkAt, problem }: ReaderTries) => ({
  asked,
  failed,
  failed_in_a_row: failedInARow,
  paused_until: pausedUntil && toDate(pausedUntil),
  last_ok_at: lastOkAt && toDate(lastOkAt),
  problem: problem && problem.code,
  problem_status: problem && problem.status,
  problem_at: problem && toDate(problem.at),
});
