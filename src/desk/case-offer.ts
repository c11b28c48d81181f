import type { CaseId, PersonId } from "../core/ids.ts";
import type { Answer } from "./commitments.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";

/** Asks a colleague to take the case; it stays its owner's until they say yes (S31). Throws NotFound. */
export const offerCase = (desk: Desk, me: PersonId, id: CaseId, to: PersonId, note: string): Promise<Handled> =>
  handle(desk, id, [{ type: "OfferOwner", to, by: me, note }]);

/** The yes or no of the one asked; a no from whoever asked takes the offer back. Throws NotFound. */
export const answerOffer = (desk: Desk, me: PersonId, id: CaseId, it: Answer): Promise<Handled> =>
  handle(desk, id, [it.answer === "accept" ? { type: "AcceptOwner", by: me } : { type: "DeclineOwner", by: me, reason: it.reason }]);
