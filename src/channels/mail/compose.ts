import MailComposer from "nodemailer/lib/mail-composer";
import { type Instant, toDate } from "../../core/time.ts";
import type { MailAddress } from "./addresses.ts";

export interface OutgoingMail {
  from: MailAddress;
  to: MailAddress[];
  cc?: MailAddress[];
  /** Named to the relay alone, in no header. */
  bcc?: MailAddress[];
  replyTo?: string | null;
  subject: string;
  text: string;
  html?: string | null;
  attachments?: Enclosure[];
  /** Ours, without brackets. */
  messageId: string;
  inReplyTo?: string | null;
  references?: string[];
  date: Instant;
  /** Written by a machine: says so, so that other machines do not answer (RFC 3834 §5). */
  automatic: boolean;
  headers?: Record<string, string>;
}

export interface Enclosure {
  filename: string;
  type: string;
  content: Uint8Array;
  /** Shown within the HTML under this Content-ID, without brackets. */
  cid: string | null;
}

export class UnsendableMail extends Error {
  readonly code: "bad_address" | "no_recipient" | "bad_header";
  constructor(code: UnsendableMail["code"], value: string) {
    super(`${code}: ${JSON.stringify(value)}`);
    this.name = "UnsendableMail";
    this.code = code;
  }
}

const ADDRESS = /^[^\s\x00-\x1f\x7f<>()[\]\\,;:"]+@[^\s\x00-\x1f\x7f<>()\\,;:"]+$/;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,75}$/;
/** What the message itself decides cannot be set from outside. */
const RESERVED =
  /^(?:from|to|cc|bcc|sender|reply-to|subject|date|message-id|in-reply-to|references|auto-submitted|mime-version|content-.*|return-path|received)$/i;

/** The bytes to send. Throws UnsendableMail: nothing that could start another header or another message gets in. */
export function composeMail(mail: OutgoingMail): Promise<Buffer> {
  if (mail.to.length === 0) throw new UnsendableMail("no_recipient", mail.subject);
  mail.bcc?.forEach(address);
  const composer = new MailComposer({
    from: address(mail.from),
    to: mail.to.map(address),
    cc: mail.cc?.map(address),
    replyTo: mail.replyTo ? address({ name: "", address: mail.replyTo }) : undefined,
    subject: oneLine(mail.subject),
    text: mail.text,
    html: mail.html ?? undefined,
    attachments: mail.attachments?.map(enclosed),
    messageId: bracketed(mail.messageId),
    inReplyTo: mail.inReplyTo ? bracketed(mail.inReplyTo) : undefined,
    references: mail.references?.map(bracketed),
    date: toDate(mail.date),
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function enclosed({ filename, type, content, cid }: Enclosure) {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const place = cid === null ? { contentDisposition: "attachment" as const } : { contentDisposition: "inline" as const, cid };
  return { filename: oneLine(filename), contentType: type, contentTransferEncoding: "base64" as const, content: bytes, ...place };
}

function address({ name, address }: MailAddress): { name: string; address: string } {
  if (!ADDRESS.test(address)) throw new UnsendableMail("bad_address", address);
  return { name: oneLine(name), address };
}

function bracketed(id: string): string {
  if (!/^[^\s<>\x00-\x1f\x7f]+$/.test(id)) throw new UnsendableMail("bad_header", id);
  return `<${id}>`;
}

function headersOf({ automatic, headers = {} }: OutgoingMail): { key: string; value: string }[] {
  const given = Object.entries(headers).map(([key, value]) => {
    if (!HEADER_NAME.test(key) || RESERVED.test(key)) throw new UnsendableMail("bad_header", key);
    return { key, value: oneLine(value) };
  });
  const machine = automatic
    ? [
        { key: "Auto-Submitted", value: "auto-generated" },
        { key: "X-Auto-Response-Suppress", value: "All" },
      ]
    : [];
  return [...given, ...machine];
}

const oneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f\u0085\u2028\u2029]+/g, " ").trim();
