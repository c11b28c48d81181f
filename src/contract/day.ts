import { z } from "zod";
import { At, Id, Kind } from "./primitives.ts";
import { CaseLine, LostCallView } from "./today.ts";

/** What one promise asks of its person (core/load.ts); `workMs` is 0 where nobody said how long it takes. */
export const WorkView = z.object({
  id: Id,
  promiser: Id,
  kind: Kind,
  workMs: z.number(),
  dueAt: At,
  notBefore: At.nullable(),
});

/** When a customer says to be reachable, or not (core/reachable.ts), and when they said so. */
const ReachableView = z.object({
  reachable: z.boolean(),
  from: z.number().nullable(),
  until: z.number().nullable(),
  day: z.union([z.enum(["today", "tomorrow", "weekdays", "weekend"]), z.literal([0, 1, 2, 3, 4, 5, 6])]).nullable(),
  /** That day alone. */
  on: z.string().optional(),
  saidAt: At,
});

const CallLine = z.object({
  case: CaseLine,
  /** As the desk remembers it, with what the customer wrote last; empty when nobody said. */
  reachable: z.array(ReachableView),
  /** Our calls that nobody answered, since the customer last heard from us. */
  tries: z.number(),
  triedAt: At.nullable(),
  /** When the next is due, planned when the last one was noted; null when none was. */
  tryAt: At.nullable(),
});

/** GET /api/day?who=mine|team — the open time promised in the days ahead, everybody's; the calls owed by tonight, those nobody took, and those to try again. */
export const DayView = z.object({
  work: z.array(WorkView),
  done: z.array(WorkView.pick({ promiser: true, kind: true, workMs: true })),
  callBacks: z.array(CallLine.extend({ commitmentId: Id, promiser: Id, dueAt: At, conventional: z.boolean() })),
  /** Another date to be settled with the customer, refused or not answered; `dueAt` is the one that stands. */
  dates: z.array(
    CallLine.extend({ commitmentId: Id, promiser: Id, why: z.enum(["unagreed", "date_refused"]), dueAt: At, proposedFor: At }),
  ),
  /** The customer asks to be called, between these two instants or as soon as may be; `number`: on another than is known, `dial` null where it was not understood. */
  callsAsked: z.array(
    CallLine.extend({
      askedAt: At,
      notBefore: At.nullable(),
      notAfter: At.nullable(),
      words: z.string(),
      number: z.object({ typed: z.string(), dial: z.string().nullable() }).nullable(),
    }),
  ),
  /** One line a case, however many calls. */
  lostCalls: z.array(CallLine.extend(LostCallView.shape)),
  /** By tonight, where no call is promised and none was lost. */
  toTryAgain: z.array(CallLine),
});
export type DayView = z.infer<typeof DayView>;

/** GET /api/load — the same work, for a promise being written. */
export const LoadView = DayView.pick({ work: true });

/** GET /api/third-parties/:id/record — what became of the last dates a third party gave (core/third-party-record.ts). */
export const RecordView = z.object({
  dates: z.number(),
  kept: z.number(),
  medianLateMs: z.number().nullable(),
  eightyLateMs: z.number(),
  ninthLateMs: z.number(),
  byDay: z.array(z.number()),
});
