import { z } from "zod";
import { At, Id } from "./primitives.ts";

export const DraftMode = z.enum(["email", "call", "note"]);

/** What the page keeps of the writing beside its words; the server does not look into it. */
const CHOICES_MAX = 100_000;
const CHOICES_DEPTH_MAX = 50;

const DraftContent = z.object({
  text: z.string().max(100_000),
  html: z.string().max(400_000).nullable().default(null),
  /** As typed: an address half written is kept too. */
  cc: z.array(z.string().max(320)).max(20).default([]),
  bcc: z.array(z.string().max(320)).max(20).default([]),
  files: z.array(Id).max(50).default([]),
  choices: z
    .unknown()
    .refine((it) => isShallow(it, CHOICES_DEPTH_MAX) && JSON.stringify(it ?? null).length <= CHOICES_MAX, "is too long or nested too deep")
    .default({}),
  /** The newest message the writer had in view. */
  seen: Id.nullable().default(null),
});

/** PUT /api/cases/:id/drafts/:mode — `version` is the one that this was written over; null: there was none. */
export const DraftBody = DraftContent.extend({ version: z.number().int().nullable() });
export const DraftSaved = z.object({ version: z.number() });

/** GET /api/cases/:id/drafts — everybody's: drafts are shared inside the desk. */
export const DraftView = DraftContent.extend({
  // two that became one (a colleague's taken over, two cases merged) are longer than what is taken at once
  text: z.string(),
  html: z.string().nullable(),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  files: z.array(Id),
  choices: z.unknown(),
  person: Id,
  mode: DraftMode,
  version: z.number(),
  at: At,
  /** It leaves by itself then. */
  leaveAt: At.nullable(),
  /** It was to leave and did not: the refusal's code. */
  heldBack: z.string().nullable(),
});
export type DraftView = z.infer<typeof DraftView>;
export const DraftsView = z.array(DraftView);

/** PUT /api/cases/:id/leaving — another time for what is to leave later; DELETE: it is a draft again. */
export const LeavingBody = z.object({ leaveAt: At });

/** PUT /api/cases/:id/presence — told to the desk's open pages, kept nowhere. */
export const PresenceBody = z.object({
  state: z.enum(["here", "writing", "gone"]),
  /** Grows with each that a page tells: one overtaken on its way is not believed. */
  turn: z.number().default(0),
});

function isShallow(it: unknown, depth: number): boolean {
  if (it === null || typeof it !== "object") return true;
  return depth > 0 && Object.values(it).every((part) => isShallow(part, depth - 1));
}
