import { typeByContent } from "../channels/content-type.ts";
import type { MailAttachment, ParsedMail } from "../channels/mail/parse.ts";
import type { CaseId, InteractionId, PersonId, ThirdPartyId } from "../core/ids.ts";
import type { Tx } from "../store/database.ts";
import { insertInteraction } from "../store/interactions.ts";
import type { Attachment } from "../store/mail-shapes.ts";
import type { Desk } from "./desk.ts";
import { withoutLinks } from "./links.ts";

export interface Kept {
  interaction: InteractionId;
  /** How its sender is shown. */
  author: string | null;
  automatic: boolean;
  staged: string;
  /** It is one of ours, from before the desk was there; null when nobody here wrote it. */
  sentBy?: PersonId | null;
  /** Who wrote it, where it is neither the customer nor one of us. */
  thirdParty?: ThirdPartyId | null;
}

/** Keeps what a mail says as a message on its case. */
export async function keepMail(
  desk: Desk,
  tx: Tx,
  caseId: CaseId,
  mail: ParsedMail,
  { interaction, author, automatic, staged, sentBy, thirdParty = null }: Kept,
): Promise<void> {
  await insertInteraction(tx, desk.id, caseId, {
    id: interaction,
    door: "email",
    direction: sentBy === undefined ? "in" : "out",
    at: desk.clock.now(),
    saidAt: mail.sentAt,
    person: sentBy ?? null,
    author,
    subject: mail.subject,
    body: withoutLinks(desk, mail.text),
    html: mail.html && withoutLinks(desk, mail.html),
    messageId: mail.messageId,
    automatic,
    delivery: sentBy === undefined ? null : "sent",
    stagedId: staged,
    attachments: await Promise.all(mail.attachments.map((it) => attachmentOf(it, mail.html))),
    recipients: { from: mail.from ? [mail.from] : [], to: mail.to, cc: mail.cc, bcc: [] },
    thirdParty,
  });
}

/** What calls itself a picture is one by its bytes, or none; a picture that the text shows stands within it. */
async function attachmentOf({ filename, type, size, contentId, content }: MailAttachment, html: string | null): Promise<Attachment> {
  const inline = contentId !== null && (html?.includes(`cid:${contentId}`) ?? false);
  return {
    filename: filename ?? "",
    type: type.startsWith("image/") ? await typeByContent(content) : type,
    size,
    ...(inline && { inline }),
  };
}
