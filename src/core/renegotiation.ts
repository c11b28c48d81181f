import { type Commitment, isTold, person } from "./commitment.ts";
import type { Event, EventOf, Undated } from "./events.ts";
import type { CommitmentId, InteractionId, PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";

/**
 * A new date told to the customer before the old one passed, which stands until they say yes: a promise is renegotiated with
 * somebody, not announced to them. What they never answer leaves the old date to be kept, or broken.
 */
export interface Proposal {
  at: Instant;
  /** The date it would take the place of. */
  from: Instant;
  dueAt: Instant;
  reason: string;
  /** The words that say it, as far as they are known. */
  words: string;
  toldIn: InteractionId;
  by: PersonId;
  answer: ProposalAnswer | null;
}

export interface ProposalAnswer {
  at: Instant;
  agreed: boolean;
  /** The customer's own, where they said any. */
  words: string;
  /** Who noted it; null when the customer answered on their page. */
  notedBy: PersonId | null;
}

interface Proposed {
  commitment: CommitmentId;
  dueAt: Instant;
  reason: string;
  words: string;
  toldIn: InteractionId;
  by: PersonId;
}

/** `dueAt` is the date it answers: one proposed since is another. `words` are the customer's; `notedBy` null: on their page. */
interface Answered {
  commitment: CommitmentId;
  dueAt: Instant;
  words: string;
  notedBy: PersonId | null;
}

export type RenegotiationEvent =
  | ({ type: "MoveProposed" } & Proposed)
  /** Their yes; the new date follows it, or, where the old one had passed, another promise. */
  | ({ type: "MoveAccepted" } & Answered)
  | ({ type: "MoveRefused" } & Answered);

/** `replacement`: the promise it becomes where its time has passed. */
export type RenegotiationCommand =
  | ({ type: "ProposeMove" } & Proposed)
  | ({ type: "AcceptMove"; replacement: CommitmentId } & Answered)
  | ({ type: "RefuseMove" } & Answered);

/** The last new date told for the date that holds, answered or not; null once another date holds, or it is owed no more. */
export function lastProposal(it: Commitment): Proposal | null {
  const last = it.proposals?.at(-1);
  if (!last || (it.status !== "open" && it.status !== "broken")) return null;
  const held = it.dates.at(-1)!;
  return held.at < last.at || (held.at === last.at && held.dueAt === last.from) ? last : null;
}

/** The new date the customer has been told and has not answered. */
export function awaitingYes(it: Commitment): Proposal | null {
  const last = lastProposal(it);
  return last?.answer === null ? last : null;
}

/** Their no, while nobody has proposed anything else. */
export function refusedDate(it: Commitment): (Proposal & { answer: ProposalAnswer }) | null {
  const last = lastProposal(it);
  return last?.answer && !last.answer.agreed ? { ...last, answer: last.answer } : null;
}

/** What the event leaves of the promise. */
export function renegotiated(it: Commitment, event: Extract<Event, { type: RenegotiationEvent["type"] }>): Partial<Commitment> {
  const proposals = it.proposals ?? [];
  if (event.type === "MoveProposed") return { proposals: [...proposals, proposalOf(it, event)] };
  const { at, words, notedBy } = event;
  const answer = { at, agreed: event.type === "MoveAccepted", words, notedBy };
  return { proposals: [...proposals.slice(0, -1), ...proposals.slice(-1).map((last) => ({ ...last, answer }))] };
}

function proposalOf({ dueAt: from }: Commitment, { at, dueAt, reason, words, toldIn, by }: EventOf<"MoveProposed">): Proposal {
  return { at, from, dueAt, reason, words, toldIn, by, answer: null };
}

/** A third party's own date is what it is, and of a step of ours the customer knows nothing: nobody is asked whether it suits. */
export const needsTheirYes = (it: Commitment): boolean => it.promiser.role !== "third_party" && isTold(it);

/** What follows from telling a new date: a proposal; where no date had been said, the date itself, which nobody has to agree to. */
export function propose(
  it: Commitment,
  command: Extract<RenegotiationCommand, { type: "ProposeMove" }>,
  now: Instant,
): Undated[] | "due_in_the_past" | "already_broken" | "same_due" | "reason_missing" {
  if (command.dueAt <= now) return "due_in_the_past";
  if (it.status === "broken") return "already_broken";
  if (!command.reason.trim()) return "reason_missing";
  const { commitment, by, dueAt, reason, toldIn } = command;
  if (it.conventional) return [{ type: "CommitmentDated", commitment, by, dueAt, toldIn }];
  if (dueAt === it.dueAt) return "same_due";
  if (!needsTheirYes(it)) return [{ type: "CommitmentMoved", commitment, by: person(by), dueAt, reason, toldIn }];
  return [{ ...command, type: "MoveProposed" }];
}

/** The proposal that an answer is to; null where that date is not, or no longer, what is proposed. A no may become a yes. */
export function proposalAnswered(
  it: Commitment,
  command: Extract<RenegotiationCommand, { type: "AcceptMove" | "RefuseMove" }>,
): Proposal | null {
  const last = command.type === "AcceptMove" ? lastProposal(it) : awaitingYes(it);
  return last?.dueAt === command.dueAt ? last : null;
}

/** The commitment without what was told in a message taken back before it left. */
export function withoutProposalsOf(it: Commitment, message: InteractionId): Commitment {
  const left = it.proposals?.filter(({ toldIn }) => toldIn !== message);
  return left && left.length < it.proposals!.length ? { ...it, proposals: left } : it;
}

/** A proposal whose customer is forgotten. */
export function wordlessProposal(it: Proposal, mark: string): Proposal {
  const { answer } = it;
  const bare = (words: string) => words && mark;
  return { ...it, reason: mark, words: bare(it.words), answer: answer && { ...answer, words: bare(answer.words) } };
}
