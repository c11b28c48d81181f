import type { CaseId, InteractionId } from "../../core/ids.ts";
import type { ParsedMail } from "./parse.ts";
import { type MailSecret, openOwnMessageId, openReplyAddress } from "./reply-address.ts";

/** A way to find the case a mail belongs to. The desk tries them in order and believes the first that finds an open door. */
export type ThreadHint =
  /** Ours, signed: certain. Nearest first. */
  | { by: "own_message"; interactions: InteractionId[] }
  /** Message-IDs to look up among the mail received, nearest first. */
  | { by: "references"; ids: string[] }
  | { by: "reply_address"; caseId: CaseId }
  | { by: "subject_and_sender"; subject: string; sender: string };

/** By what the mail answers, by the signed address it was sent to, at last by its subject and sender. Forged signatures give no hint. */
export function threadHints(mail: ParsedMail, secret: MailSecret): ThreadHint[] {
  const ids = [...new Set([mail.inReplyTo, ...mail.references.toReversed()].filter((id) => id !== null))];
  const own = ids.map((id) => openOwnMessageId(id, secret)).filter((id) => id !== null);
  const others = ids.filter((id) => openOwnMessageId(id, secret) === null);
  const hints: ThreadHint[] = [];
  if (own.length > 0) hints.push({ by: "own_message", interactions: own });
  if (others.length > 0) hints.push({ by: "references", ids: others });
  for (const address of [...mail.deliveredTo, ...mail.to.map((one) => one.address), ...mail.cc.map((one) => one.address)]) {
    const caseId = openReplyAddress(address, secret);
    if (caseId && !hints.some((hint) => hint.by === "reply_address" && hint.caseId === caseId)) hints.push({ by: "reply_address", caseId });
  }
  const subject = bareSubject(mail.subject);
  if (mail.from && subject !== "" && subject !== mail.subject.trim().toLowerCase())
    hints.push({ by: "subject_and_sender", subject, sender: mail.from.address });
  return hints;
}

/** «Re:», «RE :», «TR:», «Fwd:», «Réf :», «AW:», "Re[2]:", and list or ticket tags in square brackets. */
const PREFIX =
  /^\s*(?:(?:re|ré|réf|rép|tr|fw|fwd|aw|wg|sv|vs|rv|enc|réponse|transfert|transféré)\s*(?:\[\d+\]|\(\d+\))?\s*[:：]|\[[^\]]{1,40}\])\s*/iu;
const STAGES_MAX = 20;

/** The subject without what answering and forwarding put before it, in lower case. */
export function bareSubject(subject: string): string {
  let bare = subject;
  for (let i = 0; i < STAGES_MAX && PREFIX.test(bare); i++) bare = bare.replace(PREFIX, "");
  return bare.replace(/\s+/g, " ").trim().toLowerCase();
}
