import { byLanguage } from "./by-language.ts";
import { type FoundDue, readDueIn } from "./due.ts";
import { ownWords } from "./own-words.ts";
import { ASK_MIN, readFrom } from "./read-in.ts";
import type { Close, ReadContext, Reading } from "./reading.ts";
import { saidOnce } from "./said-twice.ts";
import { TONGUES, tongueOf } from "./tongues.ts";

export type { ReadCommitment, ReadContext, Reading } from "./reading.ts";

/** The commitments that an employee's text makes, each paragraph read in its own language. Pure; offsets are into `text` as given; time grows with its length. */
export const read = (text: string, context: ReadContext): Reading => readWhole(ASK_MIN, text, context);

/** The same, with every clause that would be ignored: what confidence is measured by. */
export const readAll = (text: string, context: ReadContext): Reading => readWhole(0, text, context);

/** The first due expression of a text that says a time, a vague one when there is no better; null when there is none. */
export const readDue = (text: string, context: ReadContext): FoundDue | null => readDueIn(tongueOf(text, context), text, context);

function readWhole(confidenceMin: number, text: string, context: ReadContext): Reading {
  const { own } = ownWords(text);
  const tongue = tongueOf(own, context);
  const parts = context.language ? null : byLanguage(own);
  if (!parts) return readFrom(confidenceMin, tongue, { text, own }, context);
  const other = TONGUES[tongue.language === "fr" ? "en" : "fr"];
  const first = readFrom(confidenceMin, tongue, { text, own: parts[tongue.language] }, context);
  const second = readFrom(confidenceMin, other, { text, own: parts[other.language] }, context);
  return {
    language: tongue.language,
    commitments: saidOnce(first.commitments, second.commitments),
    closes: closesOnce(first.closes, second.closes),
  };
}

/** An act told as done closes one promise, in however many languages it is told. */
const closesOnce = (first: readonly Close[], second: readonly Close[]): Close[] =>
  [...first, ...second.filter((it) => !first.some((one) => one.kind === it.kind))].sort((a, b) => a.start - b.start);
