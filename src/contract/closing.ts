import { z } from "zod";
import { At, Email, Id, Key, Words } from "./primitives.ts";

/** What stands between a case and its end; each with the promise or the defect it is. */
const Hindrance = z.object({ what: z.enum(["commitment", "refund", "defect"]), id: Id, words: z.string() });

/** How a case ends, and what keeps it from it (core/closing.ts). */
export const ClosingView = z.object({
  hindrances: z.array(Hindrance),
  /** `ended`: since when and why it counts no longer. */
  notice: z
    .object({
      at: At,
      until: At,
      by: Id,
      over: z.boolean(),
      ended: z.object({ at: At, why: z.enum(["objected", "answered", "bounced", "overtaken"]) }).nullable(),
    })
    .nullable(),
  saidYes: z.object({ at: At, words: z.string(), by: Id.nullable() }).nullable(),
  dormantSince: At.nullable(),
  /** Tries left unanswered since the customer last gave a sign, and how many it takes. */
  tries: z.number(),
  triesMin: z.number(),
  how: z.enum(["customer", "notice"]).nullable(),
  /** Known, and not put right; `told`: the customer knows. */
  defects: z.array(z.object({ id: Id, words: z.string(), at: At, told: z.boolean() })),
  survey: z
    .object({
      ease: z.number(),
      words: z.string().nullable(),
      kudos: z.object({ to: z.array(Id), words: z.string() }).nullable(),
    })
    .nullable(),
});

/** GET /api/cases/:id/closing-notice — as it would be written now. `address` null: there is none; `works`: mail reaches it. */
export const NoticeDraft = z.object({ text: z.string(), until: At, address: Email.nullable(), works: z.boolean() });
export type NoticeDraft = z.infer<typeof NoticeDraft>;

export const NoticeBody = z.object({ key: Key, text: Words });
export const ObjectionBody = z.object({ words: Words });
export const ReceiptBody = z.object({ words: Words });
export const DefectBody = z.object({ key: Key, words: Words });
/** `words`: what they were told, in person or on the phone; with what is promised for it, and by when. */
export const DefectTellingBody = z.object({ words: Words, promise: z.object({ key: Key, words: Words, dueAt: At }) });
