import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { isOwedView } from "../../promise-state.ts";

/** The answer card's facts as the server gives them (core/answer-card.ts), with the promises and people they name. */
export interface CardFacts {
  /** What the customer counts on and is late, as their page says it. */
  late: CommitmentView[];
  /** Late too, and the customer was told of none: what third parties owe us, or we owe to another organisation. */
  lateElse: CommitmentView[];
  /** Refunds sent that the customer has not said to have. */
  refundsSent: CommitmentView[];
  /** Third parties' own word, of those awaited. */
  theirWord: ReadonlySet<string>;
  next: CommitmentView | null;
  /** What others have said and we wait on: what the next one waits on, then what is late of theirs. */
  waitsOn: CommitmentView[];
  toDate: CommitmentView[];
  impossible: { promise: CommitmentView; readyAt: Instant }[];
  /** Broken, promised again, and the customer was never told so. */
  untold: CommitmentView[];
  /** How many that the customer counts on are still to be done. */
  owed: number;
  /** `words` empty: a call noted without them, or a notice, whose set words say nothing of the case. */
  lastSaid: { words: string; by: string | null; at: Instant; heard: boolean; noticeUntil: Instant | null } | null;
  /** People told beyond the one concerned, and since when. */
  told: { id: string; at: Instant }[];
  /** Others of the desk who owe something here. */
  helpers: { id: string; kind: CommitmentView["kind"] }[];
}

export function cardFacts(view: CaseView): CardFacts {
  const { answerCard: card, commitments } = view;
  const promise = (id: string) => commitments.find((it) => it.id === id)!;
  const late = card.late.map(promise);
  const counted = new Set(card.toCustomer);
  const lateElse = late.filter(({ id }) => !counted.has(id));
  const ours = commitments.filter((it) => isOwedView(it) && it.told);
  return {
    late: late.filter(({ id }) => counted.has(id)),
    lateElse,
    refundsSent: card.refundsSent.map(promise),
    theirWord: new Set(card.theirWord),
    next: card.next === null ? null : promise(card.next),
    owed: counted.size,
    waitsOn: [...new Set([...card.waitsOn.map(promise), ...lateElse.filter(({ promiser }) => promiser.role === "third_party")])],
    toDate: card.toDate.map(promise),
    untold: card.untold.map(promise),
    impossible: card.impossible.map(({ commitment, readyAt }) => ({ promise: promise(commitment), readyAt: instant(readyAt) })),
    lastSaid: lastSaid(view),
    told: told(view),
    helpers: ours
      .flatMap(({ promiser, kind }) => (promiser.role === "person" && promiser.id !== view.owner ? [{ id: promiser.id, kind }] : []))
      .filter((it, index, all) => all.findIndex(({ id }) => id === it.id) === index),
  };
}

function lastSaid({ answerCard: { lastSaid: said }, timeline }: CaseView): CardFacts["lastSaid"] {
  if (!said) return null;
  const from = timeline.interactions.find(({ id }) => id === said.interaction);
  return {
    words: said.words ?? (from && !said.notice ? lastSentence(from.body.slice(0, from.ownLength)) : ""),
    noticeUntil: said.notice && instant(said.notice.until),
    by: said.by,
    at: instant(said.at),
    heard: said.unheard === null,
  };
}

/** The greeting and the signature are not what was said: the longest of the last lines is. */
function lastSentence(body: string): string {
  const lines = body
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.slice(-3).toSorted((a, b) => b.length - a.length)[0] ?? "";
}

function told({ findings, owner }: CaseView): CardFacts["told"] {
  const all = findings.filter(({ to }) => to !== "owner").flatMap(({ told: ids, at }) => ids.map((id) => ({ id, at: instant(at) })));
  return all.filter(({ id }, index) => id !== owner && all.findIndex((it) => it.id === id) === index);
}
