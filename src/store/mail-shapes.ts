import type { Language } from "../core/due.ts";
import type { LinkOf } from "../core/link.ts";
import type { CaseId, FileId, ParticipantId } from "../core/ids.ts";

export interface Attachment {
  filename: string;
  type: string;
  size: number;
  /** Shown within the message, not beside it. */
  inline?: boolean;
  /** Of our own messages: the file. What came in stands in its staged mail. */
  file?: FileId;
}

export interface MailName {
  name: string;
  address: string;
}

/** Everybody a mail names. `bcc` is known of our own alone, and nobody outside the desk is told. */
export interface Recipients {
  from: MailName[];
  to: MailName[];
  cc: MailName[];
  bcc: MailName[];
}

/** What the SMTP session or the IMAP server said beside the bytes. */
export interface Envelope {
  from: string | null;
  to: string[];
  /** It had come before the mailbox was connected. */
  past?: true;
}

/** Who does not get a message, in the words of the relay. */
export interface Missed {
  address: string;
  said: string;
}

/** A mail of ours, ready to leave but for its date. */
export interface OutgoingMessage {
  /** Shown as the sender: a named person of the business (S22). */
  fromName: string;
  to: MailName;
  cc?: MailName[];
  bcc?: MailName[];
  subject: string;
  text: string;
  html?: string | null;
  /** Cases whose link it ends with, each after what `about` says: the customer's, or whose `of` says; put in as it leaves (desk/deliver.ts). */
  links?: { case: CaseId; about: string; of?: Pick<LinkOf, "kind" | "subject"> }[];
  /** Who follows a case with its customer, and gets their own link; put in likewise. */
  follower?: { case: CaseId; id: ParticipantId; language: Language };
  /** The link that takes out all that is held on a customer, put in for «{link}» as it leaves. */
  dataLink?: string;
  /** What leaves with it; the bytes stand in `files`. `cid`: shown within the HTML. */
  files?: { id: FileId; filename: string; type: string; cid: string | null }[];
  /** Who is still to get it, once a relay has taken it for some and refused others for now. */
  remaining?: string[];
  /** Whom it was refused for, for good. */
  missed?: Missed[];
  messageId: string;
  inReplyTo: string | null;
  references: string[];
  replyTo: string | null;
  automatic: boolean;
}
