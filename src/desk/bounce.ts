import type { ParsedMail } from "../channels/mail/parse.ts";
import { openOwnMessageId } from "../channels/mail/reply-address.ts";
import type { Command } from "../core/command.ts";
import { byMessageId, lastSent, readInteraction, setDelivery } from "../store/interactions.ts";
import type { MailName, Recipients } from "../store/mail-shapes.ts";
import type { Desk } from "./desk.ts";
import { addressBack, letterBack } from "./follower-unreached.ts";
import type { Seen } from "./handle.ts";
import { mailIdentity } from "./mail-identity.ts";

/**
 * A message of ours that came back for good is undelivered, and says so; a delay is only on the record. A letter of ours on no
 * case is none of its messages: one to who follows the case is said beside them.
 */
export async function bounceCommands(desk: Desk, seen: Seen, { bounceOf }: ParsedMail): Promise<Command[]> {
  const { tx, id } = seen;
  if (!bounceOf?.permanent) return [];
  const reason = [bounceOf.status, bounceOf.recipient].filter(Boolean).join(" ");
  const ours = bounceOf.messageId && openOwnMessageId(bounceOf.messageId, (await mailIdentity(desk, tx)).secret);
  if (ours && !(await readInteraction(tx, desk.id, ours))) return letterBack(desk, seen, ours, reason);
  const named = bounceOf.messageId ? await byMessageId(tx, desk.id, bounceOf.messageId) : undefined;
  const followers = named ? null : await addressBack(desk, seen, bounceOf.recipient, reason);
  if (followers) return followers;
  const interaction = named?.direction === "out" && named.case_id === id ? named.interaction_id : await lastSent(tx, desk.id, id);
  const row = interaction && (await readInteraction(tx, desk.id, interaction));
  if (!interaction || !row) return [];
  if (isCopy(row.recipients, bounceOf.recipient)) {
    await setDelivery(tx, desk.id, interaction, row.delivery!, reason);
    return [];
  }
  await setDelivery(tx, desk.id, interaction, "bounced", reason);
  return [{ type: "ReportUndelivered", interaction, reason, ...(row.third_party_id ? { to: row.third_party_id } : {}) }];
}

/** What came back was somebody's copy: the one it was written to has it. */
function isCopy(recipients: Recipients | null, address: string | null): boolean {
  const lower = address?.toLowerCase();
  const holds = (them: readonly MailName[]) => them.some((one) => one.address.toLowerCase() === lower);
  return recipients !== null && holds([...recipients.cc, ...recipients.bcc]) && !holds(recipients.to);
}
