import type { Command } from "./command.ts";
import type { Event, EventOf, Undated } from "./events.ts";
import type { InteractionId, PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";

/**
 * Whether a case is a complaint: what the customer wrote read as one (`by` null, in `interaction`), or a person said so, or
 * said that it is none. It is one until it is settled; what the customer complains of after a person's no is one again.
 */
export interface Complaint {
  stands: boolean;
  at: Instant;
  by: PersonId | null;
  interaction: InteractionId | null;
  /** The customer said themselves that it is one, in `interaction`. */
  declared?: true;
  /** What was known before that person's word. */
  was: Complaint | null;
}

/** What a message of the customer's leaves of it. */
export function complainsIn(it: Complaint | null, { complaint, declared, interaction, at }: EventOf<"MessageReceived">): Complaint | null {
  const more = declared && !it?.declared;
  return complaint && (!it?.stands || more) ? { stands: true, at, by: null, interaction, ...(declared && { declared }), was: null } : it;
}

/** What a person's word leaves of it. */
export function complaintAfter(it: Complaint | null, { type, at, by }: Extract<Event, { type: Word["type"] }>): Complaint | null {
  if (type === "ComplaintWordUndone") return it?.was ?? null;
  return { stands: type === "ComplaintNoted", at, by, interaction: null, was: it && { ...it, was: null } };
}

export type OnComplaint = Extract<Command, { type: "NoteComplaint" | "DismissComplaint" | "UndoComplaintWord" }>;
type Word = Extract<Undated, { type: "ComplaintNoted" | "ComplaintDismissed" | "ComplaintWordUndone" }>;

/** What follows from a person's word: nothing where it says what is known already. One said before `since`, or by another, stays. */
export function wordOn(it: Complaint | null, { type, by }: OnComplaint, since: number): readonly Word[] | "too_late_to_undo" {
  const stands = it?.stands ?? false;
  if (type === "NoteComplaint") return stands ? [] : [{ type: "ComplaintNoted", by }];
  if (type === "DismissComplaint") return stands ? [{ type: "ComplaintDismissed", by }] : [];
  return it?.by === by && it.at >= since ? [{ type: "ComplaintWordUndone", by }] : "too_late_to_undo";
}

/** Of two that are one: the first that stands. */
export function firstComplaint(a: Complaint | null, b: Complaint | null): Complaint | null {
  if (!a?.stands || !b?.stands) return b?.stands ? b : (a ?? b);
  return b.at < a.at ? b : a;
}
