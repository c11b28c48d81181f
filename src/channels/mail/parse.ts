import { DAY, instant, type Instant, plus } from "../../core/time.ts";
import { type MailAddress, readAddresses } from "./addresses.ts";
import { type Automatic, howAutomatic } from "./automatic.ts";
import { type AttachedPart, readBody } from "./body.ts";
import { type Bounce, readBounce } from "./bounce.ts";
import { decodeText } from "./charset.ts";
import { safeFilename } from "./filename.ts";
import { decoded, type Headers, headersOf } from "./headers.ts";
import { parseMailDate } from "./mail-date.ts";
import { messageIds, normaliseMessageId } from "./message-id.ts";
import { type MimePart, readTree } from "./mime-tree.ts";
import { prepare } from "./prepare.ts";
import { readTnef } from "./tnef.ts";

export interface ParsedMail {
  /** Unbracketed, domain in lower case; null when there is none. */
  messageId: string | null;
  /** Oldest first. */
  references: string[];
  inReplyTo: string | null;
  from: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** What the header says, believable or not. */
  date: Instant | null;
  /** The header's date, or the time of reception where the header's cannot be true. */
  sentAt: Instant;
  dateDoubtful: boolean;
  /** Always plain text, made from the HTML where there is nothing else. */
  text: string;
  /** As received: not safe to show, see sanitize.ts. */
  html: string | null;
  attachments: MailAttachment[];
  automatic: Automatic;
  bounceOf: Bounce | null;
  /** Addresses that the servers on the way noted as the real recipients. */
  deliveredTo: string[];
  /** The envelope's sender; "" for the empty one of automatic mail; null when nobody noted it. */
  returnPath: string | null;
  /** A server on the way found that its From is not who sent it (RFC 8601, DMARC). Who forges a mail does not write that into it. */
  forged: boolean;
  /** Servers it passed through: a mail in a loop has dozens. */
  hops: number;
  /** What was wrong with it, as codes: "no_message_id", "unknown_charset:foo"… */
  problems: string[];
}

export interface MailAttachment {
  /** Fit to show, never a path. */
  filename: string | null;
  /** As declared by the sender. */
  type: string;
  size: number;
  contentId: string | null;
  inline: boolean;
  content: Uint8Array;
}

const EARLIEST = instant("1990-01-01T00:00:00Z");
const ATTACHMENTS_MAX = 500;
/** Characters of text handed on; the raw mail keeps the rest. */
const TEXT_MAX = 2_000_000;
const SUBJECT_MAX = 1_000;
/** RFC 5321 §6.3 wants at least 100 before a mail is called a loop; no real route has 30. */
const HOPS_MAX = 30;
const DMARC_FAILED = /\bdmarc\s*=\s*fail\b/i;

/** Reads any bytes as a mail. Never throws: what cannot be understood is named in `problems`, beside the best text there is. */
export async function parseMail(received: Uint8Array, { receivedAt }: { receivedAt: Instant }): Promise<ParsedMail> {
  const { raw, problems } = prepare(received);
  try {
    const { root, tooManyParts } = await readTree(raw);
    return describe(root, receivedAt, tooManyParts ? [...problems, "too_many_parts"] : problems);
  } catch {
    return describe(unreadable(raw), receivedAt, [...problems, "unreadable_mime"]);
  }
}

/** Headers and text of a mail whose parts cannot be told apart, up to a limit. */
function unreadable(raw: Uint8Array): MimePart {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, 200_000)).toString("latin1");
  const end = /\r?\n\r?\n/.exec(head)?.index ?? head.length;
  const lines = decodeText(raw.subarray(0, end), undefined)
    .text.replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const headers = lines
    .filter((line) => line.includes(":"))
    .map((line) => {
      const colon = line.indexOf(":");
      return { key: line.slice(0, colon).trim().toLowerCase(), value: line.slice(colon + 1).trim() };
    });
  const content = raw.subarray(end, end + TEXT_MAX);
  return { headers, type: "text/plain", params: {}, disposition: "", filename: null, contentId: null, content, parts: [] };
}

