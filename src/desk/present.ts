import type { CaseState } from "../core/case.ts";
import { type Commitment, isStep, isTold } from "../core/commitment.ts";
import type { Due } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { LostCall } from "../core/exchange.ts";
import { recipients } from "../core/people.ts";
import { warnAt } from "../core/guards/at-risk.ts";
import type { CaseId, InteractionId } from "../core/ids.ts";
import { awaitingYes, type Proposal, refusedDate } from "../core/renegotiation.ts";
import { type Instant, iso } from "../core/time.ts";
import type { Delivery } from "../store/schema.ts";
import type { DeskContext } from "./context.ts";

/** How rules' values look from outside the desk: ISO instants, plain shapes (contract/). */
export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** Contract DueView. */
export function presentDue(due: Due) {
  if (due.kind === "exact") return { ...due, by: iso(due.by) };
  if (due.kind === "window") return { ...due, notBefore: iso(due.notBefore), by: iso(due.by) };
  if (due.kind === "none") return due;
  const { by, ...vague } = due;
  return by === undefined ? vague : { ...vague, by: iso(by) };
}

/** All messages and calls that told the customer a date of it, or that it will not be done. */
export const tellingsOf = (it: Commitment): InteractionId[] =>
  [tellingOf(it), it.proposals?.at(-1)?.toldIn ?? null].filter((one) => one !== null);

/** The message or call that told the customer how a promise stands now; null when it was noted by hand. */
export const tellingOf = (it: Commitment): InteractionId | null => it.releasedIn ?? it.dates.at(-1)!.toldIn;

/** What is known of the messages a promise was said in: the door, and those the customer has not heard (store/unheard.ts). */
export interface Said {
  door: Door | null;
  unheard: ReadonlyMap<InteractionId, Delivery>;
}

/** Contract CommitmentView. */
export function presentCommitment(caseId: CaseId, it: Commitment, { door, unheard }: Said, context: DeskContext) {
  const telling = tellingOf(it);
  return {
    ...it,
    caseId,
    internal: isStep(it),
    told: isTold(it),
    saidDoor: door,
    unheard: (telling && unheard.get(telling)) ?? null,
    due: presentDue(it.due),
    madeAt: iso(it.madeAt),
    dueAt: iso(it.dueAt),
    notBefore: isoOrNull(it.notBefore),
    dates: it.dates.map((date) => ({ ...date, at: iso(date.at), dueAt: iso(date.dueAt) })),
    proposals: (it.proposals ?? []).map((one) => presentProposal(one, unheard)),
    proposed: awaitingYes(it) ? ("waiting" as const) : refusedDate(it) ? ("refused" as const) : null,
    acceptedAt: isoOrNull(it.acceptedAt),
    handover: it.handover && { ...it.handover, at: iso(it.handover.at) },
    reminders: (it.reminders ?? []).map(({ at, by, interaction }) => ({ at: iso(at), by, interaction })),
    endedAt: isoOrNull(it.endedAt),
    warnAt: iso(warnAt(it, context)),
  };
}

function presentProposal({ answer, ...it }: Proposal, unheard: Said["unheard"]) {
  return {
    ...it,
    at: iso(it.at),
    from: iso(it.from),
    dueAt: iso(it.dueAt),
    unheard: unheard.get(it.toldIn) ?? null,
    answer: answer && { ...answer, at: iso(answer.at) },
  };
}

/** Contract FindingView. */
export function presentFinding(state: CaseState, it: CaseState["findings"][number], context: DeskContext) {
  return {
    guard: it.guard,
    about: it.about,
    since: iso(it.since),
    level: it.level,
    to: it.to,
    at: iso(it.at),
    told: recipients(state, it, context.people, it.at),
  };
}

/** Contract LostCallView. */
export function presentLost({ at, calls = 1, last }: LostCall) {
  return { since: iso(at), calls, at: iso(last?.at ?? at), waitedMs: last?.waitedMs ?? null };
}
