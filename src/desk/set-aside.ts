import type { ParsedMail } from "../channels/mail/parse.ts";
import type { CaseId, InteractionId } from "../core/ids.ts";
import type { Tx } from "../store/database.ts";
import { byMessageId } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";

/** A mail nobody can answer or read: no sender at all, or bytes that are no mail. People find it under «illisibles». */
export function whyUnreadable(mail: ParsedMail): string | null {
  if (mail.problems.includes("unreadable_mime")) return "unreadable_mime";
  return !mail.from && mail.replyTo.length === 0 && !mail.bounceOf ? "no_sender" : null;
}

/**
 * A mail that is kept and needs nobody: our own come round again, the same one through a second mailbox, or one that goes
 * in circles. Null when it is to be read.
 */
export async function whyAside(
  desk: Desk,
  tx: Tx,
  mail: ParsedMail,
): Promise<{ problem: string; interaction?: InteractionId; caseId?: CaseId } | null> {
  const known = mail.messageId ? await byMessageId(tx, desk.id, mail.messageId) : undefined;
  if (known)
    return {
      problem: known.direction === "out" ? "our_own_message" : "known_through_another_mailbox",
      interaction: known.interaction_id,
      caseId: known.case_id,
    };
  return mail.problems.includes("many_hops") ? { problem: "mail_loop" } : null;
}
