import { z } from "zod";
import { At, DueView, Id, Kind, Line } from "./primitives.ts";

/** Where a text may be sent: a web address, without what would hide in it. A machine of one's own is as good as any; link-local addresses are where clouds keep their secrets. */
const ModelAddress = z
  .string()
  .trim()
  .max(500)
  .refine(isModelAddress, "not_a_model_address")
  .transform((address) => address.replace(/\/+$/, ""));

/** GET, PUT /api/settings/reader, POST …/test (directors). */
export const ReaderBody = z.object({
  enabled: z.boolean(),
  /** What "/chat/completions" is put behind. */
  baseUrl: ModelAddress,
  model: Line,
  /** null keeps the stored one, towards the same server only; "" takes it away. It is never sent back. */
  key: z
    .string()
    .regex(/^[\x21-\x7e]{0,500}$/)
    .nullable(),
  limitMs: z.number().int().min(1_000).max(15_000),
});

export const ReaderProblem = z.enum([
  "host_not_found",
  "refused",
  "tls_failed",
  "timeout",
  "failed",
  "wrong_key",
  "too_many_requests",
  "http_error",
  "redirected",
  "too_large",
  "unreadable_answer",
  "words_not_in_text",
  "key_lost",
]);

export const ReaderView = z
  .object({
    enabled: z.boolean(),
    baseUrl: z.string(),
    model: z.string(),
    hasKey: z.boolean(),
    limitMs: z.number(),
    /** Who last turned it on, off or elsewhere. */
    turned: z.object({ by: Id, at: At }),
    /** Texts sent since then, and those the rules had to read alone. */
    asked: z.number(),
    failed: z.number(),
    pausedUntil: At.nullable(),
    lastOkAt: At.nullable(),
    problem: z.object({ code: ReaderProblem, status: z.number().nullable(), at: At }).nullable(),
  })
  .nullable();
export type ReaderView = z.output<typeof ReaderView>;

/** What came of our own sample sentence; `said` are the other side's words about a failure. */
export const ReaderTrial = z.object({
  sample: z.string(),
  tookMs: z.number(),
  problem: ReaderProblem.nullable(),
  status: z.number().nullable(),
  said: z.string().nullable(),
  read: z.array(z.object({ words: z.string(), kind: Kind, due: DueView })),
});
export type ReaderTrial = z.output<typeof ReaderTrial>;

const LINK_LOCAL = /^169\.254\.|^\[fe[89ab]|^\[::ffff:a9fe:/;

function isModelAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === "" && !LINK_LOCAL.test(hostname);
}
