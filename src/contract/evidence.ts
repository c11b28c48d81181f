import { z } from "zod";
import { EVIDENCE_PICTURES } from "../core/case-kind.ts";
import { At, Id, Key, PartyView, Words } from "./primitives.ts";

/** A view or a paper by the short name the desk's kind of case gives it. */
const Item = z.string().min(1).max(40);

export const PieceView = z.object({
  file: Id,
  image: z.boolean(),
  name: z.string(),
  at: At,
  /** Who said it is that view. */
  by: PartyView,
  /** `told`: the message in which the customer heard that it is of no use. */
  judged: z.object({ good: z.boolean(), because: z.string(), at: At, by: Id, told: Id.nullable() }).nullable(),
});

/** GET /api/cases/:id/evidence — what the kind of the case asks for, in its order, with what became of each (core/evidence.ts). */
export const EvidenceView = z.object({
  views: z.array(
    z.object({
      id: Item,
      fr: z.string(),
      en: z.string(),
      picture: z.enum(EVIDENCE_PICTURES),
      required: z.boolean(),
      standing: z.enum(["missing", "unusable", "received", "good"]),
      askedAt: At.nullable(),
      pieces: z.array(PieceView),
    }),
  ),
  /** The case is at an end that makes it senseless to ask (core/evidence-over.ts). */
  over: z.boolean(),
  /** Pictures the customer sent that stand as nothing yet, newest first. */
  unfiled: z.array(z.object({ interaction: Id, index: z.number(), name: z.string(), at: At, file: Id.nullable() })),
  /** What would be written, in the customer's language (core/evidence-message.ts). Null: there is no address to write to. */
  drafts: z
    .object({ ask: z.string(), again: z.string(), unusable: z.string(), drawings: z.object({ one: z.string(), other: z.string() }) })
    .nullable(),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** POST /api/cases/:id/evidence/requests — one message with pictures of what is meant; answers SentView. */
export const AskEvidenceBody = z.object({ key: Key, items: z.array(Item).min(1).max(30), text: Words });

/** POST /api/cases/:id/evidence — a file that came with a message is that view. */
export const FileEvidenceBody = z.object({ item: Item, interaction: Id, index: z.number().int().min(0).max(1000) });

/** PUT /api/cases/:id/evidence/:item/:file — good; or of no use, with why, and what the customer is told at once (`text`; null: nobody can be written to). DELETE takes it out. */
export const JudgeEvidenceBody = z.object({
  key: Key,
  good: z.boolean(),
  because: z.string().trim().max(1000),
  text: Words.nullable(),
});
/** POST /api/cases/:id/evidence/:item/photos — multipart/form-data, one file that the desk took itself; answers FileView. */
