import { fetchMailbox, identitiesIn, sentFolder } from "../channels/mail/imap.ts";
import { watchMailbox } from "../channels/mail/imap-watch.ts";
import type { ImapPlace } from "../channels/mail/identity.ts";
import type { ImapSettings } from "../channels/mail/imap-client.ts";
import { type DeskId, type MailboxId, timeOfId } from "../core/ids.ts";
import { DAY, type Instant } from "../core/time.ts";
import { advanceMailbox, enabledMailboxes, neverStaged, noteMailbox, notePast, readProgress } from "../store/mailboxes.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Runtime } from "./desk.ts";
import { openLogin } from "./login.ts";
import type { ImapSettings as Stored } from "./mailboxes.ts";
import { stageMail } from "./receive-mail.ts";
import type { Vault } from "./vault.ts";

export interface WatchedMailbox {
  desk: DeskId;
  id: MailboxId;
  settings: ImapSettings;
  /** Mail that arrived before is history: it is not the desk's to answer. */
  arrivedSince: Instant;
  /** Mail since then is brought along as history, once; null where none is wanted, or all of it is here. */
  pastSince: Instant | null;
}

/** A mail that arrived the day the mailbox was added is taken too: servers count by whole days. */
const LOOKED_BACK = DAY;

/** The IMAP mailboxes to keep an eye on, of every desk. One whose password cannot be opened any more says so in Settings, and waits for another. */
export async function mailboxesToWatch(runtime: Runtime, vault: Vault): Promise<WatchedMailbox[]> {
  const rows = await runtime.database.read((db) => enabledMailboxes(db));
  const watched: WatchedMailbox[] = [];
  for (const { kind, desk_id: desk, mailbox_id: id, settings, past_since, past_done_at } of rows) {
    if (kind !== "imap") continue;
    const { folder, login } = settings as unknown as Stored;
    try {
      watched.push({
        desk,
        id,
        settings: { folder, login: openLogin(vault, login) },
        arrivedSince: (timeOfId(id) - LOOKED_BACK) as Instant,
        pastSince: past_done_at === null ? past_since : null,
      });
    } catch {
      await noteProblem(runtime, { desk, id }, "login_failed");
    }
  }
  return watched;
}

/** What stands for a mail that the server lists and does not give out: people find it as unreadable. The daily comparison asks for it again. */
const NOT_GIVEN = new Uint8Array(0);

/** Stages what is new in a mailbox, or all of it again. Throws what the connection throws. */
export async function fetchMail(runtime: Runtime, box: WatchedMailbox, { again = false }: { again?: boolean } = {}): Promise<void> {
  const { desk, id, settings, arrivedSince } = box;
  let since = again ? null : await onBehalf(runtime.database, desk, (tx) => readProgress(tx, desk, id));
  for (let more = true; more;) {
    const keep = async (raw: Uint8Array, place: ImapPlace) => void (await stageMail(runtime, desk, id, raw, { from: null, to: [] }, place));
    const fetched = await fetchMailbox(settings, since, keep, { arrivedSince });
    for (const uid of fetched.unreadable) await keep(NOT_GIVEN, { mailbox: settings.folder, uidValidity: fetched.since.uidValidity, uid });
    since = fetched.since;
    more = fetched.more;
    await onBehalf(runtime.database, desk, (tx) => advanceMailbox(tx, desk, id, fetched.since.uidValidity, fetched.since.lastUid));
  }
  await onBehalf(runtime.database, desk, (tx) => noteMailbox(tx, desk, id, runtime.clock.now(), null));
}

/** Brings along what had come, and been sent, before the mailbox was connected. Cut short, it begins anew: nothing is kept twice. Throws what the connection throws. */
export async function fetchPast(runtime: Runtime, { desk, id, settings, arrivedSince, pastSince }: WatchedMailbox): Promise<void> {
  if (pastSince === null) return;
  const sent = await sentFolder(settings);
  for (const folder of sent === null || sent === settings.folder ? [settings.folder] : [settings.folder, sent]) {
    const keep = async (raw: Uint8Array, place: ImapPlace) =>
      void (await stageMail(runtime, desk, id, raw, { from: null, to: [], past: true }, place));
    let since = null;
    for (let more = true; more;)
      ({ since, more } = await fetchMailbox({ ...settings, folder }, since, keep, {
        arrivedSince: pastSince,
        arrivedBefore: arrivedSince,
      }));
  }
  await onBehalf(runtime.database, desk, (tx) => notePast(tx, desk, id, runtime.clock.now()));
}

/** Compares what the mailbox holds with what is stored; fetches all of it again when mail is missing. True when it did. */
export async function reconcile(runtime: Runtime, box: WatchedMailbox): Promise<boolean> {
  const held = await identitiesIn(box.settings, { arrivedSince: box.arrivedSince });
  const missing = await onBehalf(runtime.database, box.desk, (tx) => neverStaged(tx, box.desk, box.id, held));
  if (missing.length === 0) return false;
  await fetchMail(runtime, box, { again: true });
  return true;
}

const RECONCILE_EVERY = DAY;

export interface WatchPorts {
  pause(ms: number, signal: AbortSignal): Promise<void>;
  failed(what: string, error: unknown): void;
  signal: AbortSignal;
}

/** Fetches a mailbox's mail as it comes, and compares it with what is stored once a day, until the signal aborts. */
export function watchOver(runtime: Runtime, box: WatchedMailbox, { pause, failed, signal }: WatchPorts): Promise<void> {
  let reconciledAt = 0;
  return watchMailbox(box.settings, {
    pause,
    signal,
    async onNews() {
      await fetchMail(runtime, box);
      await fetchPast(runtime, box);
      const now = runtime.clock.now();
      if (now - reconciledAt < RECONCILE_EVERY) return;
      await reconcile(runtime, box);
      reconciledAt = now;
    },
    onProblem({ outcome, said }) {
      failed(`mailbox ${box.id}`, said ?? outcome);
      noteProblem(runtime, box, outcome).catch((error: unknown) => failed(`mailbox ${box.id}`, error));
    },
  });
}

/** A mailbox that does not answer says so in Settings, with since when. */
const noteProblem = (runtime: Runtime, { desk, id }: Pick<WatchedMailbox, "desk" | "id">, problem: string): Promise<void> =>
  onBehalf(runtime.database, desk, (tx) => noteMailbox(tx, desk, id, runtime.clock.now(), problem));
