import type { Command } from "../core/command.ts";
import { type CaseId, type InteractionId, newId, type PersonId, type StageId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { ownWords } from "../reader/own-words.ts";
import { sympathises } from "../reader/sympathy.ts";
import { caseOfInteraction } from "../store/cases.ts";
import { readInteraction, setDelivery } from "../store/interactions.ts";
import type { Tx } from "../store/database.ts";
import { deleteDraft, readDraftForUpdate } from "../store/drafts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { deleteReadings } from "../store/readings.ts";
import { passOn, readOutgoing, sentBefore } from "../store/outbox.ts";
import type { DraftContent } from "../store/draft-shapes.ts";
import type { Delivery } from "../store/schema.ts";
import { takeBackCall } from "./calls.ts";
import { type Desk, NotFound } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { contentOf, putBack } from "./drafts.ts";
import { handle, type Handled, refuse } from "./handle.ts";
import { refuseIfNewer } from "./newer.ts";
import { offerReasonFor } from "./offers.ts";
import { promiseCommands, type PromiseDraft } from "./promises.ts";
import { type Letter, queueMail } from "./queue-mail.ts";
import { withSecondReading } from "./second-reading.ts";

/** How long a message can be taken back before it leaves. */
export const UNDO_MS = 10_000;

export type Written = Pick<Letter, "key" | "text" | "html" | "cc" | "bcc" | "files">;

/** A message to the customer, as a person wrote it. */
export interface Message extends Written {
  promises: readonly PromiseDraft[];
  /** The newest message in view while it was written; null: there was none. Absent: nobody says, and nothing is asked of it. */
  seen?: InteractionId | null | undefined;
  /** Why something is offered on a case that is not settled (S33). */
  offerReason?: string | null | undefined;
  /** What becomes of the case with it. */
  after?: After;
}

export type After =
  | { kind: "nothing" }
  | { kind: "put_aside"; until: Instant | null }
  | { kind: "hand_over"; to: PersonId; note: string }
  | { kind: "stage"; stage: StageId };

export interface SentState {
  interaction: InteractionId;
  leavesAt: Instant | null;
  delivery: Delivery;
}
export type Sent = ({ ok: true } & SentState) | Extract<Handled, { ok: false }>;

/** How it leaves: after the time to take it back; or, written to leave later, at once, if that draft is still due. */
interface Leaving {
  undoMs: number;
  /** The version of the draft that is due; gone or changed, nothing is sent. */
  due: number | null;
}

/**
 * Answers the customer by e-mail; the promises read in the text become commitments with it, and the draft it was is gone with
 * it. The same key twice is one message. Throws NotFound.
 */
export async function sendMessage(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  message: Message,
  { undoMs, due }: Leaving = { undoMs: UNDO_MS, due: null },
): Promise<Sent> {
  const { promises, seen: inView, after, offerReason = null, ...letter } = message;
  const { key, text } = letter;
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  let sent: InteractionId = interaction;
  const doneBefore = (tx: Tx) => sentBefore(tx, desk.id, key);
  const decision = await withSecondReading(desk, { text, doneBefore }, (second) =>
    handle(desk, id, async (seen) => {
      const { tx } = seen;
      const earlier = await sentHere(desk, seen, key);
      if (earlier) {
        sent = earlier;
        return [];
      }
      const own = { caseId: seen.id, person: me, mode: "email" } as const;
      const draft = await readDraftForUpdate(tx, desk.id, own);
      if (due !== null && (draft?.version !== due || !draft.leave_at)) throw refuse("nothing_to_leave");
      if (promises.some(({ words }) => !text.includes(words))) throw refuse("words_not_in_text");
      const offered = offerReasonFor(seen, me, text, offerReason);
      if (inView !== undefined) await refuseIfNewer(desk, seen, me, inView);
      await queueMail(desk, seen, { ...letter, interaction, by: me, undoMs, draft: asDraft(message, draft) });
      if (draft) await deleteDraft(tx, desk.id, own);
      return [
        {
          type: "SendMessage",
          interaction,
          door: "email",
          by: me,
          automatic: false,
          ...(sympathises(ownWords(text).own) && { sympathy: true }),
          ...(offered && { offerReason: offered }),
        },
        ...(await promiseCommands(desk, seen, { text, by: me, in: interaction, second }, promises)),
        ...afterwards(after, me, interaction),
      ];
    }),
  );
  return decision.ok ? { ok: true, ...(await stateOf(desk, sent)) } : decision;
}

function afterwards(after: After | undefined, me: PersonId, message: InteractionId): Command[] {
  if (after?.kind === "put_aside") return [{ type: "PutCaseAside", until: after.until, by: me, with: message }];
  if (after?.kind === "stage") return [{ type: "SetStatus", stage: after.stage, by: me, with: message }];
  return after?.kind === "hand_over" ? [{ type: "OfferOwner", to: after.to, by: me, note: after.note, with: message }] : [];
}

/** What the message is as a draft: what was being written, without what the page added on its way out (a quoted message). */
export function asDraft({ text, seen, html, cc, bcc, files }: Message, draft: DraftContent | undefined): DraftContent {
  const held = draft ? contentOf(draft) : EMPTY;
  if (draft?.text.trim() && text.startsWith(draft.text.trim())) return { ...held, seen: seen ?? held.seen };
  const given = { html: html ?? held.html, cc: [...(cc ?? held.cc)], bcc: [...(bcc ?? held.bcc)], files: [...(files ?? held.files)] };
  return { ...held, ...given, text, seen: seen ?? null };
}

const EMPTY: DraftContent = { text: "", html: null, cc: [], bcc: [], files: [], choices: {}, seen: null };

/**
 * Takes a message back before it leaves: what it promised was never said, and it is its writer's draft again, with all it held.
 * A call noted by mistake goes the same way. Throws NotFound; refuses once it has left.
 */
export async function cancelMessage(desk: Desk, me: PersonId, interaction: InteractionId): Promise<Handled> {
  const id = await onBehalf(desk.database, desk.id, (tx) => caseOfInteraction(tx, desk.id, interaction));
  if (!id) throw new NotFound("interaction", interaction);
  return handle(desk, id, async (seen) => {
    const { tx, at } = seen;
    const said = (await readInteraction(tx, desk.id, interaction))!;
    if (said.door === "phone") return takeBackCall(desk, seen, me, said);
    const row = await readOutgoing(tx, desk.id, interaction);
    if (row?.queued_at === undefined || !(await passOn(tx, desk.id, interaction, "queued", "cancelled", null, null)))
      throw refuse("already_left");
    await setDelivery(tx, desk.id, interaction, "cancelled", null);
    await deleteReadings(tx, desk.id, id, interaction);
    const { person_id: writer, body, third_party_id: thirdParty } = said;
    // what was for a third party is no draft to the customer; its words stay on the case
    if (thirdParty === null)
      await putBack(tx, desk, { caseId: id, person: writer ?? me, mode: "email" }, row.draft ?? { ...EMPTY, text: body }, at);
    return [{ type: "WithdrawMessage", interaction, by: me }];
  });
}

/** A message as it stands on its way. */
export function stateOf(desk: Desk, interaction: InteractionId): Promise<SentState> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const row = await readInteraction(tx, desk.id, interaction);
    const outgoing = await readOutgoing(tx, desk.id, interaction);
    return { interaction, leavesAt: outgoing?.next_attempt_at ?? null, delivery: row!.delivery! };
  });
}
