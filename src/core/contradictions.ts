import { isShort } from "./agreed.ts";
import type { CaseState } from "./case.ts";
import type { StageMeans } from "./case-kind.ts";
import { openDefects, untoldDefects } from "./closing.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import type { CommitmentId, DefectId, ListId } from "./ids.ts";
import { saysReady, stageOf } from "./stage.ts";
import { type Instant, latest } from "./time.ts";

/**
 * One fact against the step the customer is shown: work or a delivery still owed, a third party that still has it, something
 * agreed that is not there, a defect the customer does not know of; or all of it handed over, and the step says it is still
 * with us. `since`: from when both are so.
 */
export type Contradiction =
  | { what: "owed" | "elsewhere" | "handed_over"; commitment: CommitmentId; since: Instant }
  | { what: "list_short"; list: ListId; since: Instant }
  | { what: "defect"; defect: DefectId; words: string; since: Instant };

/** Every fact of the case that its step contradicts, in the order of the promises; none where no step was said (S51). */
export function contradictions(it: CaseState): Contradiction[] {
  const stage = it.status === "open" ? stageOf(it) : null;
  if (!stage) return [];
  if (!saysReady(stage.means)) {
    const back = handedOver(it, stage.at);
    return back ? [{ what: "handed_over", commitment: back.id, since: back.endedAt! }] : [];
  }
  // What was promised after is another matter: a sensor to come back for, once the car is home.
  const owed = it.commitments.filter((one) => isOwed(one) && one.madeAt <= stage.at);
  return [
    ...owed.filter(({ id }) => !promisedForDefect(it, id)).flatMap((one) => against(one, stage.means, stage.at)),
    ...defects(it, stage.means, stage.at),
    ...shortLists(it, stage.means, stage.at),
  ];
}

function against(one: Commitment, means: StageMeans, since: Instant): Contradiction[] {
  // Money on its way keeps nothing back: the file is handed over, and the insurer pays.
  if (one.promiser.role === "third_party" && one.kind !== "refund") return [{ what: "elsewhere", commitment: one.id, since }];
  const owed = one.kind === "repair" || means === "done" || (means === "delivered" && isHandedOver(one));
  return owed ? [{ what: "owed", commitment: one.id, since }] : [];
}

/** What the customer is given: a file is not handed over while a paper of those its kind delivers is still to come (S19). */
const isHandedOver = ({ kind, deliverable }: Commitment): boolean => kind === "deliver" || (kind === "send" && deliverable !== undefined);

/** Handed over with a defect that the customer was told of, and a promise for it, is as it was said (S11); done is not. */
function defects({ closing }: CaseState, means: StageMeans, since: Instant): Contradiction[] {
  return (means === "done" ? openDefects(closing) : untoldDefects(closing)).map(({ id, words, at }) => ({
    what: "defect",
    defect: id,
    words,
    since: latest(since, at),
  }));
}

const promisedForDefect = ({ closing }: CaseState, id: CommitmentId): boolean =>
  openDefects(closing).some(({ told }) => told?.promise === id);

/** A list that a promise delivers is looked at when that one is kept (guards/list-short.ts). */
function shortLists({ lists = [] }: CaseState, means: StageMeans, since: Instant): Contradiction[] {
  if (means === "ready") return [];
  return lists
    .filter((it) => it.deliveredBy === null && isShort(it))
    .map((it) => ({ what: "list_short", list: it.id, since: latest(since, it.at) }));
}

/** The promise kept since then that gave the customer the thing back; null while some repair or delivery is owed. What a third party brings comes to us. */
export function handedOver({ commitments }: Pick<CaseState, "commitments">, since: Instant): Commitment | null {
  const work = commitments.filter(({ kind }) => kind === "deliver" || kind === "repair");
  if (work.some(isOwed)) return null;
  const ours = work.filter(({ kind, promiser }) => kind === "deliver" && promiser.role !== "third_party");
  return ours.findLast(({ keptBy, endedAt }) => keptBy !== null && endedAt! > since) ?? null;
}
