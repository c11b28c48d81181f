import type { ChainCommand } from "./chaining.ts";
import type { CommitmentTerms, Party } from "./commitment.ts";
import type { EvidenceCommand } from "./evidence.ts";
import type { ListCommand } from "./agreed.ts";
import type { KindCommand } from "./case-kind.ts";
import type { ClosingCommand } from "./decide-closing.ts";
import type { Language } from "./due.ts";
import type { ActCommand } from "./customer-acts.ts";
import type { Door } from "./events.ts";
import type { CommitmentId, CustomerId, FieldId, InteractionId, PersonId, QuestionId, TagId, ThirdPartyId } from "./ids.ts";
import type { OrganisationCommand } from "./organisations.ts";
import type { OwnershipCommand } from "./ownership.ts";
import type { LinkCommand } from "./link.ts";
import type { ReachableTime } from "./reachable.ts";
import type { StageCommand } from "./stage.ts";
import type { RenegotiationCommand } from "./renegotiation.ts";
import type { AnswerWay, ThirdPartyCommand } from "./third-party-answer.ts";
import type { Instant, Millis } from "./time.ts";

/**
 * What may be asked of a case. `toldIn` is the message or call in which the customer was told; `again` is what a broken
 * promise says when it is made again, beside its words and `dueAt` (S06: what it waits on is often learnt then).
 */
export type Command =
  | ActCommand
  | ChainCommand
  | { type: "OpenCase"; customer: CustomerId; subject: string; door: Door; language: Language; owner: PersonId; past?: true }
  | {
      type: "ReceiveMessage";
      interaction: InteractionId;
      door: Door;
      from: Party;
      asks: boolean;
      chasing: boolean;
      automatic: boolean;
      arrivedAt: Instant;
      critical?: boolean;
      complaint?: boolean;
      stranger?: boolean;
      /** The customer says themselves that it is one. */
      declared?: true;
    }
  | { type: "NoteComplaint"; by: PersonId }
  | { type: "DismissComplaint"; by: PersonId }
  | { type: "UndoComplaintWord"; by: PersonId }
  | {
      type: "SendMessage";
      interaction: InteractionId;
      door: Door;
      by: PersonId | null;
      automatic: boolean;
      sympathy?: boolean;
      offerReason?: string;
    }
  | { type: "WithdrawMessage"; interaction: InteractionId; by: PersonId }
  /** A message from before the desk was there. */
  | { type: "KeepPast"; interaction: InteractionId }
  | { type: "HoldBackMessage"; interaction: InteractionId; by: PersonId; reason: string }
  | { type: "DropMessage"; interaction: InteractionId; by: PersonId }
  | { type: "TakeDraft"; from: PersonId; by: PersonId }
  | { type: "ReportUndelivered"; interaction: InteractionId; reason: string; to?: ThirdPartyId }
  | { type: "PassOnMessage"; interaction: InteractionId; of: InteractionId; to: ThirdPartyId; by: PersonId }
  | { type: "LoseCall"; interaction: InteractionId; number: string; lostAt?: Instant; waitedMs?: Millis; notedBy?: PersonId }
  /** `reachable`: when the customer says to be, as far as the desk knows. */
  | { type: "AttemptContact"; interaction: InteractionId; door: Door; by: PersonId; reachable?: readonly ReachableTime[] }
  | { type: "WriteNote"; interaction: InteractionId; by: PersonId; mentions?: readonly PersonId[] }
  | LinkCommand
  | { type: "ExportRecord"; format: "csv" | "json"; by: PersonId }
  | { type: "ChangeCustomer"; customer: CustomerId; by: PersonId }
  | { type: "TagCase"; tags: readonly TagId[]; added: readonly string[]; removed: readonly string[]; by: PersonId }
  | { type: "SetField"; field: FieldId; name: string; value: string | number | null; by: PersonId }
  | KindCommand
  | StageCommand
  | ListCommand
  | OwnershipCommand
  | { type: "QuestionProcedure"; question: QuestionId; by: PersonId; words: string; interaction: InteractionId | null }
  | { type: "AnswerQuestion"; question: QuestionId; by: PersonId; words: string }
  | { type: "PutCaseAside"; until: Instant | null; by: PersonId; with?: InteractionId }
  | { type: "TakeCaseBack"; by: PersonId }
  | { type: "MakeCommitment"; terms: CommitmentTerms }
  | { type: "ProposeCommitment"; terms: CommitmentTerms }
  | { type: "ConfirmProposal"; commitment: CommitmentId; by: PersonId; dueAt: Instant | null }
  | { type: "DismissProposal"; commitment: CommitmentId; by: PersonId }
  | { type: "AcceptCommitment"; commitment: CommitmentId; by: PersonId }
  | { type: "DeclineCommitment"; commitment: CommitmentId; by: PersonId; reason: string }
  | { type: "DateCommitment"; commitment: CommitmentId; by: PersonId; dueAt: Instant; toldIn: InteractionId | null; dateReason?: string }
  | {
      type: "MoveCommitment";
      commitment: CommitmentId;
      by: Party;
      dueAt: Instant;
      reason: string;
      toldIn: InteractionId | null;
      replacement: CommitmentId;
      words: string;
      again?: Pick<CommitmentTerms, "promiser" | "due" | "waitsOn" | "workMs">;
      way?: AnswerWay;
    }
  | RenegotiationCommand
  | ThirdPartyCommand
  | OrganisationCommand
  | { type: "RemindThirdParty"; commitment: CommitmentId; interaction: InteractionId; to: ThirdPartyId; by: PersonId | null }
  | { type: "OfferHandover"; commitment: CommitmentId; by: PersonId; to: PersonId; note: string }
  | { type: "AcceptHandover"; commitment: CommitmentId; by: PersonId }
  | { type: "DeclineHandover"; commitment: CommitmentId; by: PersonId; reason: string }
  /** `onTime`: done at the hour it was said for, which has passed since; of no weight on a promise that was said for none. */
  | { type: "KeepCommitment"; commitment: CommitmentId; by: Party; evidence: string; way?: AnswerWay; onTime?: true }
  | { type: "WithdrawKept"; commitment: CommitmentId; by: PersonId }
  | { type: "SeeOverload"; commitment: CommitmentId; shortMs: Millis }
  | { type: "ReleaseCommitment"; commitment: CommitmentId; by: Party; reason: string; toldIn: InteractionId | null }
  | EvidenceCommand
  | ClosingCommand;

