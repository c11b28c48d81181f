import { type Commitment, person } from "./commitment.ts";
import type { Event } from "./events.ts";
import type { CommitmentId, InteractionId } from "./ids.ts";
import { renegotiated } from "./renegotiation.ts";
import type { Instant } from "./time.ts";

type OnCommitment = Extract<Event, { commitment: CommitmentId }>;

/** What the event leaves of the promise it is about; null where that is nothing new. */
export function commitmentAfter(it: Commitment, event: OnCommitment): Partial<Commitment> | null {
  switch (event.type) {
    case "CommitmentAccepted":
      return { acceptedAt: event.at };
    case "CommitmentDeclined":
      return { promiser: person(it.saidBy), acceptedAt: event.at, overload: null };
    case "CommitmentDated":
      return { ...dated(it, event, null), conventional: false, dateReason: event.dateReason ?? it.dateReason };
    case "CommitmentMoved":
      return { ...dated(it, event, event.reason), conventional: false, level: it.level + 1 };
    case "MoveProposed":
    case "MoveAccepted":
    case "MoveRefused":
      return renegotiated(it, event);
    case "CommitmentReplaced":
      return { status: "replaced", replacedBy: event.replacement, endedAt: event.at };
    case "ThirdPartyReminded":
      return { reminders: [...(it.reminders ?? []), { at: event.at, interaction: event.interaction, by: event.by }] };
    case "HandoverOffered":
      return { handover: { to: event.to, at: event.at, note: event.note } };
    case "HandoverAccepted":
      return { promiser: person(event.by), handover: null, acceptedAt: event.at, overload: null };
    case "HandoverDeclined":
      return { handover: null };
    case "CommitmentKept":
      return {
        status: it.status === "broken" && !event.onTime ? "kept_late" : "kept",
        keptBy: event.by,
        evidence: event.evidence,
        endedAt: event.at,
        ...(event.onTime && { keptOnTime: true }),
      };
    case "KeptWithdrawn":
      return {
        status: it.status === "kept_late" || it.keptOnTime ? "broken" : "open",
        keptBy: null,
        evidence: null,
        endedAt: null,
        ...(it.keptOnTime && { keptOnTime: false }),
      };
    case "WaitsOnChanged":
      return { waitsOn: event.waitsOn };
    case "WorkSet":
      return { workMs: event.workMs };
    case "OverloadSeen":
      return { overload: { at: event.at, dueAt: it.dueAt, shortMs: event.shortMs } };
    case "CommitmentReleased":
      return { status: "released", endedAt: event.at, evidence: event.reason, releasedIn: event.toldIn };
    default:
      return null;
  }
}

function dated(
  it: Commitment,
  event: { at: Instant; dueAt: Instant; toldIn: InteractionId | null },
  reason: string | null,
): Partial<Commitment> {
  return { dueAt: event.dueAt, notBefore: null, dates: [...it.dates, { at: event.at, dueAt: event.dueAt, reason, toldIn: event.toldIn }] };
}
