import { z } from "zod";
import { EVIDENCE_PICTURES, STAGE_MEANS } from "../core/case-kind.ts";
import { HOUR } from "../core/time.ts";
import { At, Id, Key, Kind, Line, PartyView } from "./primitives.ts";

/** A short name of the desk's own making, the same for good: cases stand by it. */
const Part = z.string().regex(/^[a-z0-9-]{1,40}$/);
const said = z.string().trim().max(80);
const named = { fr: said, en: said };
const hasWords = ({ fr, en }: { fr: string; en: string }): boolean => fr !== "" || en !== "";
const WORDS = "words_in_neither_language";

/** Half a year of working days; an hour at least, or a stage would be looked at as it is set. */
const STILL_MAX = 130 * 8 * HOUR;

/** core/case-kind.ts; lengths in milliseconds of open time, `objectionDays` of the calendar. */
export const KindSettings = z
  .object({
    statuses: z
      .array(z.object({ id: Part, ...named, means: z.enum(STAGE_MEANS) }).refine(hasWords, WORDS))
      .min(1)
      .max(20),
    stillMax: z.number().int().min(HOUR).max(STILL_MAX),
    evidence: z
      .array(z.object({ id: Part, ...named, picture: z.enum(EVIDENCE_PICTURES), required: z.boolean() }).refine(hasWords, WORDS))
      .max(30),
    deliverables: z
      .array(
        z
          .object({
            id: Part,
            ...named,
            kind: Kind,
            within: z.number().int().min(HOUR).max(STILL_MAX).optional(),
            waitsOn: z.array(Part).max(20),
            internal: z.boolean().optional(),
          })
          .refine(hasWords, WORDS),
      )
      .max(30),
    objectionDays: z.number().int().min(1).max(90),
  })
  .refine(({ statuses, evidence, deliverables }) => [statuses, evidence, deliverables].every(eachOnce), "named_twice")
  .refine(({ deliverables }) => waitsOnKnown(deliverables), "waits_on_unknown_or_itself");
export type KindSettings = z.infer<typeof KindSettings>;

/** PUT /api/settings/kinds/:id (managers): one there is, or a new one under an id made by who asks. */
export const KindBody = z.object({
  names: z.object(named).refine(hasWords, WORDS),
  settings: KindSettings,
  archived: z.boolean().default(false),
});
/** GET /api/settings/kinds — the general one first, always; those put away too. */
export const KindsView = z.array(z.object({ id: Id, names: z.object(named), settings: KindSettings, archived: z.boolean() }));
export type KindsView = z.infer<typeof KindsView>;
export type KindView = KindsView[number];

/** PUT /api/cases/:id/kind */
export const CaseKindBody = z.object({ kind: Id });
/** PUT /api/cases/:id/stage — the same again says that it still stands. */
export const StageBody = z.object({ stage: Part });
/** POST /api/cases/:id/deliverables — a promise for each, under `key`; the customer receives nothing. */
export const DeliverablesBody = z.object({
  chosen: z
    .array(z.object({ deliverable: Part, key: Key, promiser: PartyView, dueAt: At.nullable() }))
    .min(1)
    .max(30),
});

const Quantity = z.number().min(0).max(1_000_000);
/** PUT /api/cases/:id/lists/:list — what was agreed with the customer; ids are made by who asks. */
export const AgreedListBody = z.object({
  title: Line,
  lines: z
    .array(z.object({ id: Id, words: Line, quantity: Quantity.positive() }))
    .min(1)
    .max(200)
    .refine(eachOnce, "named_twice"),
  /** The promise that delivers it. */
  deliveredBy: Id.nullable(),
});
/** PUT /api/cases/:id/lists/:list/lines/:line — so much is there by now, all told; `words` of what nobody had agreed. */
export const CountBody = z.object({
  quantity: Quantity,
  evidence: z.string().trim().max(2000).default(""),
  words: Line.optional(),
});

/** One step a case was said to be at, in the words the desk had for it then. */
export const StageView = z.object({ stage: z.string(), means: z.enum(STAGE_MEANS), ...named, at: At, by: Id });
export type StageView = z.infer<typeof StageView>;

export const AgreedListView = z.object({
  id: Id,
  title: z.string(),
  at: At,
  by: Id,
  deliveredBy: Id.nullable(),
  lines: z.array(
    z.object({
      id: Id,
      words: z.string(),
      quantity: z.number(),
      done: z.number(),
      compared: z.enum(["as_agreed", "missing", "short", "extra", "not_agreed"]),
      counted: z.object({ by: PartyView, at: At, evidence: z.string() }).nullable(),
    }),
  ),
});
export type AgreedListView = z.infer<typeof AgreedListView>;

/** What a case goes through, delivers and agreed on. Part of CaseView. */
export const KindOnCase = z.object({
  kind: Id,
  /** Every step it was said to be at, in order; the last one stands. */
  stages: z.array(StageView),
  /** Each fact that step contradicts (core/contradictions.ts); `words`: of a defect. */
  contradictions: z.array(
    z.object({
      what: z.enum(["owed", "elsewhere", "handed_over", "list_short", "defect"]),
      commitment: Id.nullable(),
      list: Id.nullable(),
      words: z.string().nullable(),
    }),
  ),
  /** What its kind delivers; `commitment`: the last promise of it here; `within`: when it would be due, promised now. */
  deliverables: z.array(z.object({ id: z.string(), ...named, internal: z.boolean(), within: At.nullable(), commitment: Id.nullable() })),
  lists: z.array(AgreedListView),
});

function eachOnce(all: readonly { id: string }[]): boolean {
  return new Set(all.map(({ id }) => id)).size === all.length;
}

/** Each waits on ones given before it in the list, so none waits in a circle. */
function waitsOnKnown(all: readonly { id: string; waitsOn: readonly string[] }[]): boolean {
  return all.every(({ waitsOn }, i) => waitsOn.every((on) => all.slice(0, i).some(({ id }) => id === on)));
}
