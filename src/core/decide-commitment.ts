import { type CaseState, commitmentOf } from "./case.ts";
import { chained, circle } from "./chaining.ts";
import type { Command } from "./command.ts";
import { keptUntold } from "./decide-closing.ts";
import { isAtHour, redated } from "./due.ts";
import { type Decision, either, known, refuse, yes } from "./decision.ts";
import { type Commitment, type CommitmentTerms, isOwed, isTold, OWED_MAX, person, sameParty, termsOf } from "./commitment.ts";
import type { PersonId } from "./ids.ts";
import { type Context, watchBy } from "./policy.ts";
import { needsTheirYes, propose, proposalAnswered } from "./renegotiation.ts";
import { isSlip, UNDO_MAX } from "./slip.ts";
import { answered, type ThirdPartyCommand } from "./third-party-answer.ts";
import { type Instant, latest, plus } from "./time.ts";

type OnCommitment = Extract<Command, { commitment: unknown }>;

/** Whether the command may happen to that promise at `now`, and what follows. */
export function onCommitment(state: CaseState, command: OnCommitment, context: Context, now: Instant): Decision {
  const it = commitmentOf(state, command.commitment);
  if (!it) return refuse("no_such_commitment", { commitment: command.commitment });
  switch (command.type) {
    case "WithdrawKept":
      return withdrawKept(state, it, command, now);
    case "ConfirmProposal":
      return state.status === "closed" ? refuse("case_closed") : confirmProposal(it, command, now);
    case "ConfirmDate":
    case "SayDateUnknown":
    case "UndoAnswer":
      return either(answered(state, it, command, now), now);
    case "DismissProposal":
      return it.status === "proposed" || isSlip(it, command.by, now)
        ? yes(now, { ...command, type: "ProposalDismissed" })
        : refuse("not_a_proposal");
    default:
      return isOwed(it) ? onOwed(state, it, command, context, now) : refuse("commitment_not_owed", { status: it.status });
  }
}

type OnOwed = Exclude<OnCommitment, { type: "WithdrawKept" | "ConfirmProposal" | "DismissProposal" | ThirdPartyCommand["type"] }>;

function onOwed(state: CaseState, it: Commitment, command: OnOwed, context: Context, now: Instant): Decision {
  switch (command.type) {
    case "AcceptCommitment":
      if (it.acceptedAt !== null) return refuse("nothing_to_accept");
      return owes(it, command.by) ? yes(now, { ...command, type: "CommitmentAccepted" }) : refuse("not_the_promiser");
    case "DeclineCommitment":
      if (it.acceptedAt !== null) return refuse("nothing_to_accept");
      if (!command.reason.trim()) return refuse("reason_missing");
      return owes(it, command.by) ? yes(now, { ...command, type: "CommitmentDeclined" }) : refuse("not_the_promiser");
    case "DateCommitment":
      return date(it, command, now);
    case "MoveCommitment":
      return move(state, it, command, context, now);
    case "ProposeMove": {
      const events = propose(it, command, now);
      return typeof events === "string" ? refuse(events) : yes(now, ...events);
    }
    case "AcceptMove":
      return acceptMove(state, it, command, context, now);
    case "RefuseMove":
      return proposalAnswered(it, command) ? yes(now, { ...command, type: "MoveRefused" }) : refuse("not_proposed");
    case "RemindThirdParty":
      return it.promiser.role === "third_party" ? yes(now, { ...command, type: "ThirdPartyReminded" }) : refuse("not_a_third_partys");
    case "OfferHandover":
      if (!known(context, command.to)) return refuse("unknown_person");
      return owes(it, command.to) ? refuse("handover_to_self") : yes(now, { ...command, type: "HandoverOffered" });
    case "AcceptHandover":
      return it.handover?.to === command.by ? yes(now, { ...command, type: "HandoverAccepted" }) : refuse("handover_not_to_you");
    case "DeclineHandover":
      if (!command.reason.trim()) return refuse("reason_missing");
      return it.handover?.to === command.by ? yes(now, { ...command, type: "HandoverDeclined" }) : refuse("handover_not_to_you");
    case "KeepCommitment":
      return keep(state, it, command, now);
    case "WaitOn":
    case "StopWaiting":
    case "SetWork": {
      const chain = chained(state, it, command);
      return "code" in chain ? refuse(chain.code, chain.detail) : yes(now, ...chain);
    }
    case "SeeOverload":
      return it.status === "open" && it.promiser.role === "person" ? yes(now, { ...command, type: "OverloadSeen" }) : yes(now);
    case "ReleaseCommitment":
      if (!command.reason.trim()) return refuse("reason_missing");
      if (isTold(it) && command.by.role !== "customer" && command.toldIn === null) return refuse("customer_not_told");
      return yes(now, { ...command, type: "CommitmentReleased" });
  }
}

