import type { CaseState } from "./case.ts";
import { type CommitmentTerms, isOwed, OWED_MAX, person } from "./commitment.ts";
import type { CommitmentId, PersonId } from "./ids.ts";
import { isAway, isLead } from "./people.ts";
import type { Context } from "./policy.ts";
import type { Instant, Millis } from "./time.ts";

/** Who answers a complaint, and by when. */
export interface ComplaintAnswer {
  by: PersonId;
  dueAt: Instant;
}

/**
 * What one who complains on their page at `now` is promised: an answer within the policy's open time, by who has the case, or
 * stands in for them at that time. What is promised already is what stands. Null where nobody can promise it: the complaint
 * stands all the same, and waits as any message does.
 */
export function complaintAnswer(state: CaseState, { policy, calendar, people }: Context, now: Instant): ComplaintAnswer | null {
  const owed = state.commitments.find((it) => it.complaint && isOwed(it));
  if (owed?.promiser.role === "person" && owed.status === "open") return { by: owed.promiser.id, dueAt: owed.dueAt };
  if (owed || state.commitments.filter(({ endedAt }) => endedAt === null).length >= OWED_MAX) return null;
  const dueAt = calendar.add(now, policy.complaintMax);
  const owner = people.find(({ id }) => id === state.owner) ?? people.find(isLead);
  const backup = people.find(({ id }) => id === owner?.backup);
  const there = owner && isAway(owner, dueAt) && backup && !isAway(backup, dueAt) ? backup : owner;
  return there && dueAt > now ? { by: there.id, dueAt } : null;
}

/** The promise itself, where none is owed yet. `words`: as the customer reads them. */
export function answerTerms(
  state: CaseState,
  { id, words }: { id: CommitmentId; words: string },
  context: Context,
  now: Instant,
): CommitmentTerms | null {
  const answer = state.commitments.some((it) => it.complaint && isOwed(it)) ? null : complaintAnswer(state, context, now);
  if (!answer) return null;
  return {
    id,
    words,
    kind: "reply",
    promiser: person(answer.by),
    saidBy: answer.by,
    saidIn: null,
    due: { kind: "exact", by: answer.dueAt, words: "" },
    waitsOn: [],
    workMs: 0 as Millis,
    complaint: true,
  };
}
