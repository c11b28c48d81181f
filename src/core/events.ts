import type { ChainEvent } from "./chaining.ts";
import type { ClosedBy, ClosingEvent } from "./closing.ts";
import type { CommitmentTerms, Party } from "./commitment.ts";
import type { EvidenceEvent } from "./evidence.ts";
import type { ListEvent } from "./agreed.ts";
import type { KindEvent } from "./case-kind.ts";
import type { Language } from "./due.ts";
import type { ActEvent } from "./customer-acts.ts";
import type { Finding } from "./finding.ts";
import type { CaseId, CommitmentId, CustomerId, FieldId, InteractionId, PersonId, QuestionId, TagId, ThirdPartyId } from "./ids.ts";
import type { Part, PartGone } from "./part-shapes.ts";
import type { LinkEvent } from "./link.ts";
import type { RenegotiationEvent } from "./renegotiation.ts";
import type { OrganisationEvent } from "./organisations.ts";
import type { OwnershipEvent } from "./ownership.ts";
import type { AnswerWay, ThirdPartyEvent } from "./third-party-answer.ts";
import type { Instant, Millis } from "./time.ts";
import type { StageEvent } from "./stage.ts";
import type { WentWith } from "./went-with.ts";

/** The ways in and out; `page` is the customer's own, behind the link they were sent. */
export const DOORS = ["email", "phone", "sms", "chat", "form", "public", "counter", "page"] as const;
export type Door = (typeof DOORS)[number];

