import { ApprovalView } from "./customer-acts.ts";
import { NewCustomer } from "./customer.ts";
import { z } from "zod";
import { OrganisationRoleName } from "./third-party.ts";
import { ChainLink } from "./chain.ts";
import { CommitmentView, FindingView, PromiseDraft } from "./commitment.ts";
import { CustomerView } from "./customer.ts";
import { PartView } from "./parts.ts";
import { TagView } from "./tag.ts";
import { KindOnCase, StageBody } from "./kind.ts";
import { ClosingView } from "./closing.ts";
import { At, CaseStatus, Delivery, DoorName, Email, Id, Key, Language, Line, Words } from "./primitives.ts";

export const AttachmentView = z.object({
  index: z.number(),
  filename: z.string(),
  type: z.string(),
  size: z.number(),
  /** Stands within the message itself. */
  inline: z.boolean(),
  /** A picture that the page may show. */
  image: z.boolean(),
  /** Of our own messages: the file, to be sent again. */
  file: Id.nullable(),
});
export const MailNameView = z.object({ name: z.string(), address: z.string() });

/** GET /api/interactions/:id/headers — of a mail that came in, in its order and as it was written; …/raw is the mail whole. */
export const HeadersView = z.array(z.object({ name: z.string(), value: z.string() }));

/** What a written message says of its own: the page tells it, and nothing follows from it. */
export const CustomerSays = z.object({
  settled: z.boolean(),
  refusesDate: z.boolean(),
  /** `from`, `until`: minutes after midnight; `day`: 0 Monday … 6 Sunday; null where none is said. */
  availability: z.array(
    z.object({
      reachable: z.boolean(),
      from: z.number().nullable(),
      until: z.number().nullable(),
      day: z.union([z.enum(["today", "tomorrow", "weekdays", "weekend"]), z.literal([0, 1, 2, 3, 4, 5, 6])]).nullable(),
    }),
  ),
});
export type CustomerSays = z.infer<typeof CustomerSays>;

export const InteractionView = z.object({
  id: Id,
  door: DoorName,
  /** in: from the customer or a third party · out: from us · note: internal · lost: a call nobody took · attempt: we tried. */
  direction: z.enum(["in", "out", "note", "lost", "attempt"]),
  at: At,
  saidAt: At,
  personId: Id.nullable(),
  author: z.string().nullable(),
  subject: z.string().nullable(),
  body: z.string(),
  /** Where the person's own new words end and quoted text begins; the length of `body` when nothing is quoted. */
  ownLength: z.number(),
  hasHtml: z.boolean(),
  /** It came as a mail, which is kept: its headers and the mail whole can be read. */
  hasOriginal: z.boolean(),
  automatic: z.boolean(),
  /** From an address that is not known as the customer's, or whose From a server found forged: it reopened and woke nothing. */
  stranger: z.boolean(),
  delivery: Delivery.nullable(),
  deliveryDetail: z.string().nullable(),
  leavesAt: At.nullable(),
  attachments: z.array(AttachmentView),
  /** Everybody a mail names, as far as it is known; null for what is no mail. */
  recipients: z
    .object({ from: z.array(MailNameView), to: z.array(MailNameView), cc: z.array(MailNameView), bcc: z.array(MailNameView) })
    .nullable(),
  /** The third party who wrote it, or whom it was passed on to. */
  thirdParty: Id.nullable(),
  says: CustomerSays.nullable(),
  /** Dates to come that a third party names in it; none where it is not theirs. */
  datesSaid: z.array(At),
});
export type InteractionView = z.infer<typeof InteractionView>;

/** What the timeline shows beside messages: what happened to the case and its promises. `type` is the event's (core/events.ts). */
export const EventView = z.object({ position: z.number(), at: At, type: z.string(), event: z.record(z.string(), z.unknown()) });

