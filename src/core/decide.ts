import { onList } from "./agreed.ts";
import type { CaseState } from "./case.ts";
import { setKind } from "./case-kind.ts";
import type { Command } from "./command.ts";
import { type OnComplaint, wordOn } from "./complaint.ts";
import { isAct, onAct } from "./customer-acts.ts";
import { make, onCommitment } from "./decide-commitment.ts";
import { type Decision, either, known, refuse, yes } from "./decision.ts";
import { onEvidence } from "./evidence.ts";
import { decideClosing, onClosing, reopening, waking } from "./decide-closing.ts";
import { noted } from "./noted.ts";
import { attempted } from "./next-try.ts";
import { organised } from "./organisations.ts";
import { onOwnership } from "./ownership.ts";
import type { Context } from "./policy.ts";
import { UNDO_MAX } from "./slip.ts";
import { setStage } from "./stage.ts";
import type { Instant } from "./time.ts";
import { undoing } from "./went-with.ts";

/** Whether the command may happen on this case at `now`, and what follows. Changes nothing itself. */
export function decide(state: CaseState | null, command: Command, context: Context, now: Instant): Decision {
  const decision = answerTo(state, command, context, now);
  return decision.ok && state ? yes(now, ...waking(state, decision.events), ...decision.events) : decision;
}

function answerTo(state: CaseState | null, command: Command, context: Context, now: Instant): Decision {
  if (command.type === "OpenCase") return open(state, command, context, now);
  if (!state) throw new Error(`${command.type} on a case never opened`);
  if (state.erased && command.type !== "ExportRecord") return refuse("case_erased");
  if (state.status === "merged" && command.type !== "ChangeCustomer") return refuse("case_merged");
  if (isAct(command)) return either(onAct(state, command, now), now);
  if (onClosing(command)) return decideClosing(state, command, context, now);
  switch (command.type) {
    case "ReceiveMessage": {
      const speaks = command.from.role === "customer" && !command.automatic && !command.stranger && (command.asks || command.chasing);
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
    case "RenewLink":
      return yes(now, { ...command, type: "LinkRenewed" });
    case "RevokeLink":
      return yes(now, { ...command, type: "LinkRevoked" });
    case "ChangeCustomer":
      return command.customer === state.customer ? yes(now) : yes(now, { ...command, type: "CustomerChanged" });
    case "TagCase":
    case "SetField":
      return yes(now, ...noted(state, command));
    case "SetKind":
      return setKind(state, command, context, now);
    case "AgreeList":
    case "CountLine":
      return onList(state, command, now);
    case "SetStatus":
      return setStage(state, command, context, now);
    case "ChangeOwner":
    case "OfferOwner":
    case "AcceptOwner":
    case "DeclineOwner":
    case "UndoOwnerChange":
    case "AddFollower":
    case "RemoveFollower":
      return onOwnership(state, command, context, now);
    case "QuestionProcedure":
      return state.questions.some(({ id }) => id === command.question) ? yes(now) : yes(now, { ...command, type: "ProcedureQuestioned" });
    case "AnswerQuestion":
      if (!state.questions.some(({ id }) => id === command.question)) return refuse("no_such_question");
      return command.words.trim() ? yes(now, { ...command, type: "QuestionAnswered" }) : refuse("words_missing");
    case "PutCaseAside":
      if (state.status === "closed") return refuse("case_closed");
      return command.until !== null && command.until <= now ? refuse("due_in_the_past") : yes(now, { ...command, type: "CasePutAside" });
    case "TakeCaseBack":
      return state.putAside ? yes(now, { ...command, type: "CaseTakenBack" }) : refuse("not_put_aside");
    case "MakeCommitment":
    case "ProposeCommitment":
      return make(state, command.terms, context, now, command.type === "MakeCommitment" ? "CommitmentMade" : "CommitmentProposed");
    case "AskEvidence":
    case "ReceiveEvidence":
    case "TakeOutEvidence":
    case "JudgeEvidence":
      return onEvidence(state, command, context, now);
    case "AddOrganisation":
    case "RemoveOrganisation":
      return state.status === "closed" ? refuse("case_closed") : yes(now, ...organised(state, command));
    default:
      return onCommitment(state, command, context, now);
  }
}

function open(state: CaseState | null, command: Extract<Command, { type: "OpenCase" }>, context: Context, now: Instant): Decision {
  if (state) return refuse("case_already_open");
  return known(context, command.owner) ? yes(now, { ...command, type: "CaseOpened" }) : refuse("unknown_person");
}

function onComplaint({ status, complaint = null }: CaseState, command: OnComplaint, now: Instant): Decision {
  return either(status === "closed" ? "case_closed" : wordOn(complaint, command, now - UNDO_MAX), now);
}

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
