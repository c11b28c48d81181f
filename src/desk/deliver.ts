import { type Enclosure, UnsendableMail } from "../channels/mail/compose.ts";
import type { InteractionId } from "../core/ids.ts";
import { DAY, HOUR, type Instant, type Millis, MINUTE, minutes, plus } from "../core/time.ts";
import { contentsOf } from "../store/files.ts";
import { readInteraction, setDelivery } from "../store/interactions.ts";
import { changed } from "../store/listen.ts";
import { noteRelay, readRelay } from "../store/mailboxes.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { forgetWords, leaseOutgoing, leaveRemaining, type Outgoing, passOn, takeInterrupted } from "../store/outbox.ts";
import type { Missed, OutgoingMessage } from "../store/mail-shapes.ts";
import type { OutboxState } from "../store/schema.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { followerRefused } from "./follower-unreached.ts";
import { handleIn } from "./handle.ts";
import { withTheirLink } from "./link-of-message.ts";

/** What the relay made of a message. `uncertain`: the line broke after the last byte, and nobody can know. */
export type SendOutcome =
  | { outcome: "accepted"; refused?: readonly RefusedRecipient[] }
  | { outcome: "rejected"; permanent: boolean; said: string }
  | { outcome: "uncertain"; said: string };

/** One of several recipients whom the relay does not take it for. */
export interface RefusedRecipient extends Missed {
  permanent: boolean;
}

/** A message with the bytes of what leaves with it. */
export type WholeMessage = OutgoingMessage & { attachments: Enclosure[] };

/** Sends one message through a desk's relay; awaits `beforeLastByte` right before what makes it the relay's. */
export type Send = (relay: Record<string, unknown>, message: WholeMessage, beforeLastByte: () => Promise<void>) => Promise<SendOutcome>;

const LEASE = minutes(10);
/** Longer than a relay may take over its last answer (channels/mail/send.ts): who waits for it hears it before others give it up. */
const HAND_OVER = minutes(15);
/** Waits after each failed try, then hourly; a week in all (as sendmail and its followers do). */
const RETRY_WAITS: readonly Millis[] = [MINUTE, minutes(5), minutes(15), minutes(30)];
const TRY_FOR = (7 * DAY) as Millis;
/** A message that waited a week for a relay, or for a worker, still gets a day of tries. */
const TRIES_MIN = RETRY_WAITS.length + 24;
const AT_ONCE = 20;

/** Sends what is to leave by now; returns how many it tried. Any number of workers may call it at once. */
export async function deliverDue(runtime: Runtime, send: Send): Promise<number> {
  const now = runtime.clock.now();
  await settleInterrupted(runtime, now);
  const due = await runtime.database.transaction((tx) => leaseOutgoing(tx, now, LEASE, AT_ONCE));
  await Promise.all(due.map((it) => deliverOne(runtime, send, it)));
  return due.length;
}

async function deliverOne(runtime: Runtime, send: Send, it: Outgoing): Promise<void> {
  const desk = deskOf(runtime, it.desk);
  const relay = await onBehalf(desk.database, desk.id, (tx) => readRelay(tx, desk.id));
  if (!relay) return;
  /** Where the message stands by this worker's doing; null once it is not this worker's any more. */
  const ours: { state: "queued" | "handing_over" | null } = { state: "queued" };
  const whole = await withTheirLink(desk, it.interaction, await withFiles(desk, it.message));
  const outcome = await attempted(() =>
    send(relay.settings, whole, async () => {
      const until = plus(desk.clock.now(), HAND_OVER);
      const mine = await onBehalf(desk.database, desk.id, (tx) =>
        passOn(tx, desk.id, it.interaction, "queued", "handing_over", until, null),
      );
      ours.state = mine ? "handing_over" : null;
      if (!mine) throw new Error("taken back, or another worker's by now");
    }),
  );
  if (ours.state) await record(desk, it, ours.state, outcome);
}

async function withFiles(desk: Desk, message: OutgoingMessage): Promise<WholeMessage> {
  const files = message.files ?? [];
  const ids = files.map(({ id }) => id);
  const contents = await onBehalf(desk.database, desk.id, (tx) => contentsOf(tx, desk.id, ids));
  return { ...message, attachments: files.map(({ id, filename, type, cid }) => ({ filename, type, cid, content: contents.get(id)! })) };
}

