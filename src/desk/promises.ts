import type { Command } from "../core/command.ts";
import { isTold, type Party, sameParty } from "../core/commitment.ts";
import type { CommitmentKind, Due } from "../core/due.ts";
import { type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { watchBy } from "../core/policy.ts";
import { promiserOf } from "../core/promiser.ts";
import type { Instant } from "../core/time.ts";
import { mergeReadings } from "../reader/merge-readings.ts";
import { read, type ReadCommitment, type Reading } from "../reader/read.ts";
import { readThirdParties } from "../store/third-parties.ts";
import { insertReadings } from "../store/readings.ts";
import { type DeskContext, readerContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";
import { readerVersion } from "./reader-version.ts";
import { pair, type Paired, readingsOf } from "./readings.ts";
import type { SecondReading } from "./second-reading.ts";

/** A promise as a person left it in the composer: follow it, keep it for a later yes, or "not a promise". */
export interface PromiseDraft {
  words: string;
  kind: CommitmentKind;
  promiser: Party;
  due: Due;
  decision: "track" | "propose" | "dismiss";
  /** Why this date is kept although it looks unlikely. */
  dateReason?: string | undefined;
  /** What of it the person said themselves; the rest goes as it was read. */
  decided: readonly ("decision" | "kind" | "promiser" | "due")[];
}

/** A text of ours, whose it is, and the message it stands in. */
export interface Said {
  text: string;
  by: PersonId;
  in: InteractionId;
  /** What the optional reader found in it; null where the rules read alone. */
  second: SecondReading | null;
}

/**
 * The commands that follow from what a text promises: the person's own decisions first, then what the reader finds that
 * nobody decided on — sure ones are followed, doubtful ones wait for a yes. Nothing said is lost for want of a click.
 * What was read is kept beside what was decided.
 */
export async function promiseCommands(desk: Desk, seen: Seen, said: Said, drafts: readonly PromiseDraft[]): Promise<Command[]> {
  const { tx, at, context } = seen;
  const thirdParties = await readThirdParties(tx, desk.id);
  knownPromisers(
    drafts.map(({ promiser }) => promiser),
    thirdParties,
  );
  const ownerOf = (it: ReadCommitment) => promiserOf(it, said.by, context.people, thirdParties);
  const { language, commitments } = readPromises(said.text, at, context);
  const found = said.second ? mergeReadings(commitments, said.second.found) : commitments;
  const reader = said.second ? `${readerVersion()} + ${said.second.by}` : readerVersion();
  const followed = pair(said.text, found, drafts).map((it) => ({ it, terms: isFollowed(it, at, context) ? termsOf(it, ownerOf) : null }));
  const dated = datedHere(
    followed.flatMap(({ terms }) => terms ?? []),
    seen,
  );
  const pairs = followed.map(({ it, terms }): Paired & { terms: Terms | null } => ({
    ...it,
    terms,
    commitment: terms && (dated.get(terms) ?? newId<CommitmentId>(at, desk.random)),
  }));
  await insertReadings(tx, desk.id, readingsOf(desk, seen, said, pairs, { language, reader, ownerOf }));
  return pairs.flatMap(({ terms, commitment }): Command[] => {
    if (!commitment || !terms) return [];
    const { track, ...promised } = terms;
    if (dated.has(terms))
      return [
        { type: "DateCommitment", commitment, by: said.by, dueAt: watchBy(terms.due, at, context), toldIn: said.in, ...reasonOf(terms) },
      ];
    const made = { ...promised, id: commitment, saidBy: said.by, saidIn: said.in, waitsOn: [], workMs: 0 as never };
    return [{ type: track ? "MakeCommitment" : "ProposeCommitment", terms: made }];
  });
}

const reasonOf = ({ dateReason }: Pick<PromiseDraft, "dateReason">) => (dateReason ? { dateReason } : {});

/** What is promised, by whom, for when; `track`: followed without a later yes. */
interface Terms extends Pick<PromiseDraft, "words" | "kind" | "promiser" | "due" | "dateReason"> {
  track: boolean;
}

function termsOf({ draft, read: found }: Omit<Paired, "commitment">, ownerOf: (it: ReadCommitment) => Party): Terms {
  const { words, kind, due } = draft ?? found!;
  return {
    words,
    kind,
    due,
    promiser: draft?.promiser ?? ownerOf(found!),
    track: draft ? draft.decision === "track" : found!.band === "track",
    ...reasonOf(draft ?? {}),
  };
}

/**
 * Promises with a date that say when an earlier one without any will be: of the same kind and person, where there is one such
 * promise and the text says one such date. It is dated, and not promised twice (S04).
 */
function datedHere(all: readonly Terms[], { state, at }: Seen): Map<Terms, CommitmentId> {
  const alike = (a: Pick<Terms, "kind" | "promiser">, b: Pick<Terms, "kind" | "promiser">) =>
    a.kind === b.kind && sameParty(a.promiser, b.promiser);
  const said = all.filter(({ track, due, kind }) => track && kind !== "other" && (due.kind === "exact" || due.kind === "window"));
  return new Map(
    said.flatMap((terms): [Terms, CommitmentId][] => {
      const undated = state.commitments.filter(
        (it) => it.status === "open" && isTold(it) && it.conventional && it.dueAt > at && alike(it, terms),
      );
      return undated.length === 1 && said.filter((it) => alike(it, terms)).length === 1 ? [[terms, undated[0]!.id]] : [];
    }),
  );
}

/** What the person left to follow; of what nobody decided on, what is not past already. */
const isFollowed = ({ draft, read: found }: Omit<Paired, "commitment">, at: Instant, context: DeskContext): boolean =>
  draft ? draft.decision !== "dismiss" : watchBy(found!.due, at, context) > at;

/** Throws Refused when a promise is laid on a third party this desk does not know; its own people the rules know. */
export function knownPromisers(promisers: readonly Party[], thirdParties: readonly { id: string }[]): void {
  const stranger = promisers.find((it) => it.role === "third_party" && !thirdParties.some(({ id }) => id === it.id));
  if (stranger) throw refuse("unknown_third_party");
}

/** The words of a text that promise something by `dueAt`; empty when the text does not say it so. */
export function wordsPromising(text: string, dueAt: Instant, { at, context }: Seen): string {
  return (
    readPromises(text, at, context).commitments.find(({ due }) => (due.kind === "exact" || due.kind === "window") && due.by === dueAt)
      ?.words ?? ""
  );
}

function readPromises(text: string, at: Instant, context: DeskContext): Reading {
  return read(text, readerContext(context, at));
}
