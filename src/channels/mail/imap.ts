import type { FetchMessageObject, ImapFlow } from "imapflow";
import { type Instant, toDate } from "../../core/time.ts";
import { type DoorTest, outcomeOf, saidBy } from "./door-outcome.ts";
import { type ImapPlace, mailIdentity } from "./identity.ts";
import { type ImapSettings, leave, openFolder } from "./imap-client.ts";

/** Up to where a folder has been staged. UIDs only grow while `uidValidity` stays (RFC 3501 §2.3.1.1). */
export interface ImapSince {
  uidValidity: number;
  lastUid: number;
}

export interface Fetched {
  /** Where to go on from: all up to here has been handed to `onRaw`. */
  since: ImapSince;
  /** The limit ended this round; there is more to fetch. */
  more: boolean;
  count: number;
  /** UIDs of mail too big to take whole: its beginning was handed over. */
  cut: number[];
  /** UIDs that the server lists but does not give out. */
  unreadable: number[];
}

export interface FetchOptions {
  /** Mail that arrived on an earlier day is left alone; by the server's own date, in whole days. */
  arrivedSince?: Instant;
  /** Mail that arrived on that day or later is left alone. */
  arrivedBefore?: Instant;
  /** Messages per round. */
  limit?: number;
  /** Bytes of a mail taken whole. */
  sizeMax?: number;
}

const LIMIT = 500;
const BATCH = 20;
const SIZE_MAX = 50 * 1024 * 1024;
/** Of a mail that is too big: its headers, and enough to see what it is. */
const CUT_BYTES = 1024 * 1024;

/**
 * Hands over every mail after `since`, oldest first, and goes on only when `onRaw` has resolved (staged). By UID, never by
 * flag or date: what another program has read, or what waited through a long stop, comes too. A new `uidValidity` starts
 * from the first mail; their identity keeps them from being staged twice. Throws what the connection or `onRaw` throws.
 */
export async function fetchMailbox(
  settings: ImapSettings,
  since: ImapSince | null,
  onRaw: (raw: Uint8Array, place: ImapPlace) => Promise<void>,
  options: FetchOptions = {},
): Promise<Fetched> {
  const { client, opened } = await openFolder(settings);
  try {
    const uidValidity = Number(opened.uidValidity);
    const lastUid = since?.uidValidity === uidValidity ? since.lastUid : 0;
    const fetched: Fetched = { since: { uidValidity, lastUid }, more: false, count: 0, cut: [], unreadable: [] };
    const uids = await uidsAfter(client, lastUid, options);
    const round = uids.slice(0, options.limit ?? LIMIT);
    for (let at = 0; at < round.length; at += BATCH)
      await fetchBatch(client, settings.folder, round.slice(at, at + BATCH), fetched, onRaw, options.sizeMax ?? SIZE_MAX);
    return { ...fetched, more: uids.length > round.length };
  } finally {
    await leave(client);
  }
}

/** What staging would call every mail a folder holds, for comparing with what is stored. Throws imapflow's errors. */
export async function identitiesIn(settings: ImapSettings, { arrivedSince }: Pick<FetchOptions, "arrivedSince"> = {}): Promise<string[]> {
  const { client, opened } = await openFolder(settings);
  try {
    const uidValidity = Number(opened.uidValidity);
    const uids = opened.exists > 0 ? await uidsAfter(client, 0, { arrivedSince }) : [];
    const identities: string[] = [];
    for (let at = 0; at < uids.length; at += LIMIT) {
      const found = await client.fetchAll(uids.slice(at, at + LIMIT).join(","), { uid: true, headers: ["message-id"] }, { uid: true });
      identities.push(
        ...found.map(({ uid, headers }) => mailIdentity(headers ?? Buffer.alloc(0), { mailbox: settings.folder, uidValidity, uid })),
      );
    }
    return identities;
  } finally {
    await leave(client);
  }
}

/** Where the account keeps what it sent (RFC 6154); null where the server does not say. Throws imapflow's errors. */
export async function sentFolder(settings: ImapSettings): Promise<string | null> {
  const { client } = await openFolder(settings);
  try {
    return (await client.list()).find(({ specialUse }) => specialUse === "\\Sent")?.path ?? null;
  } finally {
    await leave(client);
  }
}

/** Logs in, opens the folder, changes nothing. Never throws. */
export async function testMailbox(settings: ImapSettings): Promise<DoorTest> {
  try {
    const { client, opened } = await openFolder(settings);
    await leave(client);
    return { outcome: "ok", said: null, messages: opened.exists };
  } catch (error) {
    return { outcome: outcomeOf(error), said: saidBy(error), messages: null };
  }
}

/** `n:*` always names the last message, even when its UID is below n (RFC 3501 §6.4.8): so they are compared again. */
async function uidsAfter(client: ImapFlow, lastUid: number, { arrivedSince, arrivedBefore }: FetchOptions): Promise<number[]> {
  const found =
    (await client.search(
      {
        uid: `${lastUid + 1}:*`,
        ...(arrivedSince === undefined ? {} : { since: toDate(arrivedSince) }),
        ...(arrivedBefore === undefined ? {} : { before: toDate(arrivedBefore) }),
      },
      { uid: true },
    )) || [];
  return found.filter((uid) => uid > lastUid).sort((a, b) => a - b);
}

async function fetchBatch(
  client: ImapFlow,
  folder: string,
  uids: number[],
  fetched: Fetched,
  onRaw: (raw: Uint8Array, place: ImapPlace) => Promise<void>,
  sizeMax: number,
): Promise<void> {
  const sizes = new Map(
    (await client.fetchAll(uids.join(","), { uid: true, size: true }, { uid: true })).map(({ uid, size }) => [uid, size ?? 0]),
  );
  for (const uid of uids) {
    const size = sizes.get(uid);
    const source = size === undefined ? null : await sourceOf(client, uid, size > sizeMax);
    if (source) {
      await onRaw(source, { mailbox: folder, uidValidity: fetched.since.uidValidity, uid });
      fetched.count++;
      if (size! > sizeMax) fetched.cut.push(uid);
    } else if (size !== undefined) fetched.unreadable.push(uid);
    fetched.since.lastUid = uid;
  }
}

/** Null when the server refuses this one message or it has just gone; a lost connection throws. */
async function sourceOf(client: ImapFlow, uid: number, cut: boolean): Promise<Uint8Array | null> {
  try {
    const message: FetchMessageObject | false | undefined = await client.fetchOne(
      String(uid),
      { source: cut ? { maxLength: CUT_BYTES } : true },
      { uid: true },
    );
    return (message && message.source) || null;
  } catch (error) {
    if (client.usable && (error as { responseStatus?: string }).responseStatus) return null;
    throw error;
  }
}