/** What whoever picks up the phone must know (core/answer-card.ts), as of `at`. Promises stand in the view's `commitments`. */
export const AnswerCardView = z.object({
  at: At,
  standing: z.enum(["late", "at_risk", "on_course", "nothing_promised", "closed"]),
  /** `words` null: they are the interaction's. `unheard`: where its message stands while the customer has not had it. */
  lastSaid: z
    .object({
      words: z.string().nullable(),
      by: Id.nullable(),
      at: At,
      interaction: Id.nullable(),
      /** It gave notice that the case may be closed after that; null: any other message. */
      notice: z.object({ until: At }).nullable(),
      unheard: Delivery.nullable(),
    })
    .nullable(),
  next: Id.nullable(),
  /** What the next one, or else the first late one, waits on. */
  waitsOn: z.array(Id),
  late: z.array(Id),
  /** What the customer counts on and is still owed, late or to come: as their page shows it. */
  toCustomer: z.array(Id),
  /** Refunds sent that they have not said to have. */
  refundsSent: z.array(Id),
  /** Owed by third parties for a date that is their own word; any other of theirs is what we noted, or expect. */
  theirWord: z.array(Id),
  /** Promised without a date. */
  toDate: z.array(Id),
  /** Cannot be kept; what they wait on leaves them ready at the earliest by `readyAt`. */
  impossible: z.array(z.object({ commitment: Id, readyAt: At })),
  /** Broken and promised again, and nobody has told the customer that the first was not kept; the last broken first. */
  untold: z.array(Id),
});
export type AnswerCardView = z.infer<typeof AnswerCardView>;

export const CaseView = z.object({
  id: Id,
  reference: z.string(),
  status: CaseStatus,
  subject: z.string(),
  language: Language,
  owner: Id,
  openedAt: At,
  lastAt: At,
  lastNewsAt: At.nullable(),
  awaitingSince: At.nullable(),
  chases: z.array(At),
  /** It is a complaint since then: as the customer's words read (`by` null, in `interaction`; `declared`: they say themselves that it is one), or as a person says. Null: none that is known. */
  complaint: z.object({ since: At, by: Id.nullable(), interaction: Id.nullable(), declared: z.boolean() }).nullable(),
  transfers: z.number(),
  reopened: z.number(),
  /** What the customer had to do to be served (core/effort.ts). */
  effort: z.object({ transfers: z.number(), chases: z.number(), reopened: z.number(), doorChanges: z.number() }),
  /** Someone asked to take the case, who has not answered. */
  offer: z.object({ to: Id, by: Id, at: At, note: z.string() }).nullable(),
  /** The case has changed hands, and the customer has heard nothing from its owner since. */
  ownerUntold: z.boolean(),
  /** What the customer is asked to approve, in the order it was asked. */
  approvals: z.array(ApprovalView),
  followers: z.array(Id),
  /** Other organisations with a part in it (core/organisations.ts). */
  organisations: z.array(z.object({ id: Id, role: OrganisationRoleName })),
  /** Who said something here: colleagues by id, others by the name they gave, with how often. */
  participants: z.array(z.object({ person: Id.nullable(), name: z.string().nullable(), times: z.number(), lastAt: At })),
  /** It lay in a mailbox before the desk was there, and was closed by nobody. */
  past: z.boolean(),
  /** Its customer was forgotten: no word is left on it, and nothing can happen on it. */
  erased: z.object({ at: At, by: Id, reason: z.string() }).nullable(),
  position: z.number(),
  tags: z.array(TagView),
  ...KindOnCase.shape,
  /** What stands in the desk's own fields, by field. */
  fields: z.record(z.string(), z.union([z.string(), z.number()])),
  customer: CustomerView,
  /** Where all of it went: the case to go to. */
  mergedInto: z.object({ id: Id, reference: z.string() }).nullable(),
  /** What was merged into it or split off, latest first. */
  parts: z.array(PartView),
  otherCases: z.array(z.object({ id: Id, reference: z.string(), subject: z.string(), status: CaseStatus })),
  commitments: z.array(CommitmentView),
  findings: z.array(FindingView),
  closing: ClosingView,
  /** All that is owed, as the dates flow. */
  chain: z.array(ChainLink),
  answerCard: AnswerCardView,
  /** Who else was on the customer's last mail: an answer to all has them in copy. */
  alsoOn: z.array(MailNameView),
  /** The last message or call of the customer's or ours, by the order they came on the record. */
  newest: Id.nullable(),
  timeline: z.object({ interactions: z.array(InteractionView), events: z.array(EventView), before: z.string().nullable() }),
});
export type CaseView = z.infer<typeof CaseView>;

