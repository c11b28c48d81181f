import { z } from "zod";
import { At, Id, Key, Words } from "./primitives.ts";

/** POST /api/cases/:id/questions — « cette procédure nuit au client », with a sentence or none; `interaction` is what stood on the case then. */
export const QuestionBody = z.object({ key: Key, words: z.string().trim().max(2000), interaction: Id.nullable() });
/** PUT /api/questions/:id/answer */
export const QuestionAnswerBody = z.object({ words: Words });

/** GET /api/questions?before= — newest first, fifty at a time. */
export const QuestionsView = z.object({
  rows: z.array(
    z.object({
      id: Id,
      at: At,
      by: Id,
      words: z.string(),
      case: z.object({ id: Id, reference: z.string(), customer: z.string(), subject: z.string() }),
      excerpt: z.string().nullable(),
      saidAt: At.nullable(),
      answer: z.object({ by: Id, at: At, words: z.string() }).nullable(),
    }),
  ),
  before: z.string().nullable(),
});
export type QuestionsView = z.infer<typeof QuestionsView>;
