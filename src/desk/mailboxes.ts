import { type MailboxId, newId } from "../core/ids.ts";
import { DAY, plus } from "../core/time.ts";
import { deleteMailbox, insertMailbox, listMailboxes, type MailboxRow, readMailbox, updateMailbox } from "../store/mailbox-settings.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { type Login, presentLogin, type SealedLogin, sealLogin } from "./login.ts";
import { isoOrNull } from "./present.ts";
import { type Outcome, refuse } from "./refusal.ts";
import type { Vault } from "./vault.ts";

export type MailboxTerms =
  | { kind: "imap"; address: string; folder: string; login: Login; enabled: boolean; pastDays?: number }
  | { kind: "smtp"; address: string; enabled: boolean };

/** How an IMAP mailbox is kept in `mailboxes.settings`; an SMTP one keeps nothing there. */
export interface ImapSettings {
  folder: string;
  login: SealedLogin;
}

/** The desk's mailboxes, without their passwords (contract MailboxView). */
export function mailboxesView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) =>
    (await listMailboxes(tx, desk.id)).map((row) => {
      const imap = row.kind === "imap" ? (row.settings as unknown as ImapSettings) : null;
      return {
        id: row.mailbox_id,
        kind: row.kind,
        address: row.address,
        enabled: row.enabled,
        folder: imap?.folder ?? null,
        login: imap && presentLogin(imap.login),
        lastOkAt: isoOrNull(row.last_ok_at),
        lastMessageAt: isoOrNull(row.last_message_at),
        problem: row.problem,
        problemSince: isoOrNull(row.problem_since),
        pastSince: isoOrNull(row.past_since),
        pastDoneAt: isoOrNull(row.past_done_at),
      };
    }),
  );
}

/** Refused without a password where the kind needs one, and for an address that the desk has in this way already. */
export function addMailbox(desk: Desk, vault: Vault, terms: MailboxTerms): Promise<Outcome<{ id: MailboxId }>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = rowOf(desk, vault, terms, null);
    if (!row) return refuse("password_missing");
    const id = newId<MailboxId>(desk.clock.now(), desk.random);
    return (await insertMailbox(tx, desk.id, id, row)) ? { ok: true, id } : refuse("mailbox_exists");
  });
}

/** A mailbox stays of its kind. A password left empty stays as it was. Throws NotFound. */
export function changeMailbox(desk: Desk, vault: Vault, id: MailboxId, terms: MailboxTerms): Promise<Outcome> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const before = await readMailbox(tx, desk.id, id);
    if (before?.kind !== terms.kind) throw new NotFound("mailbox", id);
    const row = rowOf(desk, vault, terms, terms.kind === "imap" ? (before.settings as unknown as ImapSettings) : null);
    if (!row) return refuse("password_missing");
    const taken = (await listMailboxes(tx, desk.id)).some(
      (it) => it.mailbox_id !== id && it.kind === row.kind && it.address === row.address,
    );
    if (taken) return refuse("mailbox_exists");
    await updateMailbox(tx, desk.id, id, row, placeOf(before.settings) !== placeOf(row.settings));
    return { ok: true };
  });
}

/** No more mail is taken from it; what it brought stays. Throws NotFound. */
export async function removeMailbox(desk: Desk, id: MailboxId): Promise<void> {
  const gone = await onBehalf(desk.database, desk.id, (tx) => deleteMailbox(tx, desk.id, id));
  if (!gone) throw new NotFound("mailbox", id);
}

/** The stored login of the mailbox these terms would change, for a test before they are kept. */
export function storedLogin(desk: Desk, address: string): Promise<SealedLogin | null> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = (await listMailboxes(tx, desk.id)).find((it) => it.kind === "imap" && it.address === address.toLowerCase());
    return row ? (row.settings as unknown as ImapSettings).login : null;
  });
}

/** Null when a password is wanted and there is none. */
function rowOf(desk: Desk, vault: Vault, terms: MailboxTerms, before: ImapSettings | null): MailboxRow | null {
  const common = { kind: terms.kind, address: terms.address.toLowerCase(), enabled: terms.enabled };
  if (terms.kind === "smtp") return { ...common, settings: {} };
  const login = sealLogin(vault, terms.login, before?.login ?? null);
  const pastSince = terms.pastDays ? plus(desk.clock.now(), -terms.pastDays * DAY) : null;
  return login && { ...common, settings: { folder: terms.folder, login }, pastSince };
}

/** Message numbers count within one folder of one account (RFC 9051 §2.3.1.1). */
function placeOf(settings: Record<string, unknown>): string {
  const { folder, login } = settings as Partial<ImapSettings>;
  return JSON.stringify([folder, login?.host, login?.user]);
}
