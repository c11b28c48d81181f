import type { ModelAnswer } from "../channels/model/ask-model.ts";
import type { ReadCommitment, ReadContext } from "../reader/reading.ts";
import { readTold } from "../reader/told-promises.ts";
import type { OptionalReaderRow } from "../store/optional-readers.ts";

/** Asks a desk's model, its key still sealed, within its time limit. Never throws: a model that fails leaves the rules. */
export type AskModel = (reader: Omit<OptionalReaderRow, "enabled">, text: string) => Promise<ModelAnswer | KeyLost>;

/** The key was sealed under another than this installation's. */
interface KeyLost {
  ok: false;
  problem: "key_lost";
  status: null;
  said: null;
}

/** What a model's answer is worth: what it found in the text, or why the rules read alone. */
export type Checked =
  | { found: ReadCommitment[]; problem: null }
  | { found: null; problem: { code: ReaderProblem; status: number | null }; said: string | null };

type Failure = Extract<Awaited<ReturnType<AskModel>>, { ok: false }>;
/** `words_not_in_text`: the model told of words that nobody wrote. */
export type ReaderProblem = Failure["problem"] | "words_not_in_text";

/** Holds what a model answered against the text it was asked about. */
export function check(answer: Awaited<ReturnType<AskModel>>, text: string, context: ReadContext): Checked {
  if (!answer.ok) return { found: null, problem: { code: answer.problem, status: answer.status }, said: answer.said };
  const found = readTold(answer.promises, text, context);
  return found ? { found, problem: null } : { found: null, problem: { code: "words_not_in_text", status: null }, said: null };
}