/** Everything that can have happened on a case, in the past tense. `at` never goes back within a case. */
export type Event = { at: Instant } & (
  | ActEvent
  | {
      type: "CaseOpened";
      customer: CustomerId;
      subject: string;
      door: Door;
      language: Language;
      owner: PersonId;
      /** It lay in a mailbox before the desk was there: nothing is owed on it until the customer writes again. */
      past?: true;
    }
  | { type: "RecordExported"; format: "csv" | "json"; by: PersonId }
  /** Its customer is forgotten: the words of all that came before are gone (core/erase.ts). */
  | { type: "WordsErased"; by: PersonId; reason: string }
  | { type: "CustomerChanged"; customer: CustomerId; by: PersonId }
  /** All its tags from now on; what came and went, by the names they bore. */
  | { type: "CaseTagged"; tags: readonly TagId[]; added: readonly string[]; removed: readonly string[]; by: PersonId }
  /** What stands in a field of the desk's own, which had that name; null: nothing any more. */
  | { type: "FieldSet"; field: FieldId; name: string; value: string | number | null; by: PersonId }
  | {
      type: "PartLeft";
      to: CaseId;
      by: PersonId;
      /** All of the case, which leads there from now on. */
      whole: boolean;
      undone: boolean;
      part: PartGone;
      /** Since when what stays waits for an answer. */
      awaitingSince: Instant | null;
    }
  | { type: "PartJoined"; from: CaseId; by: PersonId; split: boolean; undone: boolean; part: Part }
  | KindEvent
  | LinkEvent
  | StageEvent
  | ListEvent
  | OwnershipEvent
  | { type: "ProcedureQuestioned"; question: QuestionId; by: PersonId; words: string; interaction: InteractionId | null }
  | { type: "QuestionAnswered"; question: QuestionId; by: PersonId; words: string }
  | { type: "CasePutAside"; until: Instant | null; by: PersonId; with?: InteractionId }
  | { type: "CaseTakenBack"; by: PersonId }
  | {
      type: "MessageReceived";
      interaction: InteractionId;
      door: Door;
      from: Party;
      asks: boolean;
      chasing: boolean;
      automatic: boolean;
      arrivedAt: Instant;
      /** Safety, no heat, a faulty alarm (S30); absent where nobody looked for it. */
      critical?: boolean;
      /** It reads as a complaint; absent where nobody looked for it. */
      complaint?: boolean;
      /** Taken for one of the customer's, but not from an address that we know as theirs: anybody may have written it. */
      stranger?: boolean;
      /** The customer says themselves that it is one. */
      declared?: true;
    }
  /** A person's word, whatever the reader took it for. */
  | { type: "ComplaintNoted"; by: PersonId }
  | { type: "ComplaintDismissed"; by: PersonId }
  | { type: "ComplaintWordUndone"; by: PersonId }
  | {
      type: "MessageSent";
      interaction: InteractionId;
      door: Door;
      by: PersonId | null;
      automatic: boolean;
      /** It feels for the customer (S25). */
      sympathy?: boolean;
      /** Why an offer was made on a case that is not settled (S33). */
      offerReason?: string;
    }
  | { type: "MessageWithdrawn"; interaction: InteractionId; by: PersonId; undid?: readonly WentWith[] }
  | { type: "PastKept"; interaction: InteractionId }
  | { type: "MessageHeldBack"; interaction: InteractionId; by: PersonId; reason: string }
  | { type: "MessageDropped"; interaction: InteractionId; by: PersonId }
  | { type: "DraftTaken"; from: PersonId; by: PersonId }
  /** `to`: it was passed on to a third party, and the customer missed nothing. */
  | { type: "MessageUndelivered"; interaction: InteractionId; reason: string; to?: ThirdPartyId }
  /** The message `of` was sent on to a third party, as `interaction`: no news to the customer. */
  | { type: "MessagePassedOn"; interaction: InteractionId; of: InteractionId; to: ThirdPartyId; by: PersonId }
  /** `lostAt`: when, where it was noted later; `waitedMs`: how long the caller waited; each absent where nobody knows; `notedBy`: by hand. */
  | { type: "CallLost"; interaction: InteractionId; number: string; lostAt?: Instant; waitedMs?: Millis; notedBy?: PersonId }
  /** `nextAt`: when to try again, as planned then; absent on those from before it was planned. */
  | { type: "ContactAttempted"; interaction: InteractionId; door: Door; by: PersonId; nextAt?: Instant }
  | { type: "NoteWritten"; interaction: InteractionId; by: PersonId; mentions?: readonly PersonId[] }
  | { type: "CommitmentProposed"; terms: CommitmentTerms; dueAt: Instant }
  | { type: "ProposalDismissed"; commitment: CommitmentId; by: PersonId }
  | { type: "CommitmentMade"; terms: CommitmentTerms; dueAt: Instant }
  | { type: "CommitmentAccepted"; commitment: CommitmentId; by: PersonId }
  | { type: "CommitmentDeclined"; commitment: CommitmentId; by: PersonId; reason: string }
  /** `dateReason`: why that date was kept although it looked unlikely. */
  | { type: "CommitmentDated"; commitment: CommitmentId; by: PersonId; dueAt: Instant; toldIn: InteractionId | null; dateReason?: string }
  | RenegotiationEvent
  /** `way`: a third party said so itself. */
  | {
      type: "CommitmentMoved";
      commitment: CommitmentId;
      by: Party;
      dueAt: Instant;
      reason: string;
      toldIn: InteractionId | null;
      way?: AnswerWay;
    }
  | {
      type: "CommitmentReplaced";
      commitment: CommitmentId;
      replacement: CommitmentId;
      by: Party;
      reason: string;
      toldIn: InteractionId | null;
      way?: AnswerWay;
    }
  | ThirdPartyEvent
  | OrganisationEvent
  | { type: "HandoverOffered"; commitment: CommitmentId; by: PersonId; to: PersonId; note: string }
  | { type: "HandoverAccepted"; commitment: CommitmentId; by: PersonId }
  | { type: "HandoverDeclined"; commitment: CommitmentId; by: PersonId; reason: string }
  /** `onTime`: said for an hour, done at that hour, and noted since. */
  | { type: "CommitmentKept"; commitment: CommitmentId; by: Party; evidence: string; way?: AnswerWay; onTime?: true }
  | { type: "KeptWithdrawn"; commitment: CommitmentId; by: PersonId }
  | { type: "OverloadSeen"; commitment: CommitmentId; shortMs: Millis }
  | { type: "CommitmentReleased"; commitment: CommitmentId; by: Party; reason: string; toldIn: InteractionId | null }
  | EvidenceEvent
  | { type: "CustomerConfirmed"; words: string; notedBy: PersonId | null }
  /** `how` absent: by the customer's yes, on those from before there was another way. */
  | { type: "CaseClosed"; how?: ClosedBy; by?: PersonId }
  | { type: "CaseReopened"; by: Party }
  | ClosingEvent
  | { type: "FindingRaised"; finding: Finding }
  | Undate<ChainEvent>
);

/** An event before it is dated: every event of a decision happens at its `now`. */
export type Undated = Undate<Event>;
type Undate<Dated> = Dated extends infer E ? Omit<E, "at"> : never;

export type EventOf<Type extends Event["type"]> = Extract<Event, { type: Type }>;
