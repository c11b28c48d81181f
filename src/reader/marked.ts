import { readDueIn } from "./due.ts";
import { fold } from "./fold.ts";
import { kindOfWords } from "./promise/nouns.ts";
import type { ReadCommitment, ReadContext } from "./reading.ts";
import type { Tongue } from "./tongue.ts";

/** A promise that a person marked in their text: theirs, and as sure as their word; its due and kind as far as the words say. */
export function readMarked(
  tongue: Tongue,
  text: string,
  [start, end]: readonly [start: number, end: number],
  context: ReadContext,
): ReadCommitment {
  const words = text.slice(start, end);
  return {
    words,
    start,
    end,
    kind: kindOfWords(fold(words).text) ?? "other",
    promiser: "self",
    promiserName: null,
    conditional: false,
    due: readDueIn(tongue, words, context)?.due ?? { kind: "none" },
    confidence: 1,
    band: "track",
  };
}
