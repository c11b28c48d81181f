import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { Kysely, PostgresDialect, type PostgresPool, sql } from "kysely";
import pg from "pg";
import { fromDate } from "../core/time.ts";
import { connectionLost, neverSent, retryable } from "./retry.ts";
import type { Schema } from "./schema.ts";

/** What store functions query: the pool itself or a transaction on it. */
export type Tx = Kysely<Schema>;

export interface Database {
  /** Single statements, each on its own. */
  readonly db: Tx;
  /**
   * One transaction. Runs `work` again after a serialization failure, a deadlock, or a connection lost before the commit
   * was sent, so `work` may do nothing but query. Throws CommitUnknown when the connection was lost during the commit.
   * `settings` are statements that go out with the begin, in the same round trip.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, settings?: string): Promise<T>;
  /** Statements that change nothing; run again when the connection is lost. */
  read<T>(work: (db: Tx) => Promise<T>): Promise<T>;
  /** Waits for what runs, then closes every connection. */
  close(): Promise<void>;
}

/** The connection was lost during a commit: only looking again tells whether it was done. */
export class CommitUnknown extends Error {}

/** Waits between attempts; a leader lost to a standby takes 20 s and more, which the worker's own retries bear. */
const RETRY_WAITS_MS = [20, 100, 500, 2_000];
const CONNECT_MS_MAX = 10_000;

/**
 * Opens a pool of up to `poolMax` connections (10). Instants come as `Instant`, days as "2026-11-24", bigint as number.
 * `?pgbouncer=true` in the URL turns prepared statements off, as a pooler in transaction mode needs.
 */
export function openDatabase(url: string, { poolMax = 10 }: { poolMax?: number } = {}): Database {
  const { connectionString, prepared } = readUrl(url);
  const pool = new pg.Pool({
    connectionString,
    max: poolMax,
    types: TYPES,
    application_name: "tenir",
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS_MAX,
  });
  // A lost connection fails its query, and the pool makes another; without a listener it would end the process.
  pool.on("error", () => undefined).on("connect", (client) => void client.on("error", () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: prepared ? namingPool(pool) : pool }) });
  return {
    db,
    transaction: (work, settings) => again(() => once(db, work, settings)),
    read: (work) => again(() => work(db)),
    close: () => (pool.ended ? Promise.resolve() : pool.end()),
  };
}

/** Put with `.modifyFront(unnamed)` on a statement whose best plan depends on its values (full text): it is planned anew each time. */
export const unnamed = sql`/* unnamed */`;

function once<T>(db: Tx, work: (tx: Tx) => Promise<T>, settings = ""): Promise<T> {
  return db.connection().execute(async (tx) => {
    try {
      await sql.raw(`begin; ${settings} /* unnamed */`).execute(tx);
      const result = await work(tx);
      await sql`commit`.execute(tx).catch(commitFailed);
      return result;
    } catch (error) {
      await sql`rollback`.execute(tx).catch(() => undefined); // the first error is the one that tells
      throw error;
    }
  });
}

function commitFailed(error: unknown): never {
  if (connectionLost(error) && !neverSent(error)) throw new CommitUnknown("the connection was lost during a commit", { cause: error });
  throw error;
}

async function again<T>(attempt: () => Promise<T>): Promise<T> {
  for (const wait of RETRY_WAITS_MS) {
    try {
      return await attempt();
    } catch (error) {
      if (!retryable(error)) throw error;
      await pause(wait);
    }
  }
  return attempt();
}

function readUrl(url: string): { connectionString: string; prepared: boolean } {
  const prepared = !/[?&]pgbouncer=true\b/.test(url);
  return { connectionString: url.replace(/([?&])pgbouncer=(true|false)(&|$)/, (_, before, __, after) => (after ? before : "")), prepared };
}

/** Statements kept prepared on each connection, some 10–50 KB each in the server; lists of many lengths would fill it. */
const NAMES_MAX = 500;

/** The same pool, whose statements carry names: PostgreSQL then parses and plans each text once per connection. */
function namingPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < NAMES_MAX && !text.includes("/* unnamed */")) {
      names.set(text, createHash("sha256").update(text).digest("base64url").slice(0, 22));
    }
    return names.get(text);
  };
  const connect = async (): Promise<never> => {
    const client = await pool.connect();
    const query = (text: string, values: unknown[]) => client.query({ name: nameOf(text), text, values });
    return { query, release: (discard?: boolean) => client.release(discard) } as never;
  };
  return { connect, end: () => pool.end(), options: pool.options };
}

const { builtins } = pg.types;
const parseDate = pg.types.getTypeParser(builtins.TIMESTAMPTZ) as (text: string) => Date;
const PARSERS: Record<number, (text: string) => unknown> = {
  [builtins.TIMESTAMPTZ]: (text) => (text === "infinity" ? Infinity : fromDate(parseDate(text))),
  [builtins.INT8]: Number,
  [builtins.DATE]: String,
};
const TYPES = {
  getTypeParser: (oid: number, format?: "text" | "binary") => PARSERS[oid] ?? pg.types.getTypeParser(oid, format as "text"),
} as pg.CustomTypesConfig;
