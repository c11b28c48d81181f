import { type RawBuilder, sql } from "kysely";
import type { CaseId, DeskId, InteractionId, MailboxId } from "../core/ids.ts";
import { type Instant, type Millis, plus, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { idsOf } from "./ids-of.ts";
import { telling } from "./listen.ts";
import type { Envelope } from "./mail-shapes.ts";
import type { StagedState } from "./schema.ts";

export interface Staged {
  desk: DeskId;
  id: string;
  mailbox: MailboxId;
  raw: Buffer;
  envelope: Envelope;
  receivedAt: Instant;
  /** Tries on its own that were begun. */
  attempts: number;
  /** Leased before, by a worker that died or did not manage. */
  again: boolean;
}

/** Keeps a raw mail before anything is understood of it. False when this mailbox has it already. */
export async function stage(
  tx: Tx,
  desk: DeskId,
  mailbox: MailboxId,
  id: string,
  identity: string,
  raw: Uint8Array,
  envelope: Envelope,
  at: Instant,
): Promise<boolean> {
  const done = await sql`with kept as (
      insert into staged_mail (desk_id, staged_id, mailbox_id, identity, raw, envelope, received_at)
      select ${desk}, ${id}, ${mailbox}, ${identity}, ${Buffer.from(raw)}, ${JSON.stringify(envelope)}::jsonb, ${toDate(at)}
      where not exists (select from staged_mail where desk_id = ${desk} and mailbox_id = ${mailbox} and identity = ${erasedIdentity(sql`${identity}::text`)})
      on conflict (desk_id, mailbox_id, identity) do nothing returning 1)
    ${telling([{ deskId: desk, mail: true }])} where exists (select from kept)`.execute(tx);
  return done.rows.length === 1;
}

/** What is left of a mail's identity once its customer is forgotten: it does not come in again when its mailbox is read anew. */
export const erasedIdentity = (identity: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`'erased:' || encode(sha256(convert_to(${identity}, 'UTF8')), 'hex')`;

/** Bytes of mail leased at once, and one mail more: they are all in memory until they are taken in. */
const LEASED_BYTES_MAX = 32 * 1024 * 1024;

/** The oldest staged mails nobody is on, leased to the caller until `now` + `lease`; a dead worker's lease runs out. Those tried least come first. */
export async function leaseStaged(tx: Tx, now: Instant, lease: Millis, limit: number): Promise<Staged[]> {
  const { rows } = await sql<Staged>`
    update staged_mail s set lease_until = ${toDate(plus(now, lease))}
    from (select desk_id, staged_id, again, sum(size) over (order by received_at, staged_id) - size as ahead
          from (select desk_id, staged_id, received_at, lease_until is not null as again, octet_length(raw) as size
                from staged_mail where state = 'staged' and (lease_until is null or lease_until <= ${toDate(now)})
                order by received_at limit ${limit} for update skip locked) locked) free
    where s.desk_id = free.desk_id and s.staged_id = free.staged_id and free.ahead <= ${LEASED_BYTES_MAX}
    returning s.desk_id as desk, s.staged_id as id, s.mailbox_id as mailbox, s.raw, s.envelope, s.received_at as "receivedAt", s.attempts, free.again`.execute(
    tx,
  );
  return rows.toSorted((a, b) => a.attempts - b.attempts || a.receivedAt - b.receivedAt);
}

/** Counts a try before it begins, so that one which ends the process counts too. Returns how many there have been with it. */
export async function countAttempt(tx: Tx, desk: DeskId, id: string): Promise<number> {
  const row = await tx
    .updateTable("staged_mail")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("desk_id", "=", desk)
    .where("staged_id", "=", id)
    .returning("attempts")
    .executeTakeFirstOrThrow();
  return row.attempts;
}

/** What became of these mails; those still staged are the caller's to finish. Locks them, so that two workers whose leases crossed finish each once. */
export async function lockStaged(tx: Tx, desk: DeskId, ids: readonly string[]): Promise<Map<string, StagedState>> {
  const { rows } = await sql<{ id: string; state: StagedState }>`select staged_id as id, state from staged_mail
    where desk_id = ${desk} and staged_id = any(${idsOf(ids)}) order by staged_id for update`.execute(tx);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/** What became of a mail: nothing looks at it any more, unless a person asks. */
export async function finishStaged(
  tx: Tx,
  desk: DeskId,
  id: string,
  state: StagedState,
  outcome: { problem?: string | null; interaction?: InteractionId; caseId?: CaseId },
): Promise<void> {
  await tx
    .updateTable("staged_mail")
    .set({
      state,
      lease_until: null,
      problem: outcome.problem ?? null,
      interaction_id: outcome.interaction ?? null,
      case_id: outcome.caseId ?? null,
    })
    .where("desk_id", "=", desk)
    .where("staged_id", "=", id)
    .execute();
}

/** Leaves it for a later try. */
export async function postponeStaged(tx: Tx, desk: DeskId, id: string, until: Instant, problem: string): Promise<void> {
  await tx
    .updateTable("staged_mail")
    .set({ lease_until: toDate(until), problem })
    .where("desk_id", "=", desk)
    .where("staged_id", "=", id)
    .execute();
}

export async function readStaged(tx: Tx, desk: DeskId, id: string) {
  return tx.selectFrom("staged_mail").selectAll().where("desk_id", "=", desk).where("staged_id", "=", id).executeTakeFirst();
}

/** Newest first; `size` in bytes. */
export async function listUnreadable(tx: Tx, desk: DeskId, limit: number) {
  return tx
    .selectFrom("staged_mail")
    .select(["staged_id", "mailbox_id", "received_at", "envelope", "problem", sql<number>`octet_length(raw)`.as("size")])
    .where("desk_id", "=", desk)
    .where("state", "=", "unreadable")
    .orderBy("received_at", "desc")
    .limit(limit)
    .execute();
}

/** Puts an unreadable mail back in line; its attempts are counted anew. False when it is not unreadable. */
export async function restage(tx: Tx, desk: DeskId, id: string): Promise<boolean> {
  const done = await tx
    .updateTable("staged_mail")
    .set({ state: "staged", lease_until: null, attempts: 0, problem: null })
    .where("desk_id", "=", desk)
    .where("staged_id", "=", id)
    .where("state", "=", "unreadable")
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Two mailboxes may bring the same message at once: whoever asks second waits for the first. */
export async function lockMessage(tx: Tx, desk: DeskId, messageId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${desk} ${messageId}`}, 0))`.execute(tx);
}
