import { z } from "zod";
import { At, Id } from "./primitives.ts";

/** GET /api/settings/people/:id/left-behind — what the person has promised for days they are away. */
export const LeftBehindView = z.object({
  promises: z.array(
    z.object({
      commitment: Id,
      caseId: Id,
      customer: z.string(),
      words: z.string(),
      dueAt: At,
      /** Someone was asked to take it already, and has not answered. */
      offeredTo: Id.nullable(),
    }),
  ),
});
export type LeftBehindView = z.infer<typeof LeftBehindView>;