/** GET /api/cases/:id/timeline?before= */
export const TimelineView = CaseView.shape.timeline;

/** POST /api/cases — the case bears `key` as its id; without one, each asking opens another. */
export const OpenCaseBody = z.object({
  key: Key.nullable().default(null),
  customer: NewCustomer,
  subject: Line,
  door: DoorName,
  /** What the customer said, if anything was written down. */
  words: z.string().trim().max(100_000),
});
export const OpenedView = z.object({ id: Id });

/** POST /api/cases/:id/messages. */
export const SendBody = z.object({
  key: Key,
  /** The plain form of all there is: promises are read and kept in it. */
  text: Words,
  promises: z.array(PromiseDraft).max(50),
  /** The same in rich text; says no more than `text`. A picture is placed as <img src="/api/files/ID">. */
  html: z.string().max(500_000).nullable().default(null),
  cc: z.array(Email).max(20).default([]),
  bcc: z.array(Email).max(20).default([]),
  files: z.array(Id).max(20).default([]),
  /** Why something is offered on a case that is not settled: of one who leads only (S33). */
  offerReason: Words.nullable().optional(),
  /**
   * The newest message the writer had in view, theirs or ours; null: there was none. Where the customer wrote since, or a
   * colleague answered, the answer is newer_message (its detail names what to read). Absent: nothing is asked of it.
   */
  seen: Id.nullable().optional(),
  /** Leaves by itself then; until then it is a draft, and the customer has heard nothing. */
  leaveAt: At.nullable().default(null),
  /** What becomes of the case in the same gesture: put aside until then (null: until the customer writes), offered to a colleague, or at another step. */
  after: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("nothing") }),
      z.object({ kind: z.literal("put_aside"), until: At.nullable() }),
      z.object({ kind: z.literal("hand_over"), to: Id, note: z.string().trim().max(2000) }),
      z.object({ kind: z.literal("stage"), stage: StageBody.shape.stage }),
    ])
    .default({ kind: "nothing" }),
});
/** `interaction` null: nothing is said yet (delivery "scheduled"). */
export const SentView = z.object({
  interaction: Id.nullable(),
  leavesAt: At.nullable(),
  delivery: z.enum([...Delivery.options, "scheduled"]),
});
/** PUT /api/interactions/:id/cancellation — before it leaves; promises made in it are released with it. */

/** POST /api/cases/:id/calls — in: the customer called; out: we did and spoke; attempt: nobody answered; lost: they called and reached nobody. */
export const CallBody = z.object({
  key: Key,
  direction: z.enum(["in", "out", "attempt", "lost"]),
  /** Of a lost call, as far as it is known: when it was, and how long the caller waited. */
  lostAt: At.nullable().default(null),
  waitedMs: z.number().int().min(0).max(86_400_000).nullable().default(null),
  words: z.string().trim().max(100_000),
  chasing: z.boolean(),
  promises: z.array(PromiseDraft).max(50),
});
/** POST /api/cases/:id/notes */
export const NoteBody = z.object({
  key: Key,
  text: Words,
  html: z.string().max(500_000).nullable().default(null),
  /** They are told, and follow the case from then on. */
  mentions: z.array(Id).max(50).default([]),
});
/** POST /api/cases/:id/forwards — sends that one message to someone else; never a note, never what it quotes. Their answer comes back here. */
export const ForwardBody = z.object({
  key: Key,
  interaction: Id,
  to: z.object({ name: z.string().trim().max(300), address: Email }),
  text: z.string().trim().max(100_000),
  /** Whether its files go with it. */
  files: z.boolean(),
});
/** PUT /api/cases/:id/owner */
export const OwnerBody = z.object({ owner: Id, reason: Words });
/** POST /api/cases/:id/owner/offers, then PUT /api/cases/:id/owner/offer by the other. PUT and DELETE …/following have no body. */
export const OfferCaseBody = z.object({ to: Id, note: z.string().trim().max(2000) });
/** PUT /api/cases/:id/settlement — the customer's own words that it is settled, noted by the person. */
/** `keepOpen`: said while something is owed, which stays owed. */
export const SettlementBody = z.object({ words: Words, keepOpen: z.boolean().default(false) });