function describe(root: MimePart, receivedAt: Instant, before: readonly string[]): ParsedMail {
  const top = headersOf(root);
  const body = readBody(root);
  const problems = [...before, ...body.problems, ...missing(top)];
  const winmail = openWinmail(body.attached);
  if (winmail.found) problems.push(winmail.text === null ? "winmail_dat_text_unread" : "winmail_dat");
  const attachments = [...body.attached.map(attachment), ...winmail.files];
  if (attachments.length > ATTACHMENTS_MAX) problems.push("too_many_attachments");
  if (/^application\/(?:x-)?pkcs7-mime$/.test(root.type) || root.type === "multipart/encrypted") problems.push("encrypted");

  const text = words(body.text.trim() === "" ? (winmail.text ?? attachedText(body.attached, problems)) : body.text);
  if (text.length > TEXT_MAX) problems.push("text_cut");
  const bounceOf = readBounce(root, top, text);
  const from = readAddresses(top.first("from") ?? "");
  const date = parseMailDate(top.first("date"));
  const dateDoubtful = date === null || date < EARLIEST || date > plus(receivedAt, DAY);
  if (dateDoubtful) problems.push(date === null ? "no_date" : "doubtful_date");
  if (from.length !== 1) problems.push(from.length === 0 ? "no_from" : "several_from");
  const hops = top.all("received").length;
  if (hops > HOPS_MAX) problems.push("many_hops");

  return {
    messageId: normaliseMessageId(top.first("message-id")),
    references: messageIds(top.all("references").join(" ")),
    inReplyTo: messageIds(top.first("in-reply-to"))[0] ?? null,
    from: from[0] ?? readAddresses(top.first("sender") ?? "")[0] ?? null,
    replyTo: addresses(top, "reply-to"),
    to: addresses(top, "to"),
    cc: addresses(top, "cc"),
    subject: cut(decoded(top.first("subject") ?? ""), SUBJECT_MAX),
    date,
    sentAt: dateDoubtful ? receivedAt : date,
    dateDoubtful,
    text: cut(text, TEXT_MAX),
    html: body.html === null ? null : words(body.html),
    attachments: attachments.slice(0, ATTACHMENTS_MAX),
    automatic: howAutomatic(top, root.type, bounceOf),
    bounceOf,
    deliveredTo: [
      ...new Set(
        ["delivered-to", "x-original-to", "envelope-to", "x-envelope-to"]
          .flatMap((name) => addresses(top, name))
          .map(({ address }) => address),
      ),
    ],
    returnPath: returnPath(top),
    forged: top.all("authentication-results").some((it) => DMARC_FAILED.test(it)),
    hops,
    problems: [...new Set(problems)],
  };
}

function missing(top: Headers): string[] {
  const given = top.first("message-id");
  if (given === null) return ["no_message_id"];
  return normaliseMessageId(given) === null ? ["bad_message_id"] : [];
}

const addresses = (top: Headers, name: string): MailAddress[] => top.all(name).flatMap(readAddresses);

function returnPath(top: Headers): string | null {
  const value = top.first("return-path");
  if (value === null) return null;
  return readAddresses(value)[0]?.address ?? "";
}

function attachment({ part, inline }: AttachedPart): MailAttachment {
  const name = part.type.startsWith("message/") && !part.filename ? attachedName(part) : decoded(part.filename ?? "");
  return {
    filename: safeFilename(name),
    type: part.type,
    size: part.content.length,
    contentId: part.contentId,
    inline,
    content: part.content,
  };
}

/** An attached mail is called by its subject. */
function attachedName(part: MimePart): string | null {
  if (part.type !== "message/rfc822") return null;
  const head = decodeText(part.content.subarray(0, 20_000), undefined).text.split(/\r?\n\r?\n/)[0]!;
  const subject = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1];
  return subject ? `${decoded(subject.replace(/\r?\n/g, ""))}.eml` : "message.eml";
}

function openWinmail(attached: readonly AttachedPart[]): { found: boolean; text: string | null; files: MailAttachment[] } {
  const part = attached.find((one) => one.part.type === "application/ms-tnef" || /^winmail\.dat$/i.test(one.part.filename ?? ""))?.part;
  if (!part) return { found: false, text: null, files: [] };
  const tnef = readTnef(part.content);
  const files = (tnef?.files ?? []).map(({ name, content }): MailAttachment => {
    return {
      filename: safeFilename(name),
      type: "application/octet-stream",
      size: content.length,
      contentId: null,
      inline: false,
      content,
    };
  });
  return { found: true, text: tnef?.text ?? null, files };
}

/** A mail without words of its own that carries another mail: that one's words, up to the limit. */
function attachedText(attached: readonly AttachedPart[], problems: string[]): string {
  const carried = attached.find(({ part }) => part.type === "message/rfc822")?.part;
  if (!carried) return "";
  problems.push("text_of_attached_mail");
  return decodeText(carried.content.subarray(0, TEXT_MAX), undefined).text;
}

/** The beginning, without half a letter at its end: no database takes one. */
const cut = (text: string, max: number): string => text.slice(0, max).replace(/\p{Cs}$/u, "");

/** NUL has no place in a database's text; line ends are LF. */
const words = (text: string): string => text.replace(/\r\n?/g, "\n").replaceAll("\0", "").toWellFormed().trimEnd();
