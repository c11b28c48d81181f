import { type CaseState, commitmentOf } from "./case.ts";
import type { Command, Refusal } from "./command.ts";
import { type OnComplaint, wordOn } from "./complaint.ts";
import { type Commitment, type CommitmentTerms, CUSTOMER, isOwed, person, sameParty, OWED_MAX, termsOf } from "./commitment.ts";
import type { Event, Undated } from "./events.ts";
import type { PersonId } from "./ids.ts";
import { leadsTo } from "./leads-to.ts";
import { noted } from "./noted.ts";
import { attempted } from "./next-try.ts";
import { isSlip, UNDO_MAX } from "./slip.ts";
import { type Context, watchBy } from "./policy.ts";
import { type Instant, plus } from "./time.ts";
import { undoing } from "./went-with.ts";

export type Decision = { ok: true; events: readonly Event[] } | { ok: false; refusal: Refusal };

/** Whether the command may happen on this case at `now`, and what follows. Changes nothing itself. */
export function decide(state: CaseState | null, command: Command, context: Context, now: Instant): Decision {
  if (command.type === "OpenCase") return open(state, command, context, now);
  if (!state) throw new Error(`${command.type} on a case never opened`);
  if (state.erased && command.type !== "ExportRecord") return refuse("case_erased");
  if (state.status === "merged" && command.type !== "ChangeCustomer") return refuse("case_merged");
  switch (command.type) {
    case "ReceiveMessage": {
      const speaks = command.from.role === "customer" && !command.automatic && (command.asks || command.chasing);
      return yes(now, ...(speaks ? reopening(state) : []), { ...command, type: "MessageReceived" });
    }
    case "NoteComplaint":
    case "DismissComplaint":
    case "UndoComplaintWord":
      return onComplaint(state, command, now);
    case "SendMessage":
      return yes(now, { ...command, type: "MessageSent" });
    case "WithdrawMessage":
      return yes(now, { ...command, type: "MessageWithdrawn", ...undoing(state, command.interaction) });
    case "ReportUndelivered":
      return yes(now, { ...command, type: "MessageUndelivered" });
    case "KeepPast":
      return yes(now, { ...command, type: "PastKept" });
    case "HoldBackMessage":
      return yes(now, { ...command, type: "MessageHeldBack" });
    case "DropMessage":
      return yes(now, { ...command, type: "MessageDropped" });
    case "TakeDraft":
      return yes(now, { ...command, type: "DraftTaken" });
    case "LoseCall":
      return yes(now, ...reopening(state), { ...command, type: "CallLost" });
    case "AttemptContact":
      return yes(now, attempted(command, context, now));
    case "PassOnMessage":
      return yes(now, { ...command, type: "MessagePassedOn" });
    case "WriteNote":
      return writeNote(state, command, context, now);
    case "ExportRecord":
      return yes(now, { ...command, type: "RecordExported" });
    case "ChangeCustomer":
      return command.customer === state.customer ? yes(now) : yes(now, { ...command, type: "CustomerChanged" });
    case "TagCase":
    case "SetField":
      return yes(now, ...noted(state, command));
    case "ChangeOwner":
      if (!known(context, command.owner)) return refuse("unknown_person");
      return command.owner === state.owner ? yes(now) : yes(now, { ...command, type: "OwnerChanged" });
    case "OfferOwner":
      if (!known(context, command.to)) return refuse("unknown_person");
      return command.to === state.owner ? refuse("owner_already") : yes(now, { ...command, type: "OwnerOffered" });
    case "AcceptOwner":
      if (state.offer?.to !== command.by) return refuse("offer_not_to_you");
      return yes(now, { type: "OwnerChanged", owner: command.by, by: command.by, reason: state.offer.note });
    case "DeclineOwner":
      return declineOwner(state, command, now);
    case "AddFollower":
      if (!known(context, command.person)) return refuse("unknown_person");
      return state.followers.includes(command.person) ? yes(now) : yes(now, { ...command, type: "FollowerAdded" });
    case "RemoveFollower":
      return state.followers.includes(command.person) ? yes(now, { ...command, type: "FollowerRemoved" }) : yes(now);
    case "QuestionProcedure":
      return state.questions.some(({ id }) => id === command.question) ? yes(now) : yes(now, { ...command, type: "ProcedureQuestioned" });
    case "AnswerQuestion":
      if (!state.questions.some(({ id }) => id === command.question)) return refuse("no_such_question");
      return command.words.trim() ? yes(now, { ...command, type: "QuestionAnswered" }) : refuse("words_missing");
    case "UndoOwnerChange":
      return undoOwnerChange(state, command, now);
    case "PutCaseAside":
      if (state.status === "closed") return refuse("case_closed");
      return command.until !== null && command.until <= now ? refuse("due_in_the_past") : yes(now, { ...command, type: "CasePutAside" });
    case "TakeCaseBack":
      return state.putAside ? yes(now, { ...command, type: "CaseTakenBack" }) : refuse("not_put_aside");
    case "MakeCommitment":
    case "ProposeCommitment":
      return make(state, command.terms, context, now, command.type === "MakeCommitment" ? "CommitmentMade" : "CommitmentProposed");
    case "ConfirmSettled":
      return confirmSettled(state, command, now);
    case "ReopenCase":
      return state.status === "closed" ? yes(now, { type: "CaseReopened", by: command.by }) : refuse("case_not_closed");
    default:
      return onCommitment(state, command, context, now);
  }
}

