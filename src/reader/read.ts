import { guessLanguage } from "./language.ts";
import type { ReadContext, Reading } from "./reading.ts";

export type { Band, Promiser, ReadCommitment, ReadContext, Reading } from "./reading.ts";

/** The commitments that an employee's text makes. Pure; offsets are into `text` as given. */
export function read(text: string, context: ReadContext): Reading {
  return { language: context.language ?? guessLanguage(text), commitments: [] };
}