type MadeAs = "CommitmentMade" | "CommitmentProposed";

/** A promise made, or proposed as one. */
export function make(state: CaseState, terms: CommitmentTerms, context: Context, now: Instant, type: MadeAs): Decision {
  if (state.status === "closed") return refuse("case_closed");
  if (state.commitments.filter(({ endedAt }) => endedAt === null).length >= OWED_MAX) return refuse("too_many_promises", { max: OWED_MAX });
  if (!terms.words.trim()) return refuse("words_missing");
  if (commitmentOf(state, terms.id)) return refuse("commitment_exists");
  if (terms.promiser.role === "customer" || (terms.promiser.role === "person" && !known(context, terms.promiser.id)))
    return refuse("unknown_person");
  if (terms.waitsOn.includes(terms.id)) return refuse("waits_on_itself");
  if (terms.waitsOn.some((id) => !commitmentOf(state, id))) return refuse("waits_on_unknown");
  const dueAt = watchBy(terms.due, watchedFrom(state, terms, now), context);
  return dueAt <= now ? refuse("due_in_the_past") : yes(now, { type, terms, dueAt });
}

/** Of a promise without a word of when, the date to watch by runs from when what it waits on is due: before that, nothing is late. */
const watchedFrom = (state: CaseState, { due, waitsOn }: CommitmentTerms, now: Instant): Instant =>
  due.kind === "none" ? latest(now, ...waitsOn.map((id) => commitmentOf(state, id)!.dueAt)) : now;

function confirmProposal(it: Commitment, command: Extract<Command, { type: "ConfirmProposal" }>, now: Instant): Decision {
  if (it.status !== "proposed") return refuse("not_a_proposal");
  if (command.dueAt !== null && command.dueAt <= now) return refuse("due_in_the_past");
  const due = command.dueAt === null ? it.due : { ...redated(it.due, command.dueAt), words: it.due.kind === "none" ? "" : it.due.words };
  const dueAt = command.dueAt ?? it.dueAt;
  return yes(now, { type: "CommitmentMade", terms: { ...termsOf(it), due }, dueAt });
}

/** The first real date of a promise made without one. Later than the date it was watched by, it is a delay: the customer is told. */
function date(it: Commitment, command: Extract<Command, { type: "DateCommitment" }>, now: Instant): Decision {
  if (!it.conventional) return refuse("has_a_date");
  if (it.status === "broken") return refuse("already_broken");
  if (command.dueAt <= now) return refuse("due_in_the_past");
  if (command.dueAt > it.dueAt && needsTheirYes(it) && command.toldIn === null) return refuse("customer_not_told");
  return yes(now, { ...command, type: "CommitmentDated" });
}

