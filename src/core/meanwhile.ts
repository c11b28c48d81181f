import type { Event } from "./events.ts";
import type { CommitmentId, PersonId } from "./ids.ts";

/** What a gesture is about: one promise, who has the case, or whether it is put aside (which its owner's change touches too). */
export type Subject = { commitment: CommitmentId } | "owner" | "aside";

const OWNER: readonly Event["type"][] = ["OwnerChanged", "OwnerOffered", "OwnerDeclined", "OwnerChangeUndone"];
const ASIDE: readonly Event["type"][] = [...OWNER, "CasePutAside", "CaseTakenBack"];

/** The last of these events that a colleague did and that is about it; null when there is none. What the rules find is nobody's doing. */
export function doneMeanwhile<E extends Event>(events: readonly E[], about: Subject, me: PersonId): { event: E; by: PersonId } | null {
  for (const event of events.toReversed()) {
    const by = doer(event);
    if (by !== null && by !== me && isAbout(event, about)) return { event, by };
  }
  return null;
}

function isAbout(event: Event, about: Subject): boolean {
  if (about === "owner") return OWNER.includes(event.type);
  if (about === "aside") return ASIDE.includes(event.type);
  // a third party was asked for it: the promise is as it was
  return (
    "commitment" in event && event.type !== "ThirdPartyReminded" && event.type !== "DateUnknown" && event.commitment === about.commitment
  );
}

function doer(event: Event): PersonId | null {
  if ((event.type === "MoveAccepted" || event.type === "MoveRefused") && event.notedBy) return event.notedBy;
  if (!("by" in event) || !event.by) return null;
  if (typeof event.by === "string") return event.by;
  return event.by.role === "person" ? event.by.id : null;
}
