import type { Event } from "./events.ts";
import { fromOutside } from "./from-outside.ts";
import type { PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";
import { alone, type Going, without } from "./went-with.ts";

/** A case that someone took out of sight, until a time or until something new (`until` null). What it owes is watched all the same. */
export interface PutAside {
  by: PersonId;
  at: Instant;
  until: Instant | null;
  /** Its time came, and nobody has done anything on the case since. */
  back: boolean;
  with?: Going<PutAside>;
}

/** What an event leaves of it. Whatever comes from outside brings the case back; once back, whatever is done on it ends the reminder. */
export function asideAfter(it: PutAside | null, event: Event): PutAside | null {
  if (fromOutside(event)) return null;
  switch (event.type) {
    case "CasePutAside":
      return {
        by: event.by,
        at: event.at,
        until: event.until,
        back: false,
        ...(event.with && { with: { message: event.with, before: alone(it) } }),
      };
    case "MessageWithdrawn":
      return without(it, event.interaction);
    case "CaseTakenBack":
    case "CaseClosed":
    case "CaseReopened":
    case "WordsErased":
      return null;
    case "FindingRaised":
      return it && event.finding.guard === "came_back" ? { ...it, back: true } : it;
    case "MessageSent":
    case "ContactAttempted":
    case "NoteWritten":
    case "OwnerChanged":
      return it?.back ? null : it;
    default:
      return it;
  }
}
