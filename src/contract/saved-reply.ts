import { z } from "zod";
import { Id, Line } from "./primitives.ts";

const Text = z
  .string()
  .trim()
  .max(20_000)
  .transform((text) => text || null)
  .nullable();

/** POST /api/saved-replies, PUT /api/saved-replies/:id; DELETE has no body. Said in one language at least. */
export const SavedReplyBody = z
  .object({ name: Line, fr: Text, en: Text })
  .refine(({ fr, en }) => fr !== null || en !== null, { message: "is said in no language", path: ["fr"] });

/** GET /api/saved-replies — by name. Variables in braces: core/saved-reply.ts. */
export const SavedReplyView = z.object({ id: Id, name: z.string(), fr: z.string().nullable(), en: z.string().nullable() });
export type SavedReplyView = z.infer<typeof SavedReplyView>;
