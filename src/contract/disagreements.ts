import { z } from "zod";
import { At, DoorName, DueView, Id, Kind, Language, PartyView } from "./primitives.ts";

/** added: the reader missed it · refused: not a promise · adjusted: read, but not so. */
export const DisagreementName = z.enum(["added", "refused", "adjusted"]);

/** A third party that was said, but not which. */
const Unnamed = z.object({ role: z.literal("third_party"), id: z.null() });

const Terms = z.object({ kind: Kind, promiser: z.union([PartyView, Unnamed]), due: DueView });

/** GET /api/disagreements?decision=&kind=&language=&after= — newest first (managers). …/api/disagreements.jsonl is the file of them all. */
export const DisagreementsView = z.object({
  rows: z.array(
    z.object({
      id: Id,
      at: At,
      /** Who decided. */
      person: Id,
      case: z.object({ id: Id, reference: z.string(), customer: z.string() }),
      door: DoorName,
      language: Language,
      words: z.string(),
      decision: DisagreementName,
      /** What the reader said; null: it missed them. */
      read: Terms.extend({ confidence: z.number() }).nullable(),
      /** What it is to the person; null: no promise. */
      decided: Terms.nullable(),
    }),
  ),
  /** Of every language and kind. */
  counts: z.object({ added: z.number(), refused: z.number(), adjusted: z.number() }),
  /** Since then: promises read in messages, those a person put right or said were none, and those a person had to add. */
  lately: z.object({ since: At, read: z.number(), corrected: z.number(), missed: z.number() }),
  after: z.string().nullable(),
});
export type DisagreementsView = z.output<typeof DisagreementsView>;
