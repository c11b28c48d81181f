import { ownWords } from "../reader/own-words.ts";
import type { ReadCommitment } from "../reader/reading.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { noteTries, readOptionalReader } from "../store/optional-readers.ts";
import { readContext, readerContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import type { Handled } from "./handle.ts";
import { check, type Checked } from "./model-port.ts";
import { afterText, isPaused } from "./reader-tries.ts";

/** What the desk's optional reader found in a text, to be merged with what the rules find. */
export interface SecondReading {
  found: readonly ReadCommitment[];
  /** The model's name. */
  by: string;
}

/**
 * A gesture whose text the optional reader reads first, where the desk has turned it on: outside of the gesture's
 * transaction, for no longer than the desk's limit, once. It never keeps a message from leaving: without an answer, or where
 * the rules refuse what it adds, the gesture goes with the rules' reading alone.
 */
export async function withSecondReading(
  desk: Desk,
  { text, doneBefore }: { text: string; doneBefore: (tx: Tx) => Promise<unknown> },
  gesture: (second: SecondReading | null) => Promise<Handled>,
): Promise<Handled> {
  const second = await readSecond(desk, text, doneBefore);
  const handled = await gesture(second);
  return handled.ok || !second ? handled : gesture(null);
}

async function readSecond(desk: Desk, text: string, doneBefore: (tx: Tx) => Promise<unknown>): Promise<SecondReading | null> {
  const words = wordsToSend(text);
  if (!words) return null;
  const now = desk.clock.now();
  const ready = await onBehalf(desk.database, desk.id, async (tx) => {
    const reader = await readOptionalReader(tx, desk.id);
    if (!reader?.enabled || isPaused(reader.tries, now) || (await doneBefore(tx))) return null;
    return { reader, context: readerContext(await readContext(desk, tx, desk.id, null, now), now) };
  });
  if (!ready) return null;
  const { found, problem } = check(await desk.askModel(ready.reader, words), text, ready.context);
  await note(desk, problem);
  return found && { found, by: ready.reader.model };
}

function note(desk: Desk, problem: Checked["problem"]): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const reader = await readOptionalReader(tx, desk.id, true);
    if (reader) await noteTries(tx, desk.id, afterText(reader.tries, problem, desk.clock.now()));
  });
}

/** Longer than what people write to a customer; of anything longer the rules alone read the rest. */
const CHARACTERS_MAX = 8_000;

/** What leaves the machine: the person's own words, without quotes, signature or footer. */
export function wordsToSend(text: string): string {
  const own = ownWords(text)
    .own.replace(/^[^\S\n]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return own.length <= CHARACTERS_MAX ? own : own.slice(0, CHARACTERS_MAX).replace(/\S+$/, "").trimEnd();
}