export const REFUSALS = [
  "case_already_open",
  "case_closed",
  "case_not_closed",
  "no_such_commitment",
  "commitment_exists",
  "commitment_not_owed",
  "not_a_proposal",
  "not_the_promiser",
  "nothing_to_accept",
  "not_a_third_partys",
  "handover_to_self",
  "handover_not_to_you",
  "owner_already",
  "offer_not_to_you",
  "no_such_question",
  "no_such_approval",
  "approval_answered",
  "unknown_person",
  "due_in_the_past",
  "same_due",
  "not_proposed",
  "has_a_date",
  "already_broken",
  "customer_not_told",
  "reason_missing",
  "evidence_missing",
  "evidence_not_wanted",
  "no_such_evidence",
  "not_kept_by_you",
  "too_late_to_undo",
  "words_missing",
  "commitments_open",
  "refund_not_received",
  "refund_not_sent",
  "defect_untold",
  "no_such_defect",
  "no_notice",
  "notice_counting",
  "customer_waits",
  "leads_only",
  "case_dormant",
  "not_tried_enough",
  "not_settled_yet",
  "survey_answered",
  "waits_on_itself",
  "waits_in_circle",
  "waits_on_unknown",
  "too_many_promises",
  "case_merged",
  "case_erased",
  "case_not_merged",
  "part_waited_on",
  "not_put_aside",
  "unknown_kind",
  "unknown_status",
  "no_such_list",
  "unknown_deliverable",
] as const;

/** An expected no: a value, not an exception. `detail` names what the words of the refusal need. */
export interface Refusal {
  code: (typeof REFUSALS)[number];
  detail: Record<string, string | number>;
}
