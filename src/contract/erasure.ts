import { z } from "zod";
import { At, Id, Line } from "./primitives.ts";

/** That a customer was forgotten, and how much went. */
export const ErasedView = z.object({
  customer: Id,
  by: Id,
  at: At,
  reason: z.string(),
  cases: z.number(),
  messages: z.number(),
  files: z.number(),
});
export type ErasedView = z.infer<typeof ErasedView>;

/** GET /api/erasures — newest first. */
export const ErasuresView = z.array(ErasedView);

/** GET /api/customers/:id/erasure — what would go, and what stands in its way. */
export const ErasurePlan = z.object({
  name: z.string(),
  /** Others who were merged into them, and go too. */
  merged: z.number(),
  cases: z.number(),
  /** Messages, calls and notes. */
  messages: z.number(),
  files: z.number(),
  /** Messages of ours on their way out. */
  leaving: z.number(),
  /** A case merged with another customer's, by its reference. */
  shared: z.string().nullable(),
  /** Promises still owed: each is kept or released first. */
  owed: z.array(z.object({ case: Id, reference: z.string(), words: z.string() })),
  erased: ErasedView.nullable(),
});
export type ErasurePlan = z.infer<typeof ErasurePlan>;

/** PUT /api/customers/:id/erasure — `name`: theirs, typed again; `reason` names nobody. */
export const ErasureBody = z.object({ name: z.string().max(1000), reason: Line });
export type ErasureBody = z.infer<typeof ErasureBody>;
