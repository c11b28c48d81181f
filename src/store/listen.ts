import { setTimeout as pause } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/** What changed on a desk: a case, what a person is told, or its settings. */
export interface Change {
  deskId: DeskId;
  caseId?: CaseId;
  personId?: PersonId;
  settings?: true;
}

export interface Subscriber {
  changed(change: Change): void;
  /** Changes may have been missed: all is to be read again. */
  missed(): void;
}

/** One connection that listens for the whole process. Notifications only wake; nothing depends on them. */
export interface Changes {
  /** Hears of one desk's changes until the function returned is called. */
  subscribe(desk: DeskId, subscriber: Subscriber): () => void;
  close(): Promise<void>;
}

const CHANNEL = "tenir";
/** So many changes of one desk in one transaction are told as one: the page reads all again. */
const TOLD_ONE_BY_ONE_MAX = 50;
const RECONNECT_MS = 250;
const RECONNECT_MS_MAX = 30_000;

/** Tells every process, when the transaction commits. */
export async function changed(tx: Tx, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const payloads = inFew(changes).map((change) => JSON.stringify(change));
  await sql`select pg_notify(${CHANNEL}, payload) from json_array_elements_text(${JSON.stringify(payloads)}::json) payload`.execute(tx);
}

/** Listens on `url`; resolves once it does. A lost connection is made again, with longer and longer waits. */
export async function listenForChanges(url: string): Promise<Changes> {
  const desks = new Map<DeskId, Set<Subscriber>>();
  const closing = new AbortController();
  let client = await connect(url, hear, lost);

  function hear(payload: string): void {
    const change = JSON.parse(payload) as Change;
    for (const subscriber of desks.get(change.deskId) ?? []) subscriber.changed(change);
  }

  async function lost(): Promise<void> {
    for (let wait = RECONNECT_MS; !closing.signal.aborted; wait = Math.min(wait * 2, RECONNECT_MS_MAX)) {
      const slept = await pause(wait, true, { signal: closing.signal, ref: false }).catch(() => false);
      const next = slept ? await connect(url, hear, lost).catch(() => null) : null;
      if (!next) continue;
      client = next;
      for (const subscribers of desks.values()) for (const subscriber of [...subscribers]) subscriber.missed();
      return;
    }
  }

  return {
    subscribe(desk, subscriber) {
      const subscribers = desks.get(desk) ?? new Set();
      desks.set(desk, subscribers.add(subscriber));
      return () => {
        if (subscribers.delete(subscriber) && subscribers.size === 0) desks.delete(desk);
      };
    },
    async close() {
      closing.abort();
      await client.end();
    },
  };
}

async function connect(url: string, hear: (payload: string) => void, lost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "tenir listen", keepAlive: true });
  client.on("error", () => undefined); // the end of the connection tells as much
  client.on("notification", ({ payload }) => hear(payload ?? ""));
  await client.connect();
  await client.query(`listen ${CHANNEL}`);
  client.on("end", lost);
  return client;
}

function inFew(changes: readonly Change[]): Change[] {
  const byDesk = Map.groupBy(changes, ({ deskId }) => deskId);
  return [...byDesk].flatMap(([deskId, its]) => (its.length > TOLD_ONE_BY_ONE_MAX ? [{ deskId, settings: true as const }] : its));
}
