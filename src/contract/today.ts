import { z } from "zod";
import { INBOX_FILTERS } from "../core/inbox-filter.ts";
import { NEWS_NAMES } from "../core/news.ts";
import { CommitmentView, FindingView } from "./commitment.ts";
import { TagView } from "./tag.ts";
import { At, CaseStatus, DoorName, Id } from "./primitives.ts";

export const CaseLine = z.object({
  id: Id,
  reference: z.string(),
  subject: z.string(),
  owner: Id,
  /** How far its record goes. */
  position: z.number(),
  customer: z.object({ id: Id, name: z.string(), phone: z.string().nullable() }),
});

/** Calls of one case that nobody took, since we last spoke to the customer: the first at `since`, the last at `at`. */
export const LostCallView = z.object({ since: At, calls: z.number(), at: At, waitedMs: z.number().nullable() });
export type LostCallView = z.infer<typeof LostCallView>;

/** GET /api/today?who=mine|team — owed promises by due time, and what has gone quiet. Bands are drawn by the page from `dueAt` and its clock. */
export const TodayView = z.object({
  now: At,
  promises: z.array(
    z.object({
      commitment: CommitmentView,
      case: CaseLine,
      findings: z.array(FindingView),
      /** `id`: of the promise awaited. `mine`: I owe it. `step`: nobody was promised it. `theirWord`: a third party said so itself. */
      waitsOn: z.array(
        z.object({
          id: Id,
          thirdParty: z.boolean(),
          mine: z.boolean(),
          step: z.boolean(),
          theirWord: z.boolean(),
          conventional: z.boolean(),
          remindedAt: At.nullable(),
          words: z.string(),
          promiser: z.string(),
          dueAt: At,
        }),
      ),
    }),
  ),
  /** Promises handed to me, made for me, or read and not confirmed, and cases I am asked to take: they wait for my yes. */
  toAnswer: z.array(
    z.discriminatedUnion("why", [
      z.object({ commitment: CommitmentView, case: CaseLine, why: z.enum(["handover", "acceptance", "proposal"]) }),
      z.object({ offer: z.object({ by: Id, at: At, note: z.string() }), case: CaseLine, why: z.literal("owner") }),
    ]),
  ),
  silent: z.array(z.object({ case: CaseLine, since: At, chases: z.number() })),
  unanswered: z.array(z.object({ case: CaseLine, since: At })),
  undelivered: z.array(z.object({ case: CaseLine, since: At })),
  /** The customer says that it is not settled, and nobody has answered since. */
  notSettled: z.array(z.object({ case: CaseLine, since: At })),
  /** True when more were owed than are listed. */
  more: z.boolean(),
  keptToday: z.number(),
  renegotiatedToday: z.number(),
  /** Past their time, then kept or promised again today. */
  lateToday: z.number(),
});
export type TodayView = z.infer<typeof TodayView>;

/**
 * GET /api/inbox?filter=&tag=&after=&only= — cases by last exchange, newest first; `unanswered` and `lost_calls` by waiting since,
 * `put_aside` by when they come back. Those put aside are in no other filter. `nobody`: open, and their owner works here no
 * more, or is away with nobody standing in. `only`: ids, of those shown.
 * `tag`: of those that bear it, in each filter and its count.
 */
export const InboxView = z.object({
  rows: z.array(
    z.object({
      case: CaseLine,
      status: CaseStatus,
      /** It lay in a mailbox before the desk was there, and was closed by nobody. */
      past: z.boolean(),
      /** When anything was last said or noted on it, or it came back; its opening where nothing was. */
      at: At,
      awaitingSince: At.nullable(),
      lostCall: LostCallView.nullable(),
      /** Since when it is a complaint, by the customer's words or a person's; until it is settled. */
      complaintSince: At.nullable(),
      /** Something came from outside that I have not read. */
      unread: z.boolean(),
      /** `until` null: until something new; past: it came back, and nothing was done on it since. */
      putAside: z.object({ until: At.nullable(), by: Id }).nullable(),
      last: z.object({ door: DoorName, direction: z.string(), author: z.string().nullable(), excerpt: z.string(), at: At }).nullable(),
      next: CommitmentView.nullable(),
      tags: z.array(TagView),
      /** An answer somebody has begun, or that leaves by itself then. */
      begun: z.object({ by: Id, leaveAt: At.nullable() }).nullable(),
    }),
  ),
  /** With the first page only; 10,000 is that many or more. */
  counts: z.record(z.enum(INBOX_FILTERS), z.number()).nullable(),
  /** With the first page only: cases of the whole desk whose customer called six times within a day, reached nobody, and was not called back. */
  lostAlarms: z.number().nullable(),
  after: z.string().nullable(),
});
export type InboxView = z.infer<typeof InboxView>;

/** GET /api/counts — what the rail shows. */
export const CountsView = z.object({
  dueToday: z.number(),
  late: z.boolean(),
  /** Of the 2,000 cases that head the inbox, those where something came that I have not read. */
  unread: z.number(),
  unreadable: z.number(),
  waitingToLeave: z.number(),
});
export type CountsView = z.infer<typeof CountsView>;

/** GET /api/notifications, PUT /api/notifications/seen { upTo } */
export const NotificationView = z.object({
  id: Id,
  caseId: Id,
  reference: z.string(),
  customer: z.string(),
  /** What the guards found; null where something happened: then it is `news`. */
  finding: FindingView.nullable(),
  /** `agreed`: their yes or no to what was asked of them; `ease`: 1 for very hard, 5 for very easy. */
  news: z
    .object({
      name: z.enum(NEWS_NAMES),
      agreed: z.boolean().nullable(),
      ease: z.number().nullable(),
      interaction: Id.nullable(),
      by: Id.nullable(),
      author: z.string().nullable(),
    })
    .nullable(),
  /** The promise's words, or the beginning of the message's. */
  words: z.string().nullable(),
  at: At,
  seenAt: At.nullable(),
});

/** GET /api/stream (server-sent events): `changed` {caseId}, `notified` a NotificationView, `settings`, `drafts` {caseId} (what is being written there), `presence` {caseId, personId, state, at}; after a reconnect the page reads all again. */
