import { type Commitment, type CommitmentStatus, type CommitmentTerms, conventionalDue, person } from "./commitment.ts";
import type { Language } from "./due.ts";
import type { Event } from "./events.ts";
import { atRest, cameBack, type Exchange, newExchange, received, sent, unsaid } from "./exchange.ts";
import { type Matter, type Raised, sameMatter } from "./finding.ts";
import type { CommitmentId, CustomerId, InteractionId, PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";
import { withdrawn } from "./withdrawal.ts";

/** A case as its events leave it. `null` before the first. */
export interface CaseState extends Exchange {
  status: "open" | "closed";
  customer: CustomerId;
  subject: string;
  language: Language;
  owner: PersonId;
  /** The last event's instant. */
  lastAt: Instant;
  /** Owners after the first: how often the customer was passed on. */
  transfers: number;
  reopened: number;
  commitments: readonly Commitment[];
  /** Everything raised so far, standing or not, in order. */
  findings: readonly Raised[];
}

/** Folds one event into the state. Never refuses: what happened, happened. */
export function evolve(state: CaseState | null, event: Event): CaseState {
  if (event.type === "CaseOpened") return opened(event);
  if (!state) throw new Error(`${event.type} before CaseOpened`);
  return { ...state, ...change(state, event), lastAt: event.at };
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

function opened({ at, customer, subject, language, owner }: Extract<Event, { type: "CaseOpened" }>): CaseState {
  return {
    ...newExchange(at),
    status: "open",
    customer,
    subject,
    language,
    owner,
    lastAt: at,
    transfers: 0,
    reopened: 0,
    commitments: [],
    findings: [],
  };
}

function change(state: CaseState, event: Exclude<Event, { type: "CaseOpened" }>): Partial<CaseState> {
  switch (event.type) {
    case "OwnerChanged":
      return { owner: event.owner, transfers: state.transfers + 1 };
    case "MessageReceived":
      return received(state, event, answerOverdue(state));
    case "MessageSent":
      return sent(state, event);
    case "MessageWithdrawn":
      return { ...unsaid(state, event.interaction), commitments: withdrawn(state, event.interaction, event.at) };
    case "MessageUndelivered":
      return cameBack(state, event);
    case "CallLost":
      return { lostCall: state.lostCall ?? { interaction: event.interaction, at: event.at } };
    case "CustomerConfirmed":
    case "NoteWritten":
    case "ContactAttempted":
      return {};
    case "CaseClosed":
      return { status: "closed", ...atRest(state) };
    case "CaseReopened":
      return {
        status: "open",
        reopened: state.reopened + 1,
        openSince: event.at,
        awaitingSince: event.by.role === "customer" ? event.at : null,
      };
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
    default:
      return changeCommitment(state, event);
  }
}

function changeCommitment(state: CaseState, event: Extract<Event, { commitment: CommitmentId }>): Partial<CaseState> {
  const it = commitmentOf(state, event.commitment);
  if (!it) throw new Error(`${event.type} on a commitment never made: ${event.commitment}`);
  switch (event.type) {
    case "CommitmentAccepted":
      return update(state, it.id, { acceptedAt: event.at });
    case "CommitmentDeclined":
      return update(state, it.id, { promiser: person(it.saidBy), acceptedAt: event.at, overload: null });
    case "CommitmentDated":
      return update(state, it.id, { ...dated(it, event, null), conventional: false });
    case "CommitmentMoved":
      return update(state, it.id, { ...dated(it, event, event.reason), conventional: false, level: it.level + 1 });
    case "CommitmentReplaced":
      return update(state, it.id, { status: "replaced", replacedBy: event.replacement, endedAt: event.at });
    case "HandoverOffered":
      return update(state, it.id, { handover: { to: event.to, at: event.at, note: event.note } });
    case "HandoverAccepted":
      return update(state, it.id, { promiser: person(event.by), handover: null, acceptedAt: event.at, overload: null });
    case "HandoverDeclined":
      return update(state, it.id, { handover: null });
    case "CommitmentKept":
      return update(state, it.id, {
        status: it.status === "broken" ? "kept_late" : "kept",
        keptBy: event.by,
        evidence: event.evidence,
        endedAt: event.at,
      });
    case "KeptWithdrawn":
      return update(state, it.id, {
        status: it.status === "kept_late" ? "broken" : "open",
        keptBy: null,
        evidence: null,
        endedAt: null,
      });
    case "OverloadSeen":
      return update(state, it.id, { overload: { at: event.at, dueAt: it.dueAt, shortMs: event.shortMs } });
    case "CommitmentReleased":
      return update(state, it.id, { status: "released", endedAt: event.at, evidence: event.reason, releasedIn: event.toldIn });
    default:
      return {};
  }
}

function answerOverdue(state: CaseState): boolean {
  return state.awaitingSince !== null && raised(state, { guard: "unanswered", about: null, since: state.awaitingSince }) > 0;
}

function made(terms: CommitmentTerms, dueAt: Instant, at: Instant, status: CommitmentStatus): Commitment {
  const needsYes = terms.promiser.role === "person" && terms.promiser.id !== terms.saidBy;
  return {
    ...terms,
    status,
    madeAt: at,
    dueAt,
    notBefore: terms.due.kind === "window" ? terms.due.notBefore : null,
    conventional: conventionalDue(terms.due),
    level: 0,
    dates: [{ at, dueAt, reason: null, toldIn: terms.saidIn }],
    acceptedAt: needsYes ? null : at,
    handover: null,
    keptBy: null,
    evidence: null,
    overload: null,
    endedAt: null,
    replacedBy: null,
    releasedIn: null,
  };
}

function dated(
  it: Commitment,
  event: { at: Instant; dueAt: Instant; toldIn: InteractionId | null },
  reason: string | null,
): Partial<Commitment> {
  return { dueAt: event.dueAt, notBefore: null, dates: [...it.dates, { at: event.at, dueAt: event.dueAt, reason, toldIn: event.toldIn }] };
}

function update(state: CaseState, id: CommitmentId, next: Partial<Commitment>): Pick<CaseState, "commitments"> {
  return { commitments: state.commitments.map((it) => (it.id === id ? { ...it, ...next } : it)) };
}
