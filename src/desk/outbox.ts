import type { InteractionId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { caseOfInteraction } from "../store/cases.ts";
import { readInteraction, setDelivery } from "../store/interactions.ts";
import { listLeaving } from "../store/drafts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { listOutbox, passOn, queueAgain, readOutgoing } from "../store/outbox.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { isoOrNull } from "./present.ts";

const LISTED_MAX = 200;

/** What has not left, with why, then what leaves later (contract OutboxView). */
export async function outboxView(desk: Desk) {
  const { rows, leaving } = await onBehalf(desk.database, desk.id, async (tx) => ({
    rows: await listOutbox(tx, desk.id, LISTED_MAX),
    leaving: await listLeaving(tx, desk.id, LISTED_MAX),
  }));
  const later = leaving.map((row) => ({
    interactionId: null,
    caseId: row.case_id,
    reference: row.reference,
    to: row.name,
    subject: row.subject,
    state: "scheduled",
    queuedAt: iso(row.at),
    nextAttemptAt: isoOrNull(row.leave_at),
    attempts: 0,
    problem: null,
  }));
  const queued = rows.map((row) => ({
    interactionId: row.interaction_id,
    caseId: row.case_id,
    reference: row.reference,
    to: row.message.to.address,
    subject: row.message.subject,
    state: row.state,
    queuedAt: iso(row.queued_at),
    nextAttemptAt: isoOrNull(row.next_attempt_at),
    attempts: row.attempts,
    problem: row.problem,
  }));
  return [...queued, ...later];
}

/** A person says what became of a message the machine cannot know of, or has given up. Throws NotFound. */
export async function resolveOutgoing(
  desk: Desk,
  me: PersonId,
  interaction: InteractionId,
  it: { answer: "send_again" } | { answer: "it_arrived"; evidence: string },
): Promise<Handled> {
  const caseId = await onBehalf(desk.database, desk.id, (tx) => caseOfInteraction(tx, desk.id, interaction));
  if (!caseId) throw new NotFound("message", interaction);
  return handle(desk, caseId, async ({ tx, at }) => {
    const row = await readOutgoing(tx, desk.id, interaction);
    if (row?.state !== "uncertain" && row?.state !== "failed") throw refuse("not_to_be_resolved");
    const again = it.answer === "send_again";
    await (again ? queueAgain(tx, desk.id, interaction, at) : passOn(tx, desk.id, interaction, row.state, "sent", null, it.evidence));
    await setDelivery(tx, desk.id, interaction, again ? "queued" : "sent", again ? null : it.evidence);
    const passedOn = (await readInteraction(tx, desk.id, interaction))?.third_party_id != null;
    return passedOn ? [] : [{ type: "SendMessage", interaction, door: "email", by: me, automatic: false }];
  });
}
