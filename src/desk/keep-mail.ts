import type { CaseId, InteractionId } from "../core/ids.ts";
import type { ParsedMail } from "../channels/mail/parse.ts";
import type { Tx } from "../store/database.ts";
import { insertInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";

/** Keeps what a mail says as a message on its case; `author` is how its sender is shown. */
export function keepMail(
  desk: Desk,
  tx: Tx,
  caseId: CaseId,
  mail: ParsedMail,
  { interaction, author, automatic, staged }: { interaction: InteractionId; author: string; automatic: boolean; staged: string },
): Promise<void> {
  return insertInteraction(tx, desk.id, caseId, {
    id: interaction,
    door: "email",
    direction: "in",
    at: desk.clock.now(),
    saidAt: mail.sentAt,
    person: null,
    author,
    subject: mail.subject,
    body: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    automatic,
    stagedId: staged,
    attachments: mail.attachments.map(({ filename, type, size }) => ({ filename: filename ?? "", type, size })),
  });
}