function open(state: CaseState | null, command: Extract<Command, { type: "OpenCase" }>, context: Context, now: Instant): Decision {
  if (state) return refuse("case_already_open");
  return known(context, command.owner) ? yes(now, { ...command, type: "CaseOpened" }) : refuse("unknown_person");
}

/** The one asked says no, with why; whoever asked, or still owns the case, may take the offer back, for no reason. */
function declineOwner(state: CaseState, command: Extract<Command, { type: "DeclineOwner" }>, now: Instant): Decision {
  if (!state.offer || ![state.offer.to, state.offer.by, state.owner].includes(command.by)) return refuse("offer_not_to_you");
  if (command.by === state.offer.to && !command.reason.trim()) return refuse("reason_missing");
  return yes(now, { ...command, type: "OwnerDeclined" });
}

/** Within its time, the customer was never passed on. */
function undoOwnerChange({ passedOn }: CaseState, { by }: Extract<Command, { type: "UndoOwnerChange" }>, now: Instant): Decision {
  if (!passedOn || passedOn.by !== by || now - passedOn.at > UNDO_MAX) return refuse("too_late_to_undo");
  return yes(now, { type: "OwnerChangeUndone", owner: passedOn.from, by });
}

function onComplaint({ status, complaint = null }: CaseState, command: OnComplaint, now: Instant): Decision {
  const events = status === "closed" ? "case_closed" : wordOn(complaint, command, now - UNDO_MAX);
  return typeof events === "string" ? refuse(events) : yes(now, ...events);
}

/** The customer reopens alone, by writing or calling (S18). */
const reopening = ({ status }: CaseState): Undated[] => (status === "closed" ? [{ type: "CaseReopened", by: CUSTOMER }] : []);

/** Whoever a note names follows the case from then on. */
function writeNote(state: CaseState, command: Extract<Command, { type: "WriteNote" }>, context: Context, now: Instant): Decision {
  const mentions = [...new Set(command.mentions ?? [])];
  if (mentions.some((id) => !known(context, id))) return refuse("unknown_person");
  const following = mentions.filter((id) => id !== command.by && !state.followers.includes(id));
  return yes(
    now,
    { ...command, type: "NoteWritten" },
    ...following.map((person) => ({ type: "FollowerAdded", person, by: command.by }) as const),
  );
}

type OnCommitment = Extract<Command, { commitment: unknown }>;

function onCommitment(state: CaseState, command: OnCommitment, context: Context, now: Instant): Decision {
  const it = commitmentOf(state, command.commitment);
  if (!it) return refuse("no_such_commitment", { commitment: command.commitment });
  switch (command.type) {
    case "WithdrawKept":
      return withdrawKept(state, it, command, now);
    case "ConfirmProposal":
      return state.status === "closed" ? refuse("case_closed") : confirmProposal(it, command, now);
    case "DismissProposal":
      return it.status === "proposed" || isSlip(it, command.by, now)
        ? yes(now, { ...command, type: "ProposalDismissed" })
        : refuse("not_a_proposal");
    default:
      return isOwed(it) ? onOwed(state, it, command, context, now) : refuse("commitment_not_owed", { status: it.status });
  }
}

type OnOwed = Exclude<OnCommitment, { type: "WithdrawKept" | "ConfirmProposal" | "DismissProposal" }>;

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
      return keep(it, command, now);
    case "SeeOverload":
      return it.status === "open" && it.promiser.role === "person" ? yes(now, { ...command, type: "OverloadSeen" }) : yes(now);
    case "ReleaseCommitment":
      if (!command.reason.trim()) return refuse("reason_missing");
      if (command.by.role !== "customer" && command.toldIn === null) return refuse("customer_not_told");
      return yes(now, { ...command, type: "CommitmentReleased" });
  }
}

type MadeAs = "CommitmentMade" | "CommitmentProposed";

