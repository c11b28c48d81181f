import { cleanWritten } from "../channels/mail/written-html.ts";
import type { Command } from "../core/command.ts";
import type { CaseId, InteractionId, PersonId } from "../core/ids.ts";
import { UNDO_MAX } from "../core/slip.ts";
import { earliest, type Instant, type Millis, plus } from "../core/time.ts";
import { caseOfInteraction } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { deleteDraft } from "../store/drafts.ts";
import { insertInteraction, type readInteraction, setDelivery } from "../store/interactions.ts";
import { deleteReadings } from "../store/readings.ts";
import type { Desk } from "./desk.ts";
import { notedHere } from "./done-before.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";
import { promiseCommands, type PromiseDraft } from "./promises.ts";
import { whenReachable } from "./when-reachable.ts";
import { withSecondReading } from "./second-reading.ts";

export interface CallNote {
  /** Becomes the call's id, so that it is noted once however often it is sent. */
  key: InteractionId;
  /** in: the customer called · out: we did, and spoke · attempt: nobody answered · lost: they called, and reached nobody. */
  direction: "in" | "out" | "attempt" | "lost";
  /** Of a lost call: when it was, and how long the caller waited; null where nobody knows. */
  lostAt?: Instant | null;
  waitedMs?: Millis | null;
  /** What was said, as the person noted it: promises are read in it. */
  words: string;
  /** The customer had to ask for news (S08). */
  chasing: boolean;
  promises: readonly PromiseDraft[];
}

/** Notes a call. One that was answered is news to the customer; an attempt, or a call nobody took, is not. Throws NotFound. */
export function noteCall(desk: Desk, me: PersonId, id: CaseId, call: CallNote): Promise<Handled> {
  const { key: interaction, direction, words } = call;
  const text = direction === "in" || direction === "out" ? words : "";
  const doneBefore = (tx: Tx) => caseOfInteraction(tx, desk.id, interaction);
  return withSecondReading(desk, { text, doneBefore }, (second) =>
    handle(desk, id, async (seen) => {
      const { tx, at } = seen;
      if (await notedHere(desk, seen, interaction)) return [];
      await deleteDraft(tx, desk.id, { caseId: seen.id, person: me, mode: "call" });
      await insertInteraction(tx, desk.id, seen.id, {
        id: interaction,
        door: "phone",
        direction,
        at,
        saidAt: earliest(call.lostAt ?? at, at),
        person: direction === "lost" ? null : me,
        author: null,
        subject: null,
        body: words,
      });
      if (direction === "lost") return [lost(call, me)];
      if (direction === "attempt") return [await attempt(desk, seen, interaction, me)];
      return [
        ...(direction === "in" ? [called(interaction, call.chasing, at)] : []),
        { type: "SendMessage", interaction, door: "phone", by: me, automatic: false },
        ...(await promiseCommands(desk, seen, { text, by: me, in: interaction, second }, call.promises)),
      ];
    }),
  );
}

const lost = ({ key: interaction, lostAt = null, waitedMs = null }: CallNote, notedBy: PersonId): Command => ({
  type: "LoseCall",
  interaction,
  number: "",
  ...(lostAt !== null && { lostAt }),
  ...(waitedMs !== null && { waitedMs }),
  notedBy,
});

async function attempt(desk: Desk, { tx, id, state }: Seen, interaction: InteractionId, by: PersonId): Promise<Command> {
  const of = { case_id: id, customer_id: state.customer };
  const reachable = await whenReachable(desk, tx, [of]);
  return { type: "AttemptContact", interaction, door: "phone", by, reachable: reachable(of) };
}

const called = (interaction: InteractionId, chasing: boolean, arrivedAt: Instant): Command => ({
  type: "ReceiveMessage",
  interaction,
  door: "phone",
  from: { role: "customer" },
  asks: true,
  chasing,
  automatic: false,
  arrivedAt,
});

type Interaction = NonNullable<Awaited<ReturnType<typeof readInteraction>>>;

/** A call of ours noted by mistake, answered or not, taken back by who noted it, for as long as a gesture can be undone: what it answered waits again. */
export async function takeBackCall(desk: Desk, { tx, id, at }: Seen, me: PersonId, call: Interaction): Promise<readonly Command[]> {
  const mine = (call.direction === "out" || call.direction === "attempt") && call.person_id === me;
  if (!mine || call.delivery !== null || at > plus(call.at, UNDO_MAX)) throw refuse("too_late_to_undo");
  await setDelivery(tx, desk.id, call.interaction_id, "cancelled", null);
  await deleteReadings(tx, desk.id, id, call.interaction_id);
  return [{ type: "WithdrawMessage", interaction: call.interaction_id, by: me }];
}

export interface NoteWords {
  key: InteractionId;
  text: string;
  html?: string | null;
  mentions?: readonly PersonId[];
}

/** An internal note: the customer never sees it, and nothing is promised in it. Whom it names is told. `key` becomes its id. Throws NotFound. */
export function writeNote(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { key: interaction, text, html = null, mentions = [] }: NoteWords,
): Promise<Handled> {
  return handle(desk, id, async (seen) => {
    const { tx, at } = seen;
    if (await notedHere(desk, seen, interaction)) return [];
    await deleteDraft(tx, desk.id, { caseId: seen.id, person: me, mode: "note" });
    await insertInteraction(tx, desk.id, seen.id, {
      id: interaction,
      door: "counter",
      direction: "note",
      at,
      saidAt: at,
      person: me,
      author: null,
      subject: null,
      body: text,
      html: html && cleanWritten(html).html,
    });
    return [{ type: "WriteNote", interaction, by: me, ...(mentions.length > 0 && { mentions }) }];
  });
}

/** Another person has the case from now on. Throws NotFound. */
export const changeOwner = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { owner, reason }: { owner: PersonId; reason: string },
  looked?: Looked,
): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    await notOvertaken(desk, seen, me, looked, "owner");
    return [{ type: "ChangeOwner", owner, by: me, reason }];
  });
