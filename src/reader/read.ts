import { type FoundDue, readDueIn } from "./due.ts";
import { ownWords } from "./own-words.ts";
import { ASK_MIN, readFrom } from "./read-in.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { tongueOf } from "./tongues.ts";

export type { ReadCommitment, ReadContext, Reading } from "./reading.ts";

/** The commitments that an employee's text makes. Pure; offsets are into `text` as given; time grows with its length. */
export const read = (text: string, context: ReadContext): Reading => readWhole(ASK_MIN, text, context);

/** The same, with every clause that would be ignored: what confidence is measured by. */
export const readAll = (text: string, context: ReadContext): Reading => readWhole(0, text, context);

/** The first due expression of a text that says a time, a vague one when there is no better; null when there is none. */
export const readDue = (text: string, context: ReadContext): FoundDue | null => readDueIn(tongueOf(text, context), text, context);

function readWhole(confidenceMin: number, text: string, context: ReadContext): Reading {
  const { own } = ownWords(text);
  return readFrom(confidenceMin, tongueOf(own, context), { text, own }, context);
}
