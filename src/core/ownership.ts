import type { CaseState } from "./case.ts";
import { type Decision, known, refuse, yes } from "./decision.ts";
import type { InteractionId, PersonId } from "./ids.ts";
import type { Context } from "./policy.ts";
import { UNDO_MAX } from "./slip.ts";
import type { Instant } from "./time.ts";
import { alone, type Going } from "./went-with.ts";

/**
 * Who has a case: never nobody. It is given over at once, or offered and its owner's until the other says yes; colleagues who
 * want to know follow it.
 */
export type OwnershipEvent =
  | { type: "OwnerChanged"; owner: PersonId; by: PersonId | null; reason: string }
  /** `with`: asked in one gesture with that message, and taken back with it. */
  | { type: "OwnerOffered"; to: PersonId; by: PersonId; note: string; with?: InteractionId }
  | { type: "OwnerDeclined"; by: PersonId; reason: string }
  | { type: "OwnerChangeUndone"; owner: PersonId; by: PersonId }
  | { type: "FollowerAdded"; person: PersonId; by: PersonId }
  | { type: "FollowerRemoved"; person: PersonId; by: PersonId };

export type OwnershipCommand =
  | { type: "ChangeOwner"; owner: PersonId; by: PersonId | null; reason: string }
  | { type: "OfferOwner"; to: PersonId; by: PersonId; note: string; with?: InteractionId }
  | { type: "AcceptOwner"; by: PersonId }
  | { type: "DeclineOwner"; by: PersonId; reason: string }
  | { type: "UndoOwnerChange"; by: PersonId }
  | { type: "AddFollower"; person: PersonId; by: PersonId }
  | { type: "RemoveFollower"; person: PersonId; by: PersonId };

export interface Offer {
  to: PersonId;
  by: PersonId;
  at: Instant;
  note: string;
  with?: Going<Offer>;
}

/** Whether it may happen at `now`, and what follows; nothing where it is so already. */
export function onOwnership(state: CaseState, command: OwnershipCommand, context: Context, now: Instant): Decision {
  switch (command.type) {
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
    case "UndoOwnerChange":
      return undoOwnerChange(state, command, now);
    case "AddFollower":
      if (!known(context, command.person)) return refuse("unknown_person");
      return state.followers.includes(command.person) ? yes(now) : yes(now, { ...command, type: "FollowerAdded" });
    case "RemoveFollower":
      return state.followers.includes(command.person) ? yes(now, { ...command, type: "FollowerRemoved" }) : yes(now);
  }
}

/** The one asked says no, with why; whoever asked, or still owns the case, may take the offer back, for no reason. */
function declineOwner(state: CaseState, command: Extract<OwnershipCommand, { type: "DeclineOwner" }>, now: Instant): Decision {
  if (!state.offer || ![state.offer.to, state.offer.by, state.owner].includes(command.by)) return refuse("offer_not_to_you");
  if (command.by === state.offer.to && !command.reason.trim()) return refuse("reason_missing");
  return yes(now, { ...command, type: "OwnerDeclined" });
}

/** Within its time, the customer was never passed on. */
function undoOwnerChange({ passedOn }: CaseState, { by }: { by: PersonId }, now: Instant): Decision {
  if (!passedOn || passedOn.by !== by || now - passedOn.at > UNDO_MAX) return refuse("too_late_to_undo");
  return yes(now, { type: "OwnerChangeUndone", owner: passedOn.from, by });
}

/** What an event leaves of it. */
export function ownershipAfter(state: CaseState, event: OwnershipEvent & { at: Instant }): Partial<CaseState> {
  switch (event.type) {
    case "OwnerChanged":
      return {
        owner: event.owner,
        transfers: state.transfers + 1,
        offer: null,
        passedOn: { from: state.owner, by: event.by, at: event.at },
        passed: { at: event.at, tell: [state.owner, event.owner].filter((id) => id !== event.by) },
      };
    case "OwnerOffered":
      return { offer: offered(state, event) };
    case "OwnerDeclined":
      return {
        offer: null,
        declined: state.offer && state.offer.by !== event.by ? { at: event.at, offeredBy: state.offer.by } : state.declined,
      };
    case "OwnerChangeUndone":
      return { owner: event.owner, transfers: state.transfers - 1, passedOn: null, passed: null };
    case "FollowerAdded":
      return { followers: [...state.followers, event.person] };
    case "FollowerRemoved":
      return { followers: state.followers.filter((id) => id !== event.person) };
  }
}

type OwnerOffered = Extract<OwnershipEvent, { type: "OwnerOffered" }> & { at: Instant };

function offered(state: CaseState, { to, by, at, note, with: message }: OwnerOffered): Offer {
  return { to, by, at, note, ...(message && { with: { message, before: alone(state.offer) } }) };
}
