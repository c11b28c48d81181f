import { z } from "zod";
import { At, Id } from "./primitives.ts";
import { TagName } from "./tag.ts";

/** What may be done on many cases at once. `tag`: by name, in any case, with or without accents; one nobody used yet is made. `put_aside` until null: until something new. `undo_owner`, `undo_complaint`: within two minutes of it. `hand_over`: the other is asked, and the case stays its owner's until they say yes; `take_offer_back` ends that. */
export const CaseAct = z.discriminatedUnion("type", [
  z.object({ type: z.literal("take") }),
  z.object({ type: z.literal("hand_over"), to: Id, reason: z.string().trim().max(2_000).default("") }),
  z.object({ type: z.literal("take_offer_back") }),
  z.object({ type: z.literal("undo_owner") }),
  z.object({ type: z.literal("complaint") }),
  z.object({ type: z.literal("no_complaint") }),
  z.object({ type: z.literal("undo_complaint") }),
  z.object({ type: z.literal("put_aside"), until: At.nullable() }),
  z.object({ type: z.literal("take_back") }),
  z.object({ type: z.literal("tag"), add: z.array(TagName).max(20), remove: z.array(TagName).max(20) }),
  z.object({ type: z.literal("read") }),
  z.object({ type: z.literal("unread") }),
]);
export type CaseAct = z.infer<typeof CaseAct>;

/** PUT /api/cases/:id/reading — I have read the case up to that event. */
export const ReadingBody = z.object({ position: z.number().int().min(0).max(2_147_483_647) });

/**
 * POST /api/cases/bulk — each by itself: one refused does not stop the others. A case that is not there stops them all.
 * `seen`: its position as the page shows it.
 */
export const BulkBody = z.object({
  acts: z
    .array(z.object({ case: Id, act: CaseAct, seen: ReadingBody.shape.position.optional() }))
    .min(1)
    .max(500),
});

/** `undo`: what takes it back; null when nothing was changed. */
export const BulkView = z.object({
  outcomes: z.array(
    z.object({
      case: Id,
      reference: z.string(),
      customer: z.string(),
      refusal: z.object({ code: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
      undo: CaseAct.nullable(),
    }),
  ),
});
export type BulkView = z.infer<typeof BulkView>;
