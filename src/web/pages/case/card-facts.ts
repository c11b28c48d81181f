import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { type Instant, instant } from "../../../core/time.ts";
import { isOwedView } from "../../promise-state.ts";

/** What whoever picks up the phone must know, from the case as the page has it; the same rules as core/answer-card.ts. */
export interface CardFacts {
  late: CommitmentView[];
  /** The next one due, not yet late. */
  next: CommitmentView | null;
  /** What the next one waits on and that is still due. */
  waitsOn: CommitmentView[];
  toDate: CommitmentView[];
  impossible: CommitmentView[];
  owed: number;
  lastSaid: { words: string; by: string | null; at: Instant } | null;
  /** People told beyond the one concerned, and since when. */
  told: { id: string; at: Instant }[];
  /** Others of the desk who owe something here. */
  helpers: { id: string; kind: CommitmentView["kind"] }[];
}

/** Whether or not a worker has looked since: what is past its time at `now` is late. */
export function cardFacts(view: CaseView, now: Instant): CardFacts {
  const ours = view.commitments.filter((it) => isOwedView(it) && it.promiser.role !== "third_party").toSorted((a, b) => instant(a.dueAt) - instant(b.dueAt));
  const late = ours.filter((it) => instant(it.dueAt) <= now);
  const open = ours.filter((it) => instant(it.dueAt) > now);
  const next = open[0] ?? null;
  const impossible = view.findings.filter(({ guard }) => guard === "impossible").map(({ about }) => about);
  return {
    late, next, owed: ours.length,
    waitsOn: view.commitments.filter((it) => isOwedView(it) && (next?.waitsOn ?? late[0]?.waitsOn ?? []).includes(it.id)),
    toDate: open.filter(({ conventional }) => conventional),
    impossible: open.filter(({ id }) => impossible.includes(id)),
    lastSaid: lastSaid(view),
    told: told(view),
    helpers: ours.flatMap(({ promiser, kind }) => (promiser.role === "person" && promiser.id !== view.owner ? [{ id: promiser.id, kind }] : [])).filter((it, index, all) => all.findIndex(({ id }) => id === it.id) === index),
  };
}

/** The last promise said, or the last message of ours where that came after. */
function lastSaid({ commitments, timeline }: CaseView): CardFacts["lastSaid"] {
  const said = commitments
    .filter(({ status, promiser }) => status !== "dismissed" && promiser.role !== "third_party")
    .map(({ words, saidBy, madeAt }) => ({ words, by: saidBy, at: instant(madeAt) }));
  const written = timeline.interactions
    .filter(({ direction, automatic, delivery, body }) => direction === "out" && !automatic && delivery !== "cancelled" && delivery !== "bounced" && body.trim() !== "")
    .map(({ body, ownLength, personId, at }) => ({ words: lastSentence(body.slice(0, ownLength)), by: personId, at: instant(at) }));
  return [...written, ...said].toSorted((a, b) => a.at - b.at).at(-1) ?? null;
}

/** The greeting and the signature are not what was said: the longest of the last lines is. */
function lastSentence(body: string): string {
  const lines = body.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.slice(-3).toSorted((a, b) => b.length - a.length)[0] ?? "";
}

function told({ findings, owner }: CaseView): CardFacts["told"] {
  const all = findings.filter(({ to }) => to !== "owner").flatMap(({ told: ids, at }) => ids.map((id) => ({ id, at: instant(at) })));
  return all.filter(({ id }, index) => id !== owner && all.findIndex((it) => it.id === id) === index);
}
