import { createHmac, timingSafeEqual } from "node:crypto";
import { type CaseId, type InteractionId, isId } from "../../core/ids.ts";

/** A desk's own: what another desk signed opens nothing here. */
export type MailSecret = Uint8Array | string;

/** 80 bits of HMAC-SHA256, the least that RFC 2104 §5 wants: more would leave no room for the mailbox's own name. */
const MAC_BYTES = 10;
/** RFC 5321 §4.5.3.1.1. */
const LOCAL_PART_MAX = 64;
/** Lower case survives every server; no padding (RFC 4648 §6). */
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const SIGNED = /([a-z2-7]{26})\.([a-z2-7]{16})$/;

/** The mailbox's address with the case signed into it; the bare address where that would pass the length a local part may have. */
export function signReplyAddress(mailbox: string, caseId: CaseId, secret: MailSecret): string {
  const at = mailbox.lastIndexOf("@");
  const local = `${mailbox.slice(0, at)}+${seal("reply", caseId, secret)}`;
  return local.length > LOCAL_PART_MAX ? mailbox : local + mailbox.slice(at);
}

/** The case a reply address was signed for; null when this desk did not sign it. */
export function openReplyAddress(address: string, secret: MailSecret): CaseId | null {
  const local = address.slice(0, address.lastIndexOf("@"));
  return unseal("reply", local.slice(local.lastIndexOf("+") + 1), secret) as CaseId | null;
}

/** The Message-ID (without brackets) of a message we send: always the same for the same interaction. */
export function ownMessageId(interaction: InteractionId, domain: string, secret: MailSecret): string {
  return `${seal("message", interaction, secret)}@${domain.toLowerCase()}`;
}

/** The interaction whose Message-ID this is; null unless this desk made it: never believe one by its looks (CVE-2026-47123). */
export function openOwnMessageId(messageId: string, secret: MailSecret): InteractionId | null {
  return unseal("message", messageId.slice(0, messageId.lastIndexOf("@")), secret) as InteractionId | null;
}

type Purpose = "reply" | "message";

function seal(purpose: Purpose, id: string, secret: MailSecret): string {
  return `${encode(Buffer.from(id.replaceAll("-", ""), "hex"))}.${encode(mac(purpose, id, secret))}`;
}

function unseal(purpose: Purpose, text: string, secret: MailSecret): string | null {
  const [, token, signature] = SIGNED.exec(text.toLowerCase()) ?? [];
  if (!token || !signature) return null;
  const hex = decode(token).subarray(0, 16).toString("hex");
  const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  return isId(id) && timingSafeEqual(decode(signature), mac(purpose, id, secret)) ? id : null;
}

const mac = (purpose: Purpose, id: string, secret: MailSecret): Buffer =>
  createHmac("sha256", secret).update(`${purpose}\0${id}`).digest().subarray(0, MAC_BYTES);

function encode(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function decode(text: string): Buffer {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
