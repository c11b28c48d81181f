import type { Instant } from "./time.ts";

declare const idBrand: unique symbol;
type Id<Name extends string> = string & { readonly [idBrand]: Name };

export type DeskId = Id<"Desk">;
export type CaseId = Id<"Case">;
export type PersonId = Id<"Person">;
export type CustomerId = Id<"Customer">;
export type ThirdPartyId = Id<"ThirdParty">;
export type InteractionId = Id<"Interaction">;
export type CommitmentId = Id<"Commitment">;
/** What someone said of the procedure on a case. */
export type QuestionId = Id<"Question">;
/** A yes asked of the customer before work begins. */
export type ApprovalId = Id<"Approval">;
/** One who follows a case beside its customer. */
export type ParticipantId = Id<"Participant">;
/** Something known not to be right with what the customer gets back. */
export type DefectId = Id<"Defect">;
export type MailboxId = Id<"Mailbox">;
export type TagId = Id<"Tag">;
export type FieldId = Id<"Field">;
export type FileId = Id<"File">;
export type SavedReplyId = Id<"SavedReply">;
export type KindId = Id<"Kind">;
/** A step of a kind of case, a view or paper it asks for, something it delivers: short names of the desk's own making. */
export type StageId = Id<"Stage">;
export type EvidenceId = Id<"Evidence">;
export type DeliverableId = Id<"Deliverable">;
/** A list agreed with a customer, and a line of it. */
export type ListId = Id<"List">;
export type LineId = Id<"Line">;

/** Fills an array with random bytes: `crypto.getRandomValues` in life, a seeded one in replays. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

/** Throws when the platform has no Web Crypto (Node ≥ 20 and every browser have it). */
export const cryptoRandom: FillRandom = (bytes) => void crypto.getRandomValues(bytes);

/** UUIDv7 (RFC 9562 §5.7): sorts by the time it was made, so indexes grow at one end. */
export function newId<T extends string>(now: Instant, random: FillRandom = cryptoRandom): T {
  const bytes = new Uint8Array(16);
  random(bytes);
  for (let i = 0, ms: number = Math.max(0, now); i < 6; i++) {
    bytes[5 - i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-") as T;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: string): boolean => UUID.test(text);

/** When a UUIDv7 was made. */
export const timeOfId = (id: string): Instant => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16) as Instant;
