import { wordlessList } from "./agreed.ts";
import { type CaseState, evolve } from "./case.ts";
import { type Commitment, type CommitmentTerms, isOwed } from "./commitment.ts";
import type { Decision } from "./decision.ts";
import type { Event } from "./events.ts";
import type { CommitmentId, PersonId } from "./ids.ts";
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

/** What happened, when and by whom, without a word of it: `mark` stands in their place. `only`: of these promises alone. */
export function withoutWords(event: Event, mark: string, only?: ReadonlySet<CommitmentId>): Event {
  if (event.type === "PartJoined") {
    const commitments = event.part.commitments.map((it) => (only && !only.has(it.id) ? it : wordless(it, mark)));
    const lists = only ? event.part.lists : event.part.lists?.map((it) => wordlessList(it, mark));
    return { ...event, part: { ...event.part, commitments, ...(lists && { lists }) } };
  }
  if (only && !only.has(aboutOf(event)!)) return event;
  const fates: Partial<Record<string, "goes" | "empties" | "stays">> = WORDS_OF[event.type];
  const fields = Object.entries(event).map(([field, value]) => {
    if (fates[field] === "goes" && value) return [field, mark];
    return [field, fates[field] === "empties" ? null : value];
  });
  const bare = Object.fromEntries(fields) as Event;
  if (bare.type === "ListAgreed") return { ...bare, lines: bare.lines.map((line) => ({ ...line, words: mark })) };
  return "terms" in bare ? { ...bare, terms: wordlessTerms(bare.terms, mark) } : bare;
}

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
