import { z } from "zod";
import { COMMITMENT_KINDS } from "../../core/due.ts";
import { type DoorOutcome, outcomeOf } from "../mail/door-outcome.ts";
import { INSTRUCTIONS } from "./instructions.ts";

/** An OpenAI-compatible endpoint. */
export interface ModelEndpoint {
  /** Such as "https://api.example.com/v1", without what follows. */
  baseUrl: string;
  model: string;
  /** Null where none is asked for: a model on one's own machine. */
  key: string | null;
}

/** A promise as a model tells of it: words to be looked for in the text, never a date. */
export type ToldPromise = z.output<typeof Told>;

export type ModelProblem =
  | Extract<DoorOutcome, "host_not_found" | "refused" | "tls_failed" | "timeout" | "failed">
  | "wrong_key"
  | "too_many_requests"
  | "http_error"
  | "redirected"
  | "too_large"
  | "unreadable_answer";

/** `said`: the other side's own words about the failure, to be shown and never stored: they may repeat what they were sent. */
export type ModelAnswer =
  | { ok: true; promises: ToldPromise[] }
  | { ok: false; problem: ModelProblem; status: number | null; said: string | null };

const ANSWER_BYTES_MAX = 256 * 1024;
const SAID_MAX = 200;
const PROMISES_MAX = 50;

const Told = z.object({
  words: z.string(),
  kind: z.enum(COMMITMENT_KINDS),
  promiser: z.enum(["self", "team", "third_party"]),
  promiserName: z.string().nullable(),
  conditional: z.boolean(),
  dueWords: z.string().nullable(),
  confidence: z.number(),
});
const { $schema: _, ...ANSWER_SCHEMA } = z.toJSONSchema(z.object({ promises: z.array(Told) }));

const Answer = z.object({ promises: z.array(Told.extend({ kind: Told.shape.kind.catch("other") })).max(PROMISES_MAX) });
const Completion = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });
const Failure = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/**
 * Asks a model what an employee's text promises. Never throws for what the other side does, nor for what it leaves undone:
 * `signal` ends the whole exchange. Redirections are not followed: the text goes where the desk said, or nowhere.
 */
export async function askModel(endpoint: ModelEndpoint, text: string, signal: AbortSignal): Promise<ModelAnswer> {
  try {
    const response = await fetch(`${endpoint.baseUrl}/chat/completions`, { ...requestOf(endpoint, text), redirect: "manual", signal });
    const body = await readUpTo(response, ANSWER_BYTES_MAX);
    if (!response.ok) return failure(problemOf(response.status), response.status, saidIn(body, endpoint.key));
    return body === null ? failure("too_large", response.status) : readAnswer(body, response.status);
  } catch (error) {
    return failure(signal.aborted ? "timeout" : reached(outcomeOf(error)));
  }
}

function requestOf({ model, key }: ModelEndpoint, text: string): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...(key ? { authorization: `Bearer ${key}` } : {}) },
    body: JSON.stringify({
      model,
      temperature: 0,
      response_format: { type: "json_schema", json_schema: { name: "promises", strict: true, schema: ANSWER_SCHEMA } },
      messages: [
        { role: "system", content: INSTRUCTIONS },
        { role: "user", content: text },
      ],
    }),
  };
}

/** The body as text; null, and the connection let go, once it is longer than that. */
async function readUpTo({ body }: Response, bytesMax: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > bytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function readAnswer(body: string, status: number): ModelAnswer {
  const content = Completion.safeParse(jsonOf(body)).data?.choices[0]!.message.content;
  const answer = Answer.safeParse(jsonOf(content ?? ""));
  return answer.success ? { ok: true, promises: answer.data.promises } : failure("unreadable_answer", status);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function problemOf(status: number): ModelProblem {
  if (status === 401 || status === 403) return "wrong_key";
  if (status === 429) return "too_many_requests";
  return status >= 300 && status < 400 ? "redirected" : "http_error";
}

const reached = (outcome: DoorOutcome): ModelProblem =>
  outcome === "host_not_found" || outcome === "refused" || outcome === "tls_failed" || outcome === "timeout" ? outcome : "failed";

/** The message of an error as OpenAI and its followers write it, without the key. */
function saidIn(body: string | null, key: string | null): string | null {
  const error = Failure.safeParse(jsonOf(body ?? "")).data?.error;
  const said = typeof error === "object" ? error.message : error;
  return (key ? said?.replaceAll(key, "…") : said)?.replace(/[\s\p{Cc}]+/gu, " ").slice(0, SAID_MAX) ?? null;
}

const failure = (problem: ModelProblem, status: number | null = null, said: string | null = null): ModelAnswer => ({
  ok: false,
  problem,
  status,
  said,
});
