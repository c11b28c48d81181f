import type { CaseId, PersonId } from "../core/ids.ts";
import type { Answer } from "./commitments.ts";
import type { Desk } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { type Looked, notOvertaken } from "./meanwhile.ts";

/** Asks a colleague to take the case; it stays its owner's until they say yes (S31). Throws NotFound. */
export const offerCase = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { to, note }: { to: PersonId; note: string },
  looked?: Looked,
): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    await notOvertaken(desk, seen, me, looked, "owner");
    return [{ type: "OfferOwner", to, by: me, note }];
  });

/** The yes or no of the one asked; a no from whoever asked takes the offer back. Throws NotFound. */
export const answerOffer = (desk: Desk, me: PersonId, id: CaseId, it: Answer, looked?: Looked): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    await notOvertaken(desk, seen, me, looked, "owner");
    return [it.answer === "accept" ? { type: "AcceptOwner", by: me } : { type: "DeclineOwner", by: me, reason: it.reason }];
  });