function make(state: CaseState, terms: CommitmentTerms, context: Context, now: Instant, type: MadeAs): Decision {
  if (state.status === "closed") return refuse("case_closed");
  if (state.commitments.filter(({ endedAt }) => endedAt === null).length >= OWED_MAX) return refuse("too_many_promises", { max: OWED_MAX });
  if (!terms.words.trim()) return refuse("words_missing");
  if (commitmentOf(state, terms.id)) return refuse("commitment_exists");
  if (terms.promiser.role === "customer" || (terms.promiser.role === "person" && !known(context, terms.promiser.id)))
    return refuse("unknown_person");
  if (terms.waitsOn.includes(terms.id)) return refuse("waits_on_itself");
  if (terms.waitsOn.some((id) => !commitmentOf(state, id))) return refuse("waits_on_unknown");
  const dueAt = watchBy(terms.due, now, context);
  return dueAt <= now ? refuse("due_in_the_past") : yes(now, { type, terms, dueAt });
}

function confirmProposal(it: Commitment, command: Extract<Command, { type: "ConfirmProposal" }>, now: Instant): Decision {
  if (it.status !== "proposed") return refuse("not_a_proposal");
  if (command.dueAt !== null && command.dueAt <= now) return refuse("due_in_the_past");
  const due =
    command.dueAt === null ? it.due : ({ kind: "exact", by: command.dueAt, words: it.due.kind === "none" ? "" : it.due.words } as const);
  const dueAt = command.dueAt ?? it.dueAt;
  return yes(now, { type: "CommitmentMade", terms: { ...termsOf(it), due }, dueAt });
}

/** The first real date of a promise made without one. Later than the date it was watched by, it is a delay: the customer is told. */
function date(it: Commitment, command: Extract<Command, { type: "DateCommitment" }>, now: Instant): Decision {
  if (!it.conventional) return refuse("has_a_date");
  if (it.status === "broken") return refuse("already_broken");
  if (command.dueAt <= now) return refuse("due_in_the_past");
  if (command.dueAt > it.dueAt && it.promiser.role !== "third_party" && command.toldIn === null) return refuse("customer_not_told");
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
  if (!command.reason.trim()) return refuse("reason_missing");
  if (command.by.role === "third_party" && !sameParty(command.by, it.promiser)) return refuse("not_the_promiser");
  if (it.promiser.role !== "third_party" && command.by.role !== "customer" && command.toldIn === null) return refuse("customer_not_told");
  const { commitment, by, dueAt, reason, toldIn, replacement } = command;
  if (it.status === "open") return yes(now, { type: "CommitmentMoved", commitment, by, dueAt, reason, toldIn });
  const words = command.words.trim() || it.words;
  const saidBy = by.role === "person" ? by.id : it.saidBy;
  const terms: CommitmentTerms = {
    ...termsOf(it),
    id: replacement,
    words,
    saidBy,
    saidIn: toldIn,
    due: { kind: "exact", by: dueAt, words: "" },
    ...command.again,
  };
  if (terms.waitsOn.some((id) => leadsTo(state, id, commitment))) return refuse("waits_on_itself");
  const again = make(state, terms, context, now, "CommitmentMade");
  return again.ok
    ? { ok: true, events: [{ type: "CommitmentReplaced", at: now, commitment, replacement, by, reason, toldIn }, ...again.events] }
    : again;
}

/** Kept by the one who owes it (S13); a third party's act may be noted by anyone of the desk, who says how it is known. */
function keep(it: Commitment, command: Extract<Command, { type: "KeepCommitment" }>, now: Instant): Decision {
  if (!command.evidence.trim()) return refuse("evidence_missing");
  const noted = it.promiser.role === "third_party" && command.by.role === "person";
  if (!noted && !sameParty(command.by, it.promiser)) return refuse("not_the_promiser");
  return yes(now, { ...command, type: "CommitmentKept" });
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

/** Nothing is closed without the customer's word, nor while something is owed to them. */
function confirmSettled(state: CaseState, command: Extract<Command, { type: "ConfirmSettled" }>, now: Instant): Decision {
  if (state.status === "closed") return refuse("case_closed");
  if (!command.words.trim()) return refuse("words_missing");
  const owedNow = state.commitments.filter(isOwed).length;
  if (owedNow > 0) return refuse("commitments_open", { count: owedNow });
  return yes(now, { ...command, type: "CustomerConfirmed" }, { type: "CaseClosed" });
}

const owes = (it: Commitment, id: PersonId): boolean => it.promiser.role === "person" && it.promiser.id === id;
const known = (context: Context, id: PersonId): boolean => context.people.some((one) => one.id === id);

function yes(now: Instant, ...events: Undated[]): Decision {
  return { ok: true, events: events.map((event) => ({ ...event, at: now }) as Event) };
}

function refuse(code: Refusal["code"], detail: Refusal["detail"] = {}): Decision {
  return { ok: false, refusal: { code, detail } };
}
