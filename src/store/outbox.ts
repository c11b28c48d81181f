import { sql } from "kysely";
import type { DeskId, InteractionId, ParticipantId } from "../core/ids.ts";
import { type Instant, type Millis, plus, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";
import type { Missed, OutgoingMessage } from "./mail-shapes.ts";
import type { DraftContent } from "./draft-shapes.ts";
import type { OutboxState } from "./schema.ts";

export interface Outgoing {
  desk: DeskId;
  interaction: InteractionId;
  message: OutgoingMessage;
  attempts: number;
  queuedAt: Instant;
}

/** The interaction an earlier gesture with this key made; null when the key is new. */
export async function sentBefore(tx: Tx, desk: DeskId, key: string): Promise<InteractionId | null> {
  const row = await tx
    .selectFrom("outbox")
    .select("interaction_id")
    .where("desk_id", "=", desk)
    .where("idempotency_key", "=", key)
    .executeTakeFirst();
  return row?.interaction_id ?? null;
}

/** Which of these keys a gesture had before. */
export async function keysSent(tx: Tx, desk: DeskId, keys: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom("outbox")
    .select("idempotency_key as key")
    .where("desk_id", "=", desk)
    .where("idempotency_key", "in", keys)
    .execute();
  return rows.map(({ key }) => key);
}

/** In line to leave from `leavesAt` on; `key` is the gesture's, `draft`: what it was written from, for when it is taken back. */
export async function enqueue(
  tx: Tx,
  desk: DeskId,
  interaction: InteractionId,
  key: string,
  message: OutgoingMessage,
  at: Instant,
  leavesAt: Instant,
  draft: DraftContent | null = null,
): Promise<void> {
  await tx
    .insertInto("outbox")
    .values({
      desk_id: desk,
      interaction_id: interaction,
      idempotency_key: key,
      message: JSON.stringify(message),
      state: "queued",
      next_attempt_at: toDate(leavesAt),
      queued_at: toDate(at),
      problem: null,
      draft: draft && JSON.stringify(draft),
    })
    .execute();
  await changed(tx, [{ deskId: desk, mail: true }]);
}

/** Messages to leave by `now` of desks that have a relay, leased until `now` + `lease` by moving their next attempt there. */
export async function leaseOutgoing(tx: Tx, now: Instant, lease: Millis, limit: number): Promise<Outgoing[]> {
  const found = await sql<{
    desk_id: DeskId;
    interaction_id: InteractionId;
    message: OutgoingMessage;
    attempts: number;
    queued_at: Instant;
  }>`
    update outbox o set next_attempt_at = ${toDate(plus(now, lease))}, attempts = o.attempts + 1
    from (select q.desk_id, q.interaction_id from outbox q where q.next_attempt_at <= ${toDate(now)} and q.state = 'queued'
            and exists (select from relays r where r.desk_id = q.desk_id)
          order by q.next_attempt_at limit ${limit} for update skip locked) free
    where o.desk_id = free.desk_id and o.interaction_id = free.interaction_id
    returning o.desk_id, o.interaction_id, o.message, o.attempts, o.queued_at`.execute(tx);
  return found.rows.map((row) => ({
    desk: row.desk_id,
    interaction: row.interaction_id,
    message: row.message,
    attempts: row.attempts,
    queuedAt: row.queued_at,
  }));
}

/**
 * Changes the state if it still is `from`; false when it is not, and then the caller has lost the message to another.
 * This is the fence of every hand-over: queued → handing_over right before the last byte, handing_over → sent after the relay's yes.
 */
export async function passOn(
  tx: Tx,
  desk: DeskId,
  id: InteractionId,
  from: OutboxState,
  to: OutboxState,
  nextAttemptAt: Instant | null,
  problem: string | null,
): Promise<boolean> {
  const done = await tx
    .updateTable("outbox")
    .set({
      state: to,
      next_attempt_at: nextAttemptAt === null ? null : toDate(nextAttemptAt),
      problem,
      ...(to === "sent" ? { draft: null } : {}),
    })
    .where("desk_id", "=", desk)
    .where("interaction_id", "=", id)
    .where("state", "=", from)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Leaves anew, from now on, with all its tries before it. */
export async function queueAgain(tx: Tx, desk: DeskId, id: InteractionId, at: Instant): Promise<void> {
  await tx
    .updateTable("outbox")
    .set({
      state: "queued",
      next_attempt_at: toDate(at),
      queued_at: toDate(at),
      attempts: 0,
      problem: null,
      message: sql`message - 'remaining' - 'missed'`,
    })
    .where("desk_id", "=", desk)
    .where("interaction_id", "=", id)
    .execute();
}

/** Hand-overs whose process died between the last byte and the relay's answer: nobody can know whether they left. */
export async function takeInterrupted(tx: Tx, now: Instant, limit: number): Promise<{ desk: DeskId; interaction: InteractionId }[]> {
  return tx
    .selectFrom("outbox")
    .select(["desk_id as desk", "interaction_id as interaction"])
    .where("state", "=", "handing_over")
    .where("next_attempt_at", "<=", sql<Instant>`${toDate(now)}`)
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Some have it, these do not yet: only they are tried again. */
export async function leaveRemaining(
  tx: Tx,
  desk: DeskId,
  id: InteractionId,
  remaining: readonly string[],
  missed: readonly Missed[],
): Promise<void> {
  const change = JSON.stringify({ remaining, missed });
  await sql`update outbox set message = message || ${change}::jsonb where desk_id = ${desk} and interaction_id = ${id}`.execute(tx);
}

/** A letter of no case has gone its way: its words may hold an invitation's link, which is kept as a hash only, or name a customer. */
export async function forgetWords(tx: Tx, desk: DeskId, id: InteractionId): Promise<void> {
  await sql`update outbox set message = (message || '{"text":"","subject":""}') - 'links' where desk_id = ${desk} and interaction_id = ${id}`.execute(
    tx,
  );
}

/** A letter to one who follows a case: whom and where; null for any other message, and for none. */
export async function followerWritten(tx: Tx, desk: DeskId, id: InteractionId) {
  const { message } = (await readOutgoing(tx, desk, id)) ?? {};
  return message?.follower ? { case: message.follower.case, id: message.follower.id, address: message.to.address } : null;
}

/** Letters with the link of one who follows a case no more: those waiting do not leave, and none keeps where they are reached. */
export async function forgetFollower(tx: Tx, desk: DeskId, participant: ParticipantId): Promise<void> {
  await sql`update outbox set message = message || '{"text": "", "subject": "", "to": {"name": "", "address": ""}}',
      next_attempt_at = case when state = 'queued' then null else next_attempt_at end,
      state = case when state = 'queued' then 'cancelled' else state end
    where desk_id = ${desk} and message->'follower'->>'id' = ${participant}`.execute(tx);
}

/** Undefined for what never stood in line, or another desk's. */
export async function readOutgoing(tx: Tx, desk: DeskId, id: InteractionId) {
  return tx.selectFrom("outbox").selectAll().where("desk_id", "=", desk).where("interaction_id", "=", id).executeTakeFirst();
}

/** What has not left, oldest first. */
export async function listOutbox(tx: Tx, desk: DeskId, limit: number) {
  return tx
    .selectFrom("outbox")
    .innerJoin("interactions", (join) =>
      join.onRef("interactions.desk_id", "=", "outbox.desk_id").onRef("interactions.interaction_id", "=", "outbox.interaction_id"),
    )
    .innerJoin("cases", (join) => join.onRef("cases.desk_id", "=", "outbox.desk_id").onRef("cases.case_id", "=", "interactions.case_id"))
    .select([
      "outbox.interaction_id",
      "interactions.case_id",
      "cases.reference",
      "outbox.message",
      "outbox.state",
      "queued_at",
      "next_attempt_at",
      "outbox.attempts",
      "outbox.problem",
    ])
    .where("outbox.desk_id", "=", desk)
    .where("outbox.state", "in", ["queued", "handing_over", "uncertain", "failed"])
    .orderBy("queued_at")
    .limit(limit)
    .execute();
}

/** When these messages are to leave; those that have left are not named. */
export async function leavesAtOf(tx: Tx, desk: DeskId, ids: readonly InteractionId[]): Promise<Map<InteractionId, Instant>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("outbox")
    .select(["interaction_id", "next_attempt_at"])
    .where("desk_id", "=", desk)
    .where("interaction_id", "in", [...ids])
    .where("next_attempt_at", "is not", null)
    .execute();
  return new Map(rows.map((row) => [row.interaction_id, row.next_attempt_at!]));
}
