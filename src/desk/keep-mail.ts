import type { CaseId, InteractionId, PersonId } from "../core/ids.ts";
import type { ParsedMail } from "../channels/mail/parse.ts";
import type { Tx } from "../store/database.ts";
import { insertInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";

/** Keeps what a mail says as a message on its case; `author` is how its sender is shown. `sentBy`: it is one of ours, from before the desk was there. */
export function keepMail(
  desk: Desk,
  tx: Tx,
  caseId: CaseId,
  mail: ParsedMail,
  {
    interaction,
    author,
    automatic,
    staged,
    sentBy,
  }: { interaction: InteractionId; author: string | null; automatic: boolean; staged: string; sentBy?: PersonId | null },
): Promise<void> {
  return insertInteraction(tx, desk.id, caseId, {
    id: interaction,
    door: "email",
    direction: sentBy === undefined ? "in" : "out",
    at: desk.clock.now(),
    saidAt: mail.sentAt,
    person: sentBy ?? null,
    author,
    subject: mail.subject,
    body: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    automatic,
    delivery: sentBy === undefined ? null : "sent",
    stagedId: staged,
    attachments: mail.attachments.map(({ filename, type, size }) => ({ filename: filename ?? "", type, size })),
  });
}
