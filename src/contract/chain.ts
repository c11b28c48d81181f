import { z } from "zod";
import { Telling } from "./commitment.ts";
import { At, Id, Words } from "./primitives.ts";

/** One promise in the chain of its case, in the order of the chain (core/chain.ts). */
export const ChainLink = z.object({
  commitment: Id,
  /** What it waits on and is still owed. */
  after: z.array(Id),
  /** The earliest that what it waits on allows; null where it waits on nothing. */
  readyAt: At.nullable(),
  /** When it comes as things stand. */
  comesAt: At,
  impossible: z.boolean(),
});
export type ChainLink = z.infer<typeof ChainLink>;

/** PUT and DELETE /api/commitments/:id/waits/:on have no body. PUT /api/commitments/:id/work — open time, at most a year's. */
export const WorkBody = z.object({ workMs: z.number().int().min(0).max(3.2e10) });

/** GET /api/cases/:id/dates — of all that can no longer hold, dates that can, the nearest first. */
export const ChainDates = z.object({ dates: z.array(z.object({ commitment: Id, readyAt: At, dates: z.array(At).min(1) })) });
export type ChainDates = z.infer<typeof ChainDates>;

/** POST /api/cases/:id/dates — all of them told in one message or call; each waits for the customer's yes. */
export const NewDatesBody = z.object({
  reason: Words,
  telling: Telling,
  dates: z
    .array(z.object({ commitment: Id, dueAt: At }))
    .min(1)
    .max(50),
});
