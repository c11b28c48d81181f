import type { Command } from "../core/command.ts";
import { isOwed, sameParty, thirdParty } from "../core/commitment.ts";
import { type CommitmentId, type InteractionId, newId, type ThirdPartyId } from "../core/ids.ts";
import { type Instant, localDate } from "../core/time.ts";
import { answeredDate } from "../reader/answered-date.ts";
import { readerContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";

/** What a third party's mail says, and when. */
interface Mailed {
  by: ThirdPartyId;
  interaction: InteractionId;
  text: string;
  sentAt: Instant;
}

/**
 * The date a third party answers with by mail, where it is plain: one date in a short answer, and one thing that it owes on the
 * case. Else nothing: its case's owner is told that it wrote, and reads it.
 */
export function answeredByMail(desk: Desk, { state, context, at }: Seen, { by, interaction, text, sentAt }: Mailed): Command[] {
  const party = thirdParty(by);
  const owed = state.commitments.filter((it) => isOwed(it) && sameParty(it.promiser, party));
  const [one] = owed;
  const dueAt = owed.length === 1 ? answeredDate(text, readerContext(context, sentAt)) : null;
  if (!one || dueAt === null || dueAt <= at) return [];
  const its = { commitment: one.id, by: party, way: "mail", toldIn: interaction } as const;
  const sameDay = !one.conventional && localDate(one.dueAt, context.timeZone) === localDate(dueAt, context.timeZone);
  if (sameDay) return one.dueAt > at ? [{ type: "ConfirmDate", ...its }] : [];
  return [{ type: "MoveCommitment", ...its, dueAt, reason: "", replacement: newId<CommitmentId>(at, desk.random), words: "" }];
}
