import { sql } from "kysely";
import type { DeskId, MailboxId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";

/** The mailbox named first, the address mail leaves from, and the key that signs. */
export async function readMailIdentity(tx: Tx, desk: DeskId) {
  const { rows } = await sql<{ secret: Buffer; kind: string | null; address: string | null; relayFrom: string | null }>`
    select d.secret, m.kind, m.address, r.settings #>> '{from,address}' as "relayFrom" from desks d left join relays r on r.desk_id = d.desk_id
    left join lateral (select kind, address from mailboxes where desk_id = d.desk_id and enabled order by mailbox_id limit 1) m on true
    where d.desk_id = ${desk}`.execute(tx);
  const { secret, kind, address, relayFrom } = rows[0]!;
  return { mailbox: kind && address ? { kind, address } : null, relayFrom, secret };
}

/** Every enabled mailbox of every desk. */
export async function enabledMailboxes(tx: Tx) {
  return tx.selectFrom("mailboxes").selectAll().where("enabled", "=", true).execute();
}

/** The desk's mailbox that takes mail for an address; the part from `+` on does not count. */
export async function mailboxFor(tx: Tx, address: string) {
  const bare = address.toLowerCase().replace(/\+[^@]*@/, "@");
  return tx
    .selectFrom("mailboxes")
    .select(["desk_id", "mailbox_id"])
    .where("kind", "=", "smtp")
    .where("enabled", "=", true)
    .where((eb) => eb(eb.fn("lower", ["address"]), "=", bare))
    .executeTakeFirst();
}

/** Whether mail from this address comes from the desk itself: a mailbox's, or the one messages leave from. */
export async function isOurAddress(tx: Tx, desk: DeskId, address: string): Promise<boolean> {
  const { rows } = await sql<{ ours: boolean }>`
    select exists (select from mailboxes where desk_id = ${desk} and lower(address) = ${address})
      or exists (select from relays where desk_id = ${desk} and lower(settings #>> '{from,address}') = ${address}) as ours`.execute(tx);
  return rows[0]!.ours;
}

/** Every address of the desk's own: its mailboxes, what it sends from, its people. Lower case. */
export async function ownAddresses(tx: Tx, desk: DeskId): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select lower(address) as address from mailboxes where desk_id = ${desk}
    union select lower(settings #>> '{from,address}') from relays where desk_id = ${desk}
    union select lower(email) from people where desk_id = ${desk}`.execute(tx);
  return rows.map(({ address }) => address);
}

/** Where the next fetch starts from, once everything up to there is staged. */
export async function advanceMailbox(tx: Tx, desk: DeskId, id: MailboxId, uidValidity: number, lastUid: number): Promise<void> {
  await tx
    .updateTable("mailboxes")
    .set({ uid_validity: uidValidity, last_uid: lastUid })
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .execute();
}

/** The mailbox answered (`problem` null) or did not; since when a problem lasts is kept. */
export async function noteMailbox(tx: Tx, desk: DeskId, id: MailboxId, at: Instant, problem: string | null): Promise<void> {
  await tx
    .updateTable("mailboxes")
    .set(
      problem === null
        ? { last_ok_at: toDate(at), problem: null, problem_since: null }
        : { problem, problem_since: sql`coalesce(problem_since, ${toDate(at)})` },
    )
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .execute();
}

/** All of its past is here. */
export async function notePast(tx: Tx, desk: DeskId, id: MailboxId, at: Instant): Promise<void> {
  await tx
    .updateTable("mailboxes")
    .set({ past_done_at: toDate(at) })
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .execute();
  await changed(tx, [{ deskId: desk, settings: true, mail: true }]);
}

/** When its newest message came. */
export async function noteMessage(tx: Tx, desk: DeskId, id: MailboxId, at: Instant): Promise<void> {
  await tx
    .updateTable("mailboxes")
    .set({ last_message_at: toDate(at) })
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .execute();
}

/** Undefined where the desk has set up none. */
export async function readRelay(tx: Tx, desk: DeskId) {
  return tx.selectFrom("relays").selectAll().where("desk_id", "=", desk).executeTakeFirst();
}

/** How it fared; `problem` null: well. A trouble that lasts keeps the instant it began. */
export async function noteRelay(tx: Tx, desk: DeskId, at: Instant, problem: string | null): Promise<void> {
  await tx
    .updateTable("relays")
    .set(
      problem === null
        ? { last_ok_at: toDate(at), problem: null, problem_since: null }
        : { problem, problem_since: sql`coalesce(problem_since, ${toDate(at)})` },
    )
    .where("desk_id", "=", desk)
    .execute();
}

/** Up to where a mailbox is staged; null before the first fetch. */
export async function readProgress(tx: Tx, desk: DeskId, id: MailboxId): Promise<{ uidValidity: number; lastUid: number } | null> {
  const row = await tx
    .selectFrom("mailboxes")
    .select(["uid_validity", "last_uid"])
    .where("desk_id", "=", desk)
    .where("mailbox_id", "=", id)
    .executeTakeFirst();
  return row?.uid_validity != null ? { uidValidity: row.uid_validity, lastUid: row.last_uid ?? 0 } : null;
}

/** Which of these mails a mailbox has never brought, whatever became of those it has. */
export async function neverStaged(tx: Tx, desk: DeskId, id: MailboxId, identities: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ identity: string }>`
    select held.identity from json_array_elements_text(${JSON.stringify(identities)}::json) held(identity)
    where not exists (select from staged_mail s where s.desk_id = ${desk} and s.mailbox_id = ${id} and s.identity = held.identity)`.execute(
    tx,
  );
  return rows.map(({ identity }) => identity);
}
