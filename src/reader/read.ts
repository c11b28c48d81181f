import { type FoundDue, readDueIn } from "./due.ts";
import { partedByLanguage, readParted } from "./parted.ts";
import { ASK_MIN } from "./read-in.ts";
import type { ReadContext, Reading } from "./reading.ts";
import { TONGUES, tongueOf } from "./tongues.ts";

export type { ReadCommitment, ReadContext, Reading } from "./reading.ts";

/** The commitments that an employee's text makes, each paragraph read in its own language. Pure; offsets are into `text` as given; time grows with its length. */
export const read = (text: string, context: ReadContext): Reading => readWhole(ASK_MIN, text, context);

/** The same, with every clause that would be ignored: what confidence is measured by. */
export const readAll = (text: string, context: ReadContext): Reading => readWhole(0, text, context);

/** The first due expression of a text that says a time, a vague one when there is no better; null when there is none. */
export const readDue = (text: string, context: ReadContext): FoundDue | null => readDueIn(tongueOf(text, context), text, context);

const readWhole = (confidenceMin: number, text: string, context: ReadContext): Reading =>
  readParted(confidenceMin, (language) => TONGUES[language], partedByLanguage(text, context.language), context);
