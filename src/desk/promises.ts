import type { Command } from "../core/command.ts";
import type { Party } from "../core/commitment.ts";
import type { CommitmentKind, Due } from "../core/due.ts";
import { type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { watchBy } from "../core/policy.ts";
import { promiserOf } from "../core/promiser.ts";
import type { Instant } from "../core/time.ts";
import { mergeReadings } from "../reader/merge-readings.ts";
import { read, type ReadCommitment, type Reading } from "../reader/read.ts";
import { readThirdParties } from "../store/customers.ts";
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
  const pairs = pair(said.text, found, drafts).map((it): Paired => ({
    ...it,
    commitment: isFollowed(it, at, context) ? newId<CommitmentId>(at, desk.random) : null,
  }));
  await insertReadings(tx, desk.id, readingsOf(desk, seen, said, pairs, { language, reader, ownerOf }));
  return pairs.flatMap(({ read: found, draft, commitment }): Command[] => {
    if (!commitment) return [];
    const { words, kind, due } = draft ?? found!;
    const promiser = draft?.promiser ?? ownerOf(found!);
    const track = draft ? draft.decision === "track" : found!.band === "track";
    const terms = {
      id: commitment,
      words,
      kind,
      promiser,
      saidBy: said.by,
      saidIn: said.in,
      due,
      waitsOn: [],
      workMs: 0 as never,
      ...(draft?.dateReason && { dateReason: draft.dateReason }),
    };
    return [{ type: track ? "MakeCommitment" : "ProposeCommitment", terms }];
  });
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
