import type { Calendar } from "../core/calendar.ts";
import type { Instant, TimeZone } from "../core/time.ts";
import { readMbox } from "../channels/mail/mbox.ts";
import { parseMail, type ParsedMail } from "../channels/mail/parse.ts";
import { ownWords } from "../reader/own-words.ts";
import { read } from "../reader/read.ts";
import { readInbound } from "../reader/read-inbound.ts";
import { idBook, type IdBook } from "./id-book.ts";
import { detached, keeper } from "./keep.ts";
import type { InboundRead, MailRecord, PromiseRead } from "./record.ts";

/** How words are read: dates need a place and its hours. */
export interface ReadTerms {
  timeZone: TimeZone;
  region: string;
  calendar: Calendar;
}

export interface Collected {
  records: MailRecord[];
  book: IdBook;
  /** Mails in the file, the unreadable and the duplicates among them. */
  mails: number;
  /** The same Message-ID again: exports of several folders repeat mails. */
  duplicates: number;
  unreadable: { offset: number; why: string }[];
}

export interface CollectOptions extends ReadTerms {
  /** A mail dated after this lies about its date. */
  now: Instant;
  isUs(address: string): boolean;
  onProgress?: (bytes: number, mails: number) => void;
}

/** Reads a mailbox once, mail by mail, keeping of each only its record. Throws MboxError. */
export async function collect(path: string, options: CollectOptions): Promise<Collected> {
  const found: Collected = { records: [], book: idBook(), mails: 0, duplicates: 0, unreadable: [] };
  const seen = new Set<number>();
  const keep = keeper();
  for await (const { raw, offset } of readMbox(path, { onProgress: (bytes) => options.onProgress?.(bytes, found.mails) })) {
    const seq = found.mails++;
    try {
      const mail = await parseMail(raw, { receivedAt: options.now });
      if (isUnreadable(mail)) {
        found.unreadable.push({ offset, why: mail.problems.join(", ") });
        continue;
      }
      const node = mail.messageId ? found.book.node(mail.messageId) : found.book.anonymous();
      if (seen.has(node)) found.duplicates++;
      else found.records.push(recordOf(datedIn(mail, found.records), { seq, offset, node }, { ...options, book: found.book, keep }));
      seen.add(node);
    } catch (cause) {
      found.unreadable.push({ offset, why: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  return found;
}

/** Nobody, no day and no words: nothing to hold against anyone. */
const isUnreadable = (mail: ParsedMail): boolean => mail.problems.includes("unreadable_mime") || (!mail.from && mail.date === null);

/** A mail whose date cannot be true takes the date of the one before it in the file. */
function datedIn(mail: ParsedMail, before: readonly MailRecord[]): ParsedMail {
  return mail.dateDoubtful ? { ...mail, sentAt: before.at(-1)?.sentAt ?? mail.sentAt } : mail;
}

type Place = Pick<MailRecord, "seq" | "offset" | "node">;

function recordOf(mail: ParsedMail, at: Place, options: CollectOptions & { book: IdBook; keep: (text: string) => string }): MailRecord {
  const { book, keep } = options;
  const from = keep(mail.from?.address ?? "");
  const ours = options.isUs(from);
  const automatic = !(mail.automatic === "no" || mail.automatic === "list") || isRobot(from, mail.from?.name ?? "");
  for (const id of mail.references) book.join(book.node(id), at.node);
  const parent = mail.inReplyTo ? book.node(mail.inReplyTo) : null;
  if (parent !== null) book.join(parent, at.node);
  return {
    ...at,
    parent,
    from,
    fromName: keep(mail.from?.name ?? ""),
    to: [...mail.to, ...mail.cc].map((one) => keep(one.address)),
    subject: keep(mail.subject),
    sentAt: mail.sentAt,
    dateDoubtful: mail.dateDoubtful,
    automatic,
    ours,
    promises: ours && !automatic ? promisesIn(mail, options) : [],
    inbound: ours || automatic ? null : inboundIn(mail),
  };
}

function promisesIn(mail: ParsedMail, { timeZone, region, calendar }: ReadTerms): PromiseRead[] {
  const { language, commitments } = read(newWords(mail.text), { sentAt: mail.sentAt, timeZone, region, calendar });
  return commitments.map(({ start: _start, end: _end, words, promiserName, due, ...promise }) => ({
    ...promise,
    language,
    words: detached(words),
    promiserName: promiserName && detached(promiserName),
    due: "words" in due ? { ...due, words: detached(due.words) } : due,
  }));
}

function inboundIn(mail: ParsedMail): InboundRead {
  const { language, asks, chasing, complaint, settled } = readInbound(newWords(mail.text), { reachable: false });
  return { language, asks, chasing, complaint, settled };
}

/** The sender's own words without the blanks that quotes leave behind: half of a thread's text, and of the time to read it. */
const newWords = (text: string): string =>
  ownWords(text)
    .own.replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n");

/** Senders that are programs though their mail does not say so: trackers and "do not reply" addresses. */
const ROBOT_ADDRESS = /^(?:no-?reply|do-?not-?reply|ne-?pas-?repondre|mailer-daemon|postmaster|bounces?|notifications?)\b/;
const ROBOT_NAME = /\b(?:trac|bugzilla|jira|github|gitlab|mailman|mailer-daemon)\b/i;

const isRobot = (address: string, name: string): boolean => ROBOT_ADDRESS.test(address) || ROBOT_NAME.test(name);
