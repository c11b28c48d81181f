import { cleanWritten } from "../channels/mail/written-html.ts";
import type { Command } from "../core/command.ts";
import type { CaseId, InteractionId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { caseOfInteraction } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { deleteDraft } from "../store/drafts.ts";
import { insertInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";
import { notedHere } from "./done-before.ts";
import { handle, type Handled } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";
import { promiseCommands, type PromiseDraft } from "./promises.ts";
import { withSecondReading } from "./second-reading.ts";

export interface CallNote {
  /** Becomes the call's id, so that it is noted once however often it is sent. */
  key: InteractionId;
  /** in: the customer called · out: we did, and spoke · attempt: nobody answered. */
  direction: "in" | "out" | "attempt";
  /** What was said, as the person noted it: promises are read in it. */
  words: string;
  /** The customer had to ask for news (S08). */
  chasing: boolean;
  promises: readonly PromiseDraft[];
}

/** Notes a call. One that was answered is news to the customer; an attempt is not. Throws NotFound. */
export function noteCall(
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { key: interaction, direction, words, chasing, promises }: CallNote,
): Promise<Handled> {
  const text = direction === "attempt" ? "" : words;
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
        saidAt: at,
        person: me,
        author: null,
        subject: null,
        body: words,
      });
      if (direction === "attempt") return [{ type: "AttemptContact", interaction, door: "phone", by: me }];
      return [
        ...(direction === "in" ? [called(interaction, chasing, at)] : []),
        { type: "SendMessage", interaction, door: "phone", by: me, automatic: false },
        ...(await promiseCommands(desk, seen, { text, by: me, in: interaction, second }, promises)),
      ];
    }),
  );
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

/** The customer's own words that it is settled, noted by a person; the case closes if nothing is owed. Throws NotFound. */
export const confirmSettled = (desk: Desk, me: PersonId, id: CaseId, words: string): Promise<Handled> =>
  handle(desk, id, [{ type: "ConfirmSettled", words, notedBy: me }]);