/** What is thrown on the way is a no for now, and one for good where no mail can be made of the message. */
async function attempted(send: () => Promise<SendOutcome>): Promise<SendOutcome> {
  try {
    return await send();
  } catch (error) {
    return { outcome: "rejected", permanent: error instanceof UnsendableMail, said: (error as Error).message };
  }
}

function record(desk: Desk, it: Outgoing, from: OutboxState, result: SendOutcome): Promise<void> {
  const now = desk.clock.now();
  if (result.outcome === "accepted") return recordTaken(desk, it, from, result.refused ?? []);
  if (result.outcome === "uncertain") return end(desk, it.interaction, from, "uncertain", result.said);
  if (result.permanent || hasHadItsTries(it, now)) return endRefused(desk, it, from, result.said);
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (await passOn(tx, desk.id, it.interaction, from, "queued", nextTry(it, now), result.said))
      await noteRelay(tx, desk.id, now, result.said);
  });
}

/**
 * Taken, but perhaps not for everybody: those refused for now are tried again, alone. Refused for good, the customer's own
 * address is a message that did not arrive; anybody else's is said beside it.
 */
async function recordTaken(desk: Desk, it: Outgoing, from: OutboxState, refused: readonly RefusedRecipient[]): Promise<void> {
  const now = desk.clock.now();
  const waiting = hasHadItsTries(it, now) ? [] : refused.filter(({ permanent }) => !permanent).map(({ address }) => address);
  const missed = [...(it.message.missed ?? []), ...refused.filter(({ address }) => !waiting.includes(address))];
  if (waiting.length === 0) return endMissing(desk, it, from, missed);
  await onBehalf(desk.database, desk.id, async (tx) => {
    if (await passOn(tx, desk.id, it.interaction, from, "queued", nextTry(it, now), saidOf(refused)))
      await leaveRemaining(tx, desk.id, it.interaction, waiting, missed);
  });
}

/** No relay takes it for those who were still to get it. */
function endRefused(desk: Desk, it: Outgoing, from: OutboxState, said: string): Promise<void> {
  const { remaining, missed = [] } = it.message;
  if (!remaining) return end(desk, it.interaction, from, "failed", said);
  return endMissing(desk, it, from, [...missed, ...remaining.map((address) => ({ address, said }))]);
}

function endMissing(desk: Desk, it: Outgoing, from: OutboxState, missed: readonly Missed[]): Promise<void> {
  const customerMissed = missed.some(({ address }) => address.toLowerCase() === it.message.to.address.toLowerCase());
  return end(desk, it.interaction, from, customerMissed ? "failed" : "sent", saidOf(missed));
}

const saidOf = (missed: readonly Missed[]): string | null => missed.map(({ address, said }) => `${address}: ${said}`).join("; ") || null;
const hasHadItsTries = (it: Outgoing, now: Instant): boolean => now - it.queuedAt >= TRY_FOR && it.attempts >= TRIES_MIN;
const nextTry = (it: Outgoing, now: Instant): Instant => plus(now, RETRY_WAITS[it.attempts - 1] ?? HOUR);

/** The end of a message's way, told on its case when it did not arrive; nothing when another has ended it first. */
function end(
  desk: Desk,
  interaction: InteractionId,
  from: OutboxState,
  state: "sent" | "uncertain" | "failed",
  said: string | null,
): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await passOn(tx, desk.id, interaction, from, state, null, said))) return;
    if (state === "sent") await noteRelay(tx, desk.id, desk.clock.now(), null);
    const row = await readInteraction(tx, desk.id, interaction);
    if (!row) {
      if (state === "failed") await followerRefused(desk, tx, interaction, said ?? state);
      return forgetWords(tx, desk.id, interaction);
    }
    await setDelivery(tx, desk.id, interaction, state, said);
    await changed(tx, [{ deskId: desk.id, caseId: row.case_id }]);
    const to = row.third_party_id ? { to: row.third_party_id } : {};
    await handleIn(
      desk,
      tx,
      row.case_id,
      state === "sent" ? [] : [{ type: "ReportUndelivered", interaction, reason: said ?? state, ...to }],
    );
  });
}

/** A process died between the last byte and the relay's answer: said as unknown, for a person to resolve, and not sent again by a machine. */
async function settleInterrupted(runtime: Runtime, now: Instant): Promise<void> {
  const interrupted = await runtime.database.transaction((tx) => takeInterrupted(tx, now, AT_ONCE));
  for (const { desk, interaction } of interrupted)
    await end(deskOf(runtime, desk), interaction, "handing_over", "uncertain", "interrupted");
}
