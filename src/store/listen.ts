import { setTimeout as pause } from "node:timers/promises";
import { type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/** What changed on a desk: a case, a great many of them, what a person is told, its settings, its mail to fetch or send, who writes what. */
export interface Change {
  deskId: DeskId;
  caseId?: CaseId;
  many?: true;
  personId?: PersonId;
  settings?: true;
  mail?: true;
  /** A case on which something is being written. */
  draftsOf?: CaseId;
  /** Who is on a case now, and whether they write: told, and kept nowhere. */
  presence?: { caseId: CaseId; personId: PersonId; state: "here" | "writing" | "gone"; turn: number; at: string };
}

export interface Listener {
  heard(change: Change): void;
  /** Changes may have been missed: all is to be read again. */
  missed(): void;
}

/** One connection that listens for the whole process. */
export interface Ear {
  /** Hears of one desk, or of every desk (null), until the function returned is called. */
  listen(desk: DeskId | null, listener: Listener): () => void;
  close(): Promise<void>;
}

const CHANNEL = "tenir";
/** More cases of one desk than this in one transaction are told as one: the page reads all again. */
const CASES_TOLD_MAX = 50;
const RECONNECT_MS = 250;
/** Until then pages hear of nothing, and people wait; the worker is woken by it too. */
const RECONNECT_MS_MAX = 2_000;
/** Where a server does not even refuse, as one that was cut off does. */
const CONNECT_MS_MAX = 10_000;

/** Tells every process, when the transaction commits. It only wakes: nothing depends on it. */
export async function changed(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length > 0) await telling(changes).execute(tx);
}

/** The same as a statement, to end a larger one with. */
export function telling(changes: readonly Change[]): RawBuilder<unknown> {
  const payloads = [...new Set(inFew(changes).map((change) => JSON.stringify(change)))];
  return sql`select pg_notify(${CHANNEL}, payload) from json_array_elements_text(${JSON.stringify(payloads)}::json) payload`;
}

/** Listens on the database at `url`; resolves once it does. A lost connection is made again, with longer and longer waits. */
export async function openEar(url: string): Promise<Ear> {
  const listeners = new Map<DeskId | null, Set<Listener>>();
  const closing = new AbortController();
  let client = await connect(url, hear, reconnect);

  function hear(change: Change): void {
    for (const key of [change.deskId, null]) for (const listener of listeners.get(key) ?? []) listener.heard(change);
  }

  async function reconnect(): Promise<void> {
    for (let wait = RECONNECT_MS; !closing.signal.aborted; wait = Math.min(wait * 2, RECONNECT_MS_MAX)) {
      const slept = await pause(wait, true, { signal: closing.signal, ref: false }).catch(() => false);
      const next = slept ? await connect(url, hear, reconnect).catch(() => null) : null;
      if (!next) continue;
      client = next;
      for (const listener of [...listeners.values()].flatMap((them) => [...them])) listener.missed();
      return;
    }
  }

  return {
    listen(desk, listener) {
      const them = listeners.get(desk) ?? new Set();
      listeners.set(desk, them.add(listener));
      return () => {
        if (them.delete(listener) && them.size === 0 && listeners.get(desk) === them) listeners.delete(desk);
      };
    },
    async close() {
      closing.abort();
      await client.end();
    },
  };
}

async function connect(url: string, hear: (change: Change) => void, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url.replace(/([?&])pgbouncer=(true|false)/, "$1"),
    application_name: "tenir listen",
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_MS_MAX,
  });
  client.on("error", () => undefined); // the end of the connection tells as much
  client.on("notification", ({ payload }) => hear(JSON.parse(payload ?? "") as Change));
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  client.on("end", lost);
  return client;
}

function inFew(changes: readonly Change[]): Change[] {
  return [...Map.groupBy(changes, ({ deskId }) => deskId)].flatMap(([deskId, its]) => {
    const cases = its.filter(({ caseId }) => caseId);
    return cases.length > CASES_TOLD_MAX ? [{ deskId, many: true as const }, ...its.filter(({ caseId }) => !caseId)] : its;
  });
}
