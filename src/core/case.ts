import { type AgreedList, listsAfter } from "./agreed.ts";
import { type Closing, closingAfter, closingChange, isClosingEvent } from "./closing.ts";
import { type Commitment, made, withoutSteps } from "./commitment.ts";
import { commitmentAfter } from "./commitment-after.ts";
import { complaintAfter } from "./complaint.ts";
import { acted, isActEvent } from "./customer-acts.ts";
import type { Language } from "./due.ts";
import { type Evidence, evidenceAfter } from "./evidence.ts";
import { type Erasable, erasedBy } from "./erased.ts";
import type { Door, Event } from "./events.ts";
import { atRest, cameBack, dropped, type Exchange, heldBack, lost, newExchange, received, sent, withdrawnFrom } from "./exchange.ts";
import { type Matter, type Raised, sameMatter } from "./finding.ts";
import type { CommitmentId, CustomerId, FieldId, KindId, PersonId, QuestionId, TagId } from "./ids.ts";
import { fieldsAfter } from "./noted.ts";
import { alongside, arrived, left } from "./part-moved.ts";
import { NO_PARTS, type Parted } from "./part-shapes.ts";
import { asideAfter, type PutAside } from "./put-aside.ts";
import { type StageSet, stagesAfter, stagesWithout } from "./stage.ts";
import { type Offer, ownershipAfter } from "./ownership.ts";
import { chasedBy, type Organisation, organisationsAfter } from "./organisations.ts";
import { heardFrom, withAnswer } from "./third-party-answer.ts";
import type { Instant } from "./time.ts";
import { oneMoreTry } from "./tried.ts";
import { without } from "./went-with.ts";
import { withdrawn } from "./withdrawal.ts";

/** A case as its events leave it. `null` before the first. */
export interface CaseState extends Exchange, Parted, Erasable {
  status: "open" | "dormant" | "closed" | "merged";
  customer: CustomerId;
  subject: string;
  language: Language;
  owner: PersonId;
  /** The last event's instant. */
  lastAt: Instant;
  /** Owners after the first: how often the customer was passed on. */
  transfers: number;
  /** The last change of owner, as long as it may be undone as if it had not been. */
  passedOn: { from: PersonId; by: PersonId | null; at: Instant } | null;
  reopened: number;
  /** By which door the customer last came, and how often it was another than before. */
  door: Door;
  doorChanges: number;
  /** Someone is asked to take the case; it stays its owner's until they say yes. */
  offer: Offer | null;
  /** The last change of owner, and who of the two did not make it: they are told. */
  passed: { at: Instant; tell: readonly PersonId[] } | null;
  /** The last no to an offer, and who made it. */
  declined: { at: Instant; offeredBy: PersonId } | null;
  /** Colleagues who want to know, in the order they began. */
  followers: readonly PersonId[];
  /** What people of the desk said of the procedure on this case (S27). */
  questions: readonly Question[];
  putAside: PutAside | null;
  tags: readonly TagId[];
  /** What stands in the desk's own fields; those put away since keep theirs. */
  fields: Readonly<Record<FieldId, string | number>>;
  /** Absent: the desk's general one. */
  kind?: KindId;
  /** Every step it was said to be at, in order (core/stage.ts). */
  stages?: readonly StageSet[];
  /** What was agreed with the customer, and what of it is there (core/agreed.ts). */
  lists?: readonly AgreedList[];
  /** Others with a part in it, beside its customer (S20). */
  organisations?: readonly Organisation[];
  /** What leads to its end; absent on a case written before there was any of it. */
  closing?: Closing;
  /** Closed by nobody: it comes from before the desk was there. */
  past?: true;
  /** What was asked of the customer as evidence, and came; absent: nothing. */
  evidence?: Evidence;
  commitments: readonly Commitment[];
  /** Everything raised so far, standing or not, in order. */
  findings: readonly Raised[];
}

export interface Question {
  id: QuestionId;
  by: PersonId;
  at: Instant;
  answer: { by: PersonId; at: Instant } | null;
}

/** Folds one event into the state. Never refuses: what happened, happened. */
export function evolve(state: CaseState | null, event: Event): CaseState {
  if (event.type === "CaseOpened") return opened(event);
  if (!state) throw new Error(`${event.type} before CaseOpened`);
  return {
    ...state,
    ...change(state, event),
    ...alongside(state, event, (it) => change(it, event)),
    ...evidenceAfter(state, event),
    closing: closingAfter(state.closing, event, state.mergedInto !== null),
    putAside: asideAfter(state.putAside ?? null, event),
    lastAt: event.at,
  };
}

/** How often a finding on this very matter was raised. */
export function raised(state: CaseState, matter: Matter): number {
  return state.findings.filter((it) => sameMatter(it, matter)).length;
}

export function commitmentOf(state: CaseState, id: CommitmentId): Commitment | undefined {
  return state.commitments.find((it) => it.id === id);
}

/** The commitment, or the one it was promised again as. */
export function latestVersion(state: CaseState, id: CommitmentId): Commitment | undefined {
  const it = commitmentOf(state, id);
  return it?.replacedBy ? latestVersion(state, it.replacedBy) : it;
}

function opened({ at, customer, subject, language, owner, door, past }: Extract<Event, { type: "CaseOpened" }>): CaseState {
  return {
    ...newExchange(at),
    ...NO_PARTS,
    status: past ? "closed" : "open",
    ...(past && { past }),
    customer,
    subject,
    language,
    owner,
    lastAt: at,
    transfers: 0,
    passedOn: null,
    reopened: 0,
    door,
    doorChanges: 0,
    offer: null,
    passed: null,
    declined: null,
    followers: [],
    questions: [],
    putAside: null,
    tags: [],
    fields: {},
    commitments: [],
    findings: [],
  };
}

