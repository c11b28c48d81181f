import { z } from "zod";
import { REFUSALS } from "../core/command.ts";
import { COMMITMENT_KINDS } from "../core/due.ts";
import { DOORS } from "../core/events.ts";
import { GUARD_NAMES, RUNGS } from "../core/finding.ts";
import { ORGANISATION_ROLES } from "../core/organisations.ts";
import { ROLES } from "../core/policy.ts";
import { READY_MADE } from "../core/ready-made-kinds.ts";
import { ENDINGS } from "./step-acts.ts";
import { HAPPENINGS } from "./story.ts";

/** The file's shape (docs/stories.md). Times, lengths and names are texts here; `readStory` makes sense of them. */

const Text = z.string().trim().min(1);
const Names = z.union([Text.transform((one) => [one]), z.array(Text)]);

const PersonTold = z.strictObject({
  name: Text,
  role: z.enum(ROLES).default("person"),
  title: z.string().trim().default(""),
  backup: Text.optional(),
  absences: z.array(z.strictObject({ from: Text, to: Text })).default([]),
});

const PolicyTold = z.strictObject({
  silence: Text.optional(),
  answer: Text.optional(),
  answerComplaint: Text.optional(),
  callBack: Text.optional(),
  tryAgain: Text.optional(),
  accept: Text.optional(),
  askEvidence: Text.optional(),
  askEvidenceAgain: Text.optional(),
  judgeEvidence: Text.optional(),
  vague: Text.optional(),
  repeat: Text.optional(),
  warnings: z
    .array(z.strictObject({ ahead: Text, before: Text }))
    .min(1)
    .optional(),
  ladder: z
    .array(z.strictObject({ after: Text, to: z.enum(RUNGS) }))
    .min(1)
    .optional(),
  chases: z.array(z.enum(RUNGS)).min(1).optional(),
});

const DueTold = z.union([Text, z.strictObject({ by: Text, from: Text.optional() }), z.strictObject({ vague: Text })]);

const PromiseTold = z.strictObject({
  id: Text,
  words: Text.optional(),
  by: Text.optional(),
  kind: z.enum(COMMITMENT_KINDS).optional(),
  due: DueTold.optional(),
  waitsOn: Names.default([]),
  work: Text.optional(),
  internal: z.boolean().default(false),
  instead: Text.optional(),
  deliverable: Text.optional(),
  owedTo: Text.optional(),
});

const ActOn = z.union([
  Text.transform((promise) => ({ promise, by: undefined, evidence: undefined })),
  z.strictObject({ promise: Text, by: Text.optional(), evidence: Text.optional() }),
]);

const Moves = z.array(z.strictObject({ promise: Text, due: Text, reason: Text })).default([]);

/** What is read in `read-acts.ts`. */
const ACTS = {
  stage: Text.optional(),
  shows: Names.default([]),
  asksFor: Names.default([]),
  judges: z.array(z.strictObject({ item: Text, good: z.boolean(), because: Text.optional() })).default([]),
  organisations: z.record(Text, z.enum(ORGANISATION_ROLES)).default({}),
  proposes: Moves,
  agrees: Names.default([]),
  declines: Names.default([]),
  confirms: Names.default([]),
  unsure: Names.default([]),
  way: z.enum(["link", "mail"]).optional(),
  defects: z.array(z.strictObject({ id: Text, words: Text })).default([]),
  tells: z.array(z.strictObject({ defect: Text, promise: Text })).default([]),
  mends: z.array(z.strictObject({ defect: Text, how: Text })).default([]),
  closes: z.enum(ENDINGS).optional(),
  objects: z.boolean().default(false),
  received: Text.optional(),
  unsettled: z.boolean().default(false),
  reachable: z.array(z.strictObject({ day: Text, from: Text, until: Text })).default([]),
};

const StepTold = z.strictObject({
  id: Text.optional(),
  at: Text,
  again: Names.default([]),
  what: z.enum(HAPPENINGS),
  door: z.enum(DOORS).optional(),
  title: Text,
  said: z.array(z.record(Text, Text)).default([]),
  promises: z.array(PromiseTold).optional(),
  keeps: z.union([ActOn.transform((one) => [one]), z.array(ActOn)]).default([]),
  moves: Moves,
  releases: z.array(z.strictObject({ promise: Text, by: Text.optional(), reason: Text })).default([]),
  accepts: Names.default([]),
  owner: Text.optional(),
  settles: z.boolean().default(false),
  reexplains: z.boolean().default(false),
  chases: z.boolean().optional(),
  asks: z.boolean().optional(),
  about: Names.default([]),
  onRecord: z.boolean().default(true),
  of: Text.optional(),
  refused: z.enum(REFUSALS).optional(),
  ...ACTS,
});

const ExpectationTold = z.strictObject({ at: Text, finding: z.enum(GUARD_NAMES), about: Text.optional(), to: Names });

export const StoryFile = z.strictObject({
  title: Text,
  about: z.string().trim().default(""),
  language: z.enum(["fr", "en"]),
  business: Text,
  timeZone: Text,
  country: Text,
  region: z.string().trim().default(""),
  hours: z.record(Text, Text).optional(),
  closures: z.array(Text).default([]),
  people: z.record(Text, PersonTold),
  customer: z.strictObject({ name: Text }),
  thirdParties: z.record(Text, z.strictObject({ name: Text, kind: Text })).default({}),
  owner: Text,
  subject: Text,
  kind: z.enum(READY_MADE.map(({ name }) => name)).optional(),
  policy: PolicyTold.default({}),
  steps: z.array(StepTold).min(1),
  until: Text.optional(),
  expect: z.array(ExpectationTold).default([]),
});
export type StoryFile = z.infer<typeof StoryFile>;
export type StepTold = z.infer<typeof StepTold>;
export type PromiseFile = z.infer<typeof PromiseTold>;

/** The keys known where `path` leads in the file; none where names are free. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType[] = [StoryFile];
  for (const key of path) at = at.flatMap(open).flatMap((schema) => into(schema, key));
  return at.flatMap(open).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

function into(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodObject) return key in schema.shape ? [schema.shape[key as string]] : [];
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return [];
}

/** What optional, default, transformed and alternative schemas hold inside. */
function open(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return open(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodPipe) return open(schema.in as z.core.$ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.core.$ZodType[]).flatMap(open);
  return [schema];
}
