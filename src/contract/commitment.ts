import { z } from "zod";
import { At, Delivery, DoorName, DueView, Email, Guard, Id, Key, Kind, Line, PartyView, RungName, Words } from "./primitives.ts";

/** A new date told to the customer; `unheard` while the message that tells it has not reached them. `notedBy` null: they answered on their page. */
const ProposalView = z.object({
  at: At,
  from: At,
  dueAt: At,
  reason: z.string(),
  words: z.string(),
  toldIn: Id,
  by: Id,
  unheard: Delivery.nullable(),
  answer: z.object({ at: At, agreed: z.boolean(), words: z.string(), notedBy: Id.nullable() }).nullable(),
});

export const CommitmentView = z.object({
  id: Id,
  caseId: Id,
  words: z.string(),
  kind: Kind,
  promiser: PartyView,
  saidBy: Id,
  saidIn: Id.nullable(),
  saidDoor: DoorName.nullable(),
  /** Where the message stands that told how the promise is now, while the customer has not heard it; null once they have. */
  unheard: Delivery.nullable(),
  status: z.enum(["proposed", "open", "broken", "kept", "kept_late", "released", "replaced", "dismissed"]),
  due: DueView,
  madeAt: At,
  /** When it breaks; with `conventional`, the date we watch by, never one that was said. */
  dueAt: At,
  notBefore: At.nullable(),
  conventional: z.boolean(),
  level: z.number(),
  dates: z.array(z.object({ at: At, dueAt: At, reason: z.string().nullable(), toldIn: Id.nullable() })),
  waitsOn: z.array(Id),
  workMs: z.number(),
  /** A step of ours: watched, and never told to the customer. */
  internal: z.boolean(),
  /** The answer that the desk's rule promised to one who complained on their page: nobody said it. */
  complaint: z.literal(true).optional(),
  /** Promised to the customer: neither a step of ours nor owed to another organisation. */
  told: z.boolean(),
  /** The other organisation it is owed to; absent: the customer. */
  owedTo: Id.optional(),
  /** New dates told, in order, and what the customer said of each. */
  proposals: z.array(ProposalView),
  /** Of the last: waiting for their yes · refused · null: nothing is proposed. */
  proposed: z.enum(["waiting", "refused"]).nullable(),
  acceptedAt: At.nullable(),
  handover: z.object({ to: Id, at: At, note: z.string() }).nullable(),
  /** When the third party that owes it was asked for it. */
  reminders: z.array(z.object({ at: At, by: Id.nullable(), interaction: Id })),
  keptBy: PartyView.nullable(),
  evidence: z.string().nullable(),
  endedAt: At.nullable(),
  replacedBy: Id.nullable(),
  /** When it turns at risk (core/guards/at-risk.ts). */
  warnAt: At,
});
export type CommitmentView = z.infer<typeof CommitmentView>;

export const FindingView = z.object({
  guard: Guard,
  /** What it is about: a promise, a message, a question; of what is missing, the view or paper by its short name. */
  about: z.string().nullable(),
  since: At,
  level: z.number(),
  to: RungName,
  at: At,
  told: z.array(Id),
});
export type FindingView = z.infer<typeof FindingView>;

/** How the customer is told within the same gesture: a message that leaves, or words said and noted. */
export const Telling = z.discriminatedUnion("by", [
  z.object({ by: z.literal("message"), key: Key, text: Words }),
  z.object({ by: z.literal("call"), words: Words }),
  z.object({ by: z.literal("counter"), words: Words }),
]);
export type Telling = z.infer<typeof Telling>;

/** PUT /api/commitments/:id/keeping — `onTime`: of one said for an hour that has passed, done at that hour. */
export const KeepBody = z.object({ evidence: Words, onTime: z.boolean().default(false) });
/** PUT /api/commitments/:id/date — a real date for a vague promise; `telling` null when it was said already. */
export const DateBody = z.object({ dueAt: At, telling: Telling.nullable() });
/** What the customer said of a new date: their words, where they said any worth keeping. */
const TheirAnswer = z.object({ agreed: z.boolean(), words: z.string().trim().max(2000) });
/**
 * POST /api/commitments/:id/moves — before its time, a date proposed until the customer agrees; after, it stays broken and another
 * is promised. `answer`: what they said at once, in that call; null: nothing yet.
 */
export const MoveBody = z
  .object({ dueAt: At, reason: Words, telling: Telling.nullable(), answer: TheirAnswer.nullable().default(null) })
  .refine(({ telling, answer }) => !answer || (telling !== null && telling.by !== "message"), { path: ["answer"], error: "not_heard" });
/** PUT /api/commitments/:id/proposal — what the customer answered to that date, by voice or in a message that stands on the case. */
export const ProposalAnswerBody = z.object({ key: Key, dueAt: At, answer: TheirAnswer, by: z.enum(["call", "counter", "message"]) });
/** POST /api/commitments/:id/handovers, then PUT /api/commitments/:id/handover by the other. */
export const OfferHandoverBody = z.object({ to: Id, note: z.string().trim().max(2000) });
export const AnswerBody = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accept") }),
  z.object({ answer: z.literal("decline"), reason: Words }),
]);
/** PUT /api/commitments/:id/acceptance takes AnswerBody too: the yes of one for whom another promised. */
/** POST /api/commitments/:id/reminders — a message to the third party that owes it; `address` where none is known yet. */
export const ReminderBody = z.object({ key: Key, address: Email.nullable(), text: Words });
/** PUT /api/commitments/:id/release — `customer`: whoever it was promised to, another organisation as well. */
export const ReleaseBody = z.object({ by: z.enum(["customer", "desk"]), reason: Words, telling: Telling.nullable() });
/** PUT /api/commitments/:id/confirmation — a proposal is a promise; with a date of its own, or the one read. PUT …/dismissal has no body. */
export const ConfirmBody = z.object({ dueAt: At.nullable() });

/** A promise as the composer read it and the person left it. `words` must stand in the text it is sent with. */
export const PromiseDraft = z.object({
  words: z.string().min(1).max(2000),
  kind: Kind,
  /** The promiser: oneself, a colleague, or a third party. */
  promiser: PartyView,
  due: DueView,
  /** Why this date is kept although it looks unlikely. */
  dateReason: z.string().trim().min(1).max(2000).optional(),
  /** track: follow it; propose: keep it for a later yes; dismiss: not a promise. */
  decision: z.enum(["track", "propose", "dismiss"]),
  /** What of it the person said themselves: kept as feedback on the reader. What is not named goes as it was read. */
  decided: z
    .array(z.enum(["decision", "kind", "promiser", "due"]))
    .max(4)
    .default([]),
});
export type PromiseDraft = z.infer<typeof PromiseDraft>;

/** POST /api/cases/:id/commitments — a promise noted by hand; the customer receives nothing. */
export const NotePromiseBody = PromiseDraft.omit({ decision: true, decided: true }).extend({
  key: Key,
  waitsOn: z.array(Id).max(20).default([]),
  workMs: z.number().min(0).max(3.2e9).default(0),
  /** A step of ours the customer is not told of. */
  internal: z.boolean().default(false),
  /** Another organisation on the case it is owed to; absent: the customer. */
  owedTo: Id.optional(),
});
export const ThirdPartyBody = z.object({ name: Line });
