import { commitmentOf } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import { person } from "../core/commitment.ts";
import { type CaseId, type CommitmentId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { needsTheirYes } from "../core/renegotiation.ts";
import type { Instant } from "../core/time.ts";
import { isPublic } from "../core/told-to-customer.ts";
import { on, onTelling } from "./commitments.ts";
import { type Desk, NotFound } from "./desk.ts";
import { notedHere } from "./done-before.ts";
import { handle, type Handled, type Seen } from "./handle.ts";
import type { Looked } from "./meanwhile.ts";
import { wordsPromising } from "./promises.ts";
import { noteSaid, type Telling } from "./say.ts";

/** What the customer said of a new date, as a person heard it. */
export interface TheirAnswer {
  agreed: boolean;
  /** Their own words, where they are worth keeping. */
  words: string;
}

export interface Move {
  dueAt: Instant;
  reason: string;
  telling: Telling | null;
  /** What they said of it at once, where they were spoken to; absent: nobody heard yet. */
  answer?: TheirAnswer | null;
}

/**
 * A new date, with the customer told in the same gesture. Before the old one passes it is a proposal until they agree; after, the
 * promise stays broken and another is made. A third party's own date moves at once. Throws NotFound.
 */
export function moveCommitment(desk: Desk, me: PersonId, id: CommitmentId, move: Move, looked?: Looked): Promise<Handled> {
  const { telling, dueAt, reason, answer } = move;
  const text = telling ? (telling.by === "message" ? telling.text : telling.words) : "";
  return onTelling(desk, { me, id, looked }, telling, (toldIn, seen) => {
    const words = wordsPromising(text, dueAt, seen);
    const replacement = newId<CommitmentId>(seen.at, desk.random);
    if (!toldIn || answer?.agreed || !isProposed(seen, id))
      return { type: "MoveCommitment", commitment: id, by: person(me), dueAt, reason, toldIn, replacement, words };
    const proposal: Command = { type: "ProposeMove", commitment: id, by: me, dueAt, reason, words, toldIn };
    return answer ? [proposal, { type: "RefuseMove", commitment: id, dueAt, words: answer.words, notedBy: me }] : proposal;
  });
}

/** Whether a date told now waits for the customer's yes: the old one was said, and has not passed. */
function isProposed({ state, at }: Seen, id: CommitmentId): boolean {
  const it = commitmentOf(state, id);
  return it !== undefined && it.status === "open" && it.dueAt > at && !it.conventional && needsTheirYes(it);
}

export interface AnswerNoted {
  /** Becomes the call's id, so that it is noted once. */
  key: InteractionId;
  /** The date it is about. */
  dueAt: Instant;
  answer: TheirAnswer;
  /** message: they wrote it, and it stands on the case already. */
  by: "call" | "counter" | "message";
}

/** What the customer answered to a date proposed, heard or read by a person. Throws NotFound. */
export function noteAnswer(desk: Desk, me: PersonId, id: CommitmentId, noted: AnswerNoted, looked?: Looked): Promise<Handled> {
  const { key, dueAt, answer, by } = noted;
  return on(desk, { me, id, looked }, async (seen) => {
    if (await notedHere(desk, seen, key)) return [];
    const heard = by === "message" ? [] : [await noteSaid(desk, seen, me, { id: key, by, words: answer.words })];
    const answered: Command = answer.agreed ? accepted(desk, seen, id, dueAt, answer.words, me) : refused(id, dueAt, answer.words, me);
    return [...heard, answered];
  });
}

/** The customer's own answer, on the page of that case. The same twice is one answer. Throws NotFound for a promise of another. */
export function answerProposal(desk: Desk, caseId: CaseId, id: CommitmentId, dueAt: Instant, answer: TheirAnswer): Promise<Handled> {
  return handle(desk, caseId, async (seen) => {
    const it = commitmentOf(seen.state, id);
    if (!it || !isPublic(it, seen.state)) throw new NotFound("commitment", id);
    const given = it.proposals?.at(-1);
    if (given?.dueAt === dueAt && given.answer?.agreed === answer.agreed) return [];
    return [answer.agreed ? accepted(desk, seen, id, dueAt, answer.words, null) : refused(id, dueAt, answer.words, null)];
  });
}

function accepted(desk: Desk, { at }: Seen, id: CommitmentId, dueAt: Instant, words: string, notedBy: PersonId | null): Command {
  return { type: "AcceptMove", commitment: id, dueAt, words, notedBy, replacement: newId<CommitmentId>(at, desk.random) };
}

const refused = (commitment: CommitmentId, dueAt: Instant, words: string, notedBy: PersonId | null): Command => ({
  type: "RefuseMove",
  commitment,
  dueAt,
  words,
  notedBy,
});
