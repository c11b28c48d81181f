import { type CaseId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { caseOfInteraction } from "../store/cases.ts";
import { readInteraction, setDelivery } from "../store/interactions.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { deleteReadings } from "../store/readings.ts";
import { passOn, readOutgoing, sentBefore } from "../store/outbox.ts";
import type { Delivery } from "../store/schema.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { promiseCommands, type PromiseDraft } from "./promises.ts";
import { type Letter, queueMail } from "./queue-mail.ts";
import { withSecondReading } from "./second-reading.ts";

/** How long a message can be taken back before it leaves. */
const UNDO_MS = 10_000;

export type Sent = { ok: true; interaction: InteractionId; leavesAt: Instant | null; delivery: Delivery } | Extract<Handled, { ok: false }>;

export type Written = Pick<Letter, "key" | "text" | "html" | "cc" | "bcc" | "files">;

/**
 * Answers the customer by e-mail; the promises read in the text become commitments with it. The same key twice is one
 * message. Throws NotFound.
 */
export async function sendMessage(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { promises, ...letter }: Written & { promises: readonly PromiseDraft[] },
): Promise<Sent> {
  const { key, text } = letter;
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  let sent: InteractionId = interaction;
  const doneBefore = (tx: Tx) => sentBefore(tx, desk.id, key);
  const decision = await withSecondReading(desk, { text, doneBefore }, (second) =>
    handle(desk, id, async (seen) => {
      const earlier = await doneBefore(seen.tx);
      if (earlier) {
        sent = earlier;
        return [];
      }
      if (promises.some(({ words }) => !text.includes(words))) throw refuse("words_not_in_text");
      await queueMail(desk, seen, { ...letter, interaction, by: me, undoMs: UNDO_MS });
      return [
        { type: "SendMessage", interaction, door: "email", by: me, automatic: false },
        ...(await promiseCommands(desk, seen, { text, by: me, in: interaction, second }, promises)),
      ];
    }),
  );
  return decision.ok ? { ok: true, ...(await stateOf(desk, sent)) } : decision;
}

/** Takes a message back before it leaves; what it promised was never said. Throws NotFound; refuses once it has left. */
export async function cancelMessage(desk: Desk, me: PersonId, interaction: InteractionId): Promise<Handled> {
  const id = await onBehalf(desk.database, desk.id, (tx) => caseOfInteraction(tx, desk.id, interaction));
  if (!id) throw new NotFound("interaction", interaction);
  return handle(desk, id, async ({ tx }) => {
    const row = await readOutgoing(tx, desk.id, interaction);
    if (row?.queued_at === undefined || !(await passOn(tx, desk.id, interaction, "queued", "cancelled", null, null)))
      throw refuse("already_left");
    await setDelivery(tx, desk.id, interaction, "cancelled", null);
    await deleteReadings(tx, desk.id, id, interaction);
    return [{ type: "WithdrawMessage", interaction, by: me }];
  });
}

function stateOf(
  desk: Desk,
  interaction: InteractionId,
): Promise<{ interaction: InteractionId; leavesAt: Instant | null; delivery: Delivery }> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readInteraction(tx, desk.id, interaction);
    const outgoing = await readOutgoing(tx, desk.id, interaction);
    return { interaction, leavesAt: outgoing?.next_attempt_at ?? null, delivery: row!.delivery! };
  });
}
