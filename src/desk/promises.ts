import type { Command } from "../core/command.ts";
import type { Party } from "../core/commitment.ts";
import type { CommitmentKind, Due } from "../core/due.ts";
import { type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { watchBy } from "../core/policy.ts";
import { promiserOf } from "../core/promiser.ts";
import type { Instant } from "../core/time.ts";
import { read, type ReadCommitment } from "../reader/read.ts";
import { readThirdParties } from "../store/customers.ts";
import type { DeskContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";

/** A promise as a person left it in the composer: follow it, keep it for a later yes, or "not a promise". */
export interface PromiseDraft {
  words: string;
  kind: CommitmentKind;
  promiser: Party;
  due: Due;
  decision: "track" | "propose" | "dismiss";
}

/**
 * The commands that follow from what a text promises: the person's own decisions first, then what the reader finds that
 * nobody decided on — sure ones are followed, doubtful ones wait for a yes. Nothing said is lost for want of a click.
 */
export async function promiseCommands(
  desk: Desk,
  { tx, at, context }: Seen,
  said: { text: string; by: PersonId; in: InteractionId },
  drafts: readonly PromiseDraft[],
): Promise<Command[]> {
  const thirdParties = await readThirdParties(tx, desk.id);
  knownPromisers(
    drafts.map(({ promiser }) => promiser),
    thirdParties,
  );
  const terms = (words: string, kind: CommitmentKind, promiser: Party, due: Due) => ({
    id: newId<CommitmentId>(at, desk.random),
    words,
    kind,
    promiser,
    saidBy: said.by,
    saidIn: said.in,
    due,
    waitsOn: [],
    workMs: 0 as never,
  });
  const decided = drafts
    .filter(({ decision }) => decision !== "dismiss")
    .map((it): Command => ({
      type: it.decision === "track" ? "MakeCommitment" : "ProposeCommitment",
      terms: terms(it.words, it.kind, it.promiser, it.due),
    }));
  const found = readPromises(said.text, at, context)
    .filter((it) => !drafts.some((draft) => overlap(draft.words, it, said.text)))
    .filter((it) => watchBy(it.due, at, context) > at)
    .map((it): Command => ({
      type: it.band === "track" ? "MakeCommitment" : "ProposeCommitment",
      terms: terms(it.words, it.kind, promiserOf(it, said.by, context.people, thirdParties), it.due),
    }));
  return [...decided, ...found];
}

/** Throws Refused when a promise is laid on a third party this desk does not know; its own people the rules know. */
export function knownPromisers(promisers: readonly Party[], thirdParties: readonly { id: string }[]): void {
  const stranger = promisers.find((it) => it.role === "third_party" && !thirdParties.some(({ id }) => id === it.id));
  if (stranger) throw refuse("unknown_third_party");
}

/** The words of a text that promise something by `dueAt`; empty when the text does not say it so. */
export function wordsPromising(text: string, dueAt: Instant, { at, context }: Seen): string {
  return (
    readPromises(text, at, context).find(({ due }) => (due.kind === "exact" || due.kind === "window") && due.by === dueAt)?.words ?? ""
  );
}

/** In the language they are written in: a call with an English customer may be noted in French. */
function readPromises(text: string, at: Instant, context: DeskContext): ReadCommitment[] {
  const region = context.region ? `${context.country}-${context.region}` : context.country;
  return read(text, { sentAt: at, timeZone: context.timeZone, region, calendar: context.calendar }).commitments;
}

/** The same passage of the text, whichever of the two took a word more: the words stand where they share a character with it. */
function overlap(words: string, { start, end }: ReadCommitment, text: string): boolean {
  return text.slice(Math.max(0, start - words.length + 1), end + words.length - 1).includes(words);
}