/** Before its time it moves, with the customer told; after, it stays broken and another is promised beside it. */
function move(
  state: CaseState,
  it: Commitment,
  command: Extract<Command, { type: "MoveCommitment" }>,
  context: Context,
  now: Instant,
): Decision {
  if (command.dueAt <= now) return refuse("due_in_the_past");
  if (command.dueAt === it.dueAt && !it.conventional) return refuse("same_due");
  if (!command.reason.trim() && command.by.role !== "third_party") return refuse("reason_missing");
  if (command.by.role === "third_party" && !sameParty(command.by, it.promiser)) return refuse("not_the_promiser");
  if (needsTheirYes(it) && command.by.role !== "customer" && command.toldIn === null) return refuse("customer_not_told");
  const { commitment, by, dueAt, reason, toldIn, replacement } = command;
  const way = command.way && { way: command.way };
  if (it.status === "open") return yes(now, { type: "CommitmentMoved", commitment, by, dueAt, reason, toldIn, ...way });
  const words = command.words.trim() || it.words;
  const saidBy = by.role === "person" ? by.id : it.saidBy;
  const terms: CommitmentTerms = {
    ...termsOf(it),
    id: replacement,
    words,
    saidBy,
    saidIn: toldIn,
    due: redated(it.due, dueAt),
    ...command.again,
  };
  const round = terms.waitsOn.map((id) => circle(state, it, id)).find((one) => one !== null);
  if (round) return refuse(round.code, round.detail);
  const again = make(state, terms, context, now, "CommitmentMade");
  return again.ok
    ? { ok: true, events: [{ type: "CommitmentReplaced", at: now, commitment, replacement, by, reason, toldIn, ...way }, ...again.events] }
    : again;
}

/** The customer's yes moves the promise; where its time had passed, it stays broken, and the date agreed is another promise. */
function acceptMove(
  state: CaseState,
  it: Commitment,
  command: Extract<Command, { type: "AcceptMove" }>,
  context: Context,
  now: Instant,
): Decision {
  const proposal = proposalAnswered(it, command);
  if (!proposal) return refuse("not_proposed");
  const { commitment, dueAt, words, notedBy, replacement } = command;
  const { by, reason, toldIn } = proposal;
  const moved = move(
    state,
    it,
    { type: "MoveCommitment", commitment, by: person(by), dueAt, reason, toldIn, replacement, words: proposal.words },
    context,
    now,
  );
  if (!moved.ok) return moved;
  const accepted = yes(now, { type: "MoveAccepted", commitment, dueAt, words, notedBy });
  return accepted.ok ? { ok: true, events: [...accepted.events, ...moved.events] } : accepted;
}

/** Kept by the one who owes it (S13); a third party's act may be noted by anyone of the desk, who says how it is known. */
function keep(state: CaseState, it: Commitment, command: Extract<Command, { type: "KeepCommitment" }>, now: Instant): Decision {
  if (!command.evidence.trim()) return refuse("evidence_missing");
  const noted = it.promiser.role === "third_party" && command.by.role === "person";
  if (!noted && !sameParty(command.by, it.promiser)) return refuse("not_the_promiser");
  const untold = keptUntold(state, it);
  if (untold) return refuse("defect_untold", { words: untold.words });
  const { onTime, ...kept } = command;
  return yes(now, { ...kept, type: "CommitmentKept", ...(onTime && it.status === "broken" && isAtHour(it.due) && { onTime }) });
}

/** Both stay on the record. Not once the customer has heard from us, nor by another than who said it kept. */
function withdrawKept(state: CaseState, it: Commitment, command: Extract<Command, { type: "WithdrawKept" }>, now: Instant): Decision {
  if (state.status === "closed") return refuse("case_closed");
  if (it.keptBy === null || it.endedAt === null) return refuse("commitment_not_owed", { status: it.status });
  if (!sameParty(it.keptBy, person(command.by))) return refuse("not_kept_by_you");
  const { endedAt } = it;
  if (now > plus(endedAt, UNDO_MAX) || state.news.some(({ at }) => at > endedAt)) return refuse("too_late_to_undo");
  return yes(now, { ...command, type: "KeptWithdrawn" });
}

const owes = (it: Commitment, id: PersonId): boolean => it.promiser.role === "person" && it.promiser.id === id;
