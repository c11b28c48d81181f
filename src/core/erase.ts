import { wordlessList } from "./agreed.ts";
import { wordlessDefect } from "./closing.ts";
import { wordlessActs, wordlessCall } from "./customer-acts.ts";
import { type CaseState, evolve } from "./case.ts";
import { type Commitment, type CommitmentTerms, isOwed } from "./commitment.ts";
import type { Decision } from "./decision.ts";
import type { Event, EventOf } from "./events.ts";
import { wordlessEvidence } from "./evidence-part.ts";
import type { CaseId, CommitmentId, PersonId } from "./ids.ts";
import type { Part } from "./part-shapes.ts";
import type { Context } from "./policy.ts";
import { wordlessProposal } from "./renegotiation.ts";
import { settle } from "./settle.ts";
import { withoutReasons } from "./third-party-answer.ts";
import type { Instant } from "./time.ts";
import { WORDS_OF } from "./words-of-events.ts";

/** The customer's words are taken off the case, which ends there; what fell due before is on its record first. Refused while something is owed. */
export function erase(state: CaseState, its: { by: PersonId; reason: string }, context: Context, now: Instant): Decision {
  const fellDue = settle(state, context, now);
  const after = fellDue.reduce<CaseState>(evolve, state);
  const owed = after.commitments.filter(isOwed).length;
  if (owed > 0) return { ok: false, refusal: { code: "commitments_open", detail: { count: owed } } };
  return { ok: true, events: [...fellDue, { type: "WordsErased", at: now, ...its }] };
}

/** On another case's record: these promises, and what of this case stood there whole until it went back. */
export interface Theirs {
  case: CaseId;
  promises: ReadonlySet<CommitmentId>;
}

/** What happened, when and by whom, without a word of it: `mark` stands in their place. `only`: of what is theirs alone. */
export function withoutWords(event: Event, mark: string, only?: Theirs): Event {
  if (event.type === "PartJoined") return { ...event, part: partWithout(event, mark, only) };
  if (only && !only.promises.has(aboutOf(event)!)) return event;
  const fates: Partial<Record<string, "goes" | "empties" | "stays">> = WORDS_OF[event.type];
  const fields = Object.entries(event).map(([field, value]) => {
    if (fates[field] === "goes" && value) return [field, mark];
    return [field, fates[field] === "empties" ? null : value];
  });
  const bare = Object.fromEntries(fields) as Event;
  if (bare.type === "ListAgreed") return { ...bare, lines: bare.lines.map((line) => ({ ...line, words: mark })) };
  if (bare.type === "SurveyAnswered" && bare.kudos) return { ...bare, kudos: { ...bare.kudos, words: bare.kudos.words && mark } };
  return "terms" in bare ? { ...bare, terms: wordlessTerms(bare.terms, mark) } : bare;
}

/** A split gave its part to whom it is now; a merge's is theirs who came with it. */
function partWithout({ part, from, split }: EventOf<"PartJoined">, mark: string, only: Theirs | undefined): Part {
  if (!only || (only.case === from && !split)) return wordlessPart(part, mark);
  return { ...part, commitments: part.commitments.map((it) => (only.promises.has(it.id) ? wordless(it, mark) : it)) };
}

const wordlessPart = (part: Part, mark: string): Part => ({
  ...part,
  commitments: part.commitments.map((it) => wordless(it, mark)),
  ...(part.lists && { lists: part.lists.map((it) => wordlessList(it, mark)) }),
  ...(part.closing && { closing: { ...part.closing, defects: part.closing.defects.map((it) => wordlessDefect(it, mark)) } }),
  ...(part.evidence && { evidence: wordlessEvidence(part.evidence, mark) }),
  exchange: {
    ...part.exchange,
    ...wordlessActs(part.exchange, mark),
    news: part.exchange.news.map((one) => ({ ...one, answered: { ...one.answered, ...wordlessCall(one.answered, mark) } })),
  },
});

/** The promise an event is about. */
function aboutOf(event: Event): CommitmentId | undefined {
  if ("terms" in event) return event.terms.id;
  return "commitment" in event ? event.commitment : undefined;
}

function wordlessTerms<Terms extends CommitmentTerms>(it: Terms, mark: string): Terms {
  const due = it.due.kind === "none" ? it.due : { ...it.due, words: "" };
  return { ...it, words: mark, due, ...(it.dateReason !== undefined && { dateReason: mark }) };
}

const wordless = (it: Commitment, mark: string): Commitment => ({
  ...wordlessTerms(it, mark),
  dates: it.dates.map((date) => ({ ...date, reason: date.reason && mark })),
  ...(it.proposals && { proposals: it.proposals.map((one) => wordlessProposal(one, mark)) }),
  handover: it.handover && { ...it.handover, note: it.handover.note && mark },
  evidence: it.evidence && mark,
  ...(it.answer && { answer: withoutReasons(it.answer, mark) }),
});
