import { createHash } from "node:crypto";
import { normaliseMessageId } from "./message-id.ts";

/** Where an IMAP server keeps a mail. `uid` means something only under its `uidValidity` (RFC 3501 §2.3.1.1). */
export interface ImapPlace {
  mailbox: string;
  uidValidity: number;
  uid: number;
}

/** Headers longer than this are not searched for a Message-ID. */
const HEADERS_MAX = 256 * 1024;

/**
 * What makes a raw mail the same mail when it arrives again in the same mailbox: its Message-ID, else its place in IMAP,
 * else a hash of its bytes. Never random, so that a crash between receiving and staging doubles nothing.
 */
export function mailIdentity(raw: Uint8Array, place?: ImapPlace): string {
  const messageId = messageIdOf(raw);
  if (messageId !== null) return `mid:${messageId}`;
  if (place) return `imap:${place.mailbox}:${place.uidValidity}:${place.uid}`;
  return `sha256:${createHash("sha256").update(raw).digest("hex")}`;
}

/** From the headers alone, so that bytes nobody can parse have an identity too. */
function messageIdOf(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, HEADERS_MAX))
    .toString("latin1")
    .replace(/^[\r\n]+/, "");
  const end = head.search(/\r?\n\r?\n/);
  const value = /^message-id[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(end < 0 ? head : head.slice(0, end))?.[1];
  return normaliseMessageId(value);
}