function change(state: CaseState, event: Exclude<Event, { type: "CaseOpened" }>): Partial<CaseState> {
  if (isActEvent(event)) return acted(state, event);
  if (isClosingEvent(event)) return closingChange(state, event);
  switch (event.type) {
    case "CustomerChanged":
      return { customer: event.customer };
    case "CaseTagged":
      return { tags: event.tags };
    case "FieldSet":
      return { fields: fieldsAfter(state.fields, event) };
    case "KindSet":
      return { kind: event.kind };
    case "ListAgreed":
    case "ListLineDone":
      return { lists: listsAfter(state, event) };
    case "StatusSet":
      return { stages: stagesAfter(state, event) };
    case "PartLeft":
      return left(state, event);
    case "PartJoined":
      return { ...arrived(state, event), ...(state.status === "dormant" && { status: "open" }) };
    case "OwnerChanged":
    case "OwnerOffered":
    case "OwnerDeclined":
    case "OwnerChangeUndone":
    case "FollowerAdded":
    case "FollowerRemoved":
      return ownershipAfter(state, event);
    case "ProcedureQuestioned":
      return { questions: [...state.questions, { id: event.question, by: event.by, at: event.at, answer: null }] };
    case "QuestionAnswered":
      return {
        questions: state.questions.map((it) => (it.id === event.question ? { ...it, answer: { by: event.by, at: event.at } } : it)),
      };
    case "MessageReceived":
      return {
        ...received(state, event, answerOverdue(state)),
        ...chasedBy(state, event),
        ...heardFrom(state, event),
        ...cameBy(state, event.from.role === "customer" && !event.automatic && event.door !== "page" ? event.door : state.door),
      };
    case "ComplaintNoted":
    case "ComplaintDismissed":
    case "ComplaintWordUndone":
      return { complaint: complaintAfter(state.complaint ?? null, event) };
    case "MessageSent":
      return sent(state, event);
    case "MessageWithdrawn":
      return {
        ...withdrawnFrom(state, event.interaction),
        commitments: withdrawn(state, event.interaction, event.at),
        offer: without(state.offer, event.interaction),
        ...stagesWithout(state, event.interaction),
      };
    case "MessageUndelivered":
      return event.to ? {} : cameBack(state, event);
    case "MessageHeldBack":
      return heldBack(state, event);
    case "MessageDropped":
      return dropped(state, event);
    case "CallLost":
      return { ...lost(state, event), ...cameBy(state, "phone") };
    case "ContactAttempted":
      return { tried: oneMoreTry(state.tried, event) };
    case "CasePutAside":
    case "CaseTakenBack":
    case "PastKept":
    case "RecordExported":
    case "LinkRenewed":
    case "LinkRevoked":
    case "CustomerConfirmed":
    case "NoteWritten":
    case "DraftTaken":
    case "MessagePassedOn":
    case "EvidenceAsked":
    case "EvidenceReceived":
    case "EvidenceTakenOut":
    case "EvidenceJudged":
      return {};
    case "CaseClosed":
      return { status: "closed", ...atRest(state), commitments: withoutSteps(state.commitments, event.at) };
    case "CaseReopened":
      return {
        status: "open",
        reopened: state.past ? state.reopened : state.reopened + 1,
        past: undefined,
        openSince: event.at,
        awaitingSince: event.by.role === "customer" ? event.at : state.awaitingSince,
      };
    case "WordsErased":
      return erasedBy(state, event);
    case "FindingRaised":
      return {
        findings: [...state.findings, { ...event.finding, at: event.at }],
        ...(event.finding.guard === "broken" ? update(state, event.finding.about as CommitmentId, { status: "broken" }) : {}),
      };
    case "CommitmentProposed":
      return { commitments: [...state.commitments, made(event.terms, event.dueAt, event.at, "proposed")] };
    case "CommitmentMade":
      return {
        commitments: [...state.commitments.filter((it) => it.id !== event.terms.id), made(event.terms, event.dueAt, event.at, "open")],
      };
    case "ProposalDismissed":
      return update(state, event.commitment, { status: "dismissed", endedAt: event.at });
    case "OrganisationAdded":
    case "OrganisationRemoved":
      return organisationsAfter(state, event);
    default:
      return withAnswer(state, event, changeCommitment(state, event));
  }
}

function changeCommitment(state: CaseState, event: Extract<Event, { commitment: CommitmentId }>): Partial<CaseState> {
  const it = commitmentOf(state, event.commitment);
  if (!it) throw new Error(`${event.type} on a commitment never made: ${event.commitment}`);
  const next = commitmentAfter(it, event);
  return next ? update(state, it.id, next) : {};
}

function cameBy({ door: last, doorChanges }: CaseState, door: Door): Pick<CaseState, "door" | "doorChanges"> {
  return { door, doorChanges: door === last ? doorChanges : doorChanges + 1 };
}

const answerOverdue = (state: CaseState): boolean =>
  state.awaitingSince !== null && raised(state, { guard: "unanswered", about: null, since: state.awaitingSince }) > 0;

function update(state: CaseState, id: CommitmentId, next: Partial<Commitment>): Pick<CaseState, "commitments"> {
  return { commitments: state.commitments.map((it) => (it.id === id ? { ...it, ...next } : it)) };
}
