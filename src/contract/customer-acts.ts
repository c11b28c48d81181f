import { z } from "zod";
import { PARTICIPANT_ROLES, SEES } from "../core/customer-acts.ts";
import { At, Id } from "./primitives.ts";

/** A yes asked of the customer before work begins (S41), on their page; `notedBy`: their answer, noted by that person. */
export const ApprovalView = z.object({
  id: Id,
  what: z.string(),
  /** In words, with what it holds. */
  price: z.string().nullable(),
  file: Id.nullable(),
  /** The promise that cannot begin without it. */
  holdsUp: Id.nullable(),
  by: Id,
  at: At,
  answer: z.object({ yes: z.boolean(), words: z.string(), at: At, notedBy: Id.nullable() }).nullable(),
  withdrawnAt: At.nullable(),
});
export type ApprovalView = z.infer<typeof ApprovalView>;

/** POST /api/cases/:id/approvals — `key` becomes its id; `message`: what the customer is written with it. */
export const ApprovalBody = z.object({
  key: Id,
  what: z.string().trim().min(1).max(2000),
  price: z.string().trim().max(200).nullable(),
  file: Id.nullable(),
  holdsUp: Id.nullable(),
  message: z.string().trim().min(1).max(20_000).nullable(),
});
export type ApprovalBody = z.infer<typeof ApprovalBody>;

/** PUT /api/cases/:id/approvals/:approval — what the customer said to a person. DELETE takes the question back. */
export const ApprovalAnswerBody = z.object({ yes: z.boolean(), words: z.string().trim().min(1).max(2000) });
export type ApprovalAnswerBody = z.infer<typeof ApprovalAnswerBody>;

/** One who follows a case beside its customer (S42). `link`: theirs alone; null where it was revoked, or no public address is set. */
export const ParticipantView = z.object({
  id: Id,
  name: z.string(),
  role: z.enum(PARTICIPANT_ROLES),
  sees: z.enum(SEES),
  email: z.string().nullable(),
  needs: z.string(),
  /** Null: the customer named them. */
  addedBy: Id.nullable(),
  addedAt: At,
  /** Since when their address does not take our mail, in the words of their server; null: nothing came back. */
  unreached: z.object({ since: At, said: z.string() }).nullable(),
  link: z.string().nullable(),
});
export type ParticipantView = z.infer<typeof ParticipantView>;

/** GET /api/cases/:id/participants */
export const ParticipantsView = z.object({ participants: z.array(ParticipantView) });

/** POST /api/cases/:id/participants with a `key`; PUT and DELETE /api/cases/:id/participants/:participant */
export const ParticipantBody = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.enum(PARTICIPANT_ROLES),
  sees: z.enum(SEES),
  email: z.email().max(254).nullable(),
  needs: z.string().trim().max(500),
});
export type ParticipantBody = z.infer<typeof ParticipantBody>;
/** PUT /api/cases/:id/participants/:participant/address: their link leaves anew, to this address. */
export const ParticipantAddressBody = z.object({ email: z.email().max(254) });
export const NewParticipantBody = ParticipantBody.extend({ key: Id });
