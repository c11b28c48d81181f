import type { Language } from "../core/due.ts";
import { byLanguage } from "./by-language.ts";
import { guessLanguage } from "./language.ts";
import { ownWords } from "./own-words.ts";
import { readFrom } from "./read-in.ts";
import type { Close, ReadContext, Reading } from "./reading.ts";
import { saidOnce } from "./said-twice.ts";
import type { Tongue } from "./tongue.ts";

/** A text's own words, the language most of them are in, and what is in each where there are two. */
export interface Parted {
  text: string;
  own: string;
  language: Language;
  parts: Readonly<Record<Language, string>> | null;
}

/** The text by its languages; whole in the one that is said, where one is. */
export function partedByLanguage(text: string, language?: Language): Parted {
  const { own } = ownWords(text);
  return { text, own, language: language ?? guessLanguage(own), parts: language ? null : byLanguage(own) };
}

/** The languages that it takes to read it, its own first. */
export const languagesIn = ({ language, parts }: Parted): Language[] => (parts ? [language, otherThan(language)] : [language]);

/** The language of what stands there. */
export const languageAt = ({ language, parts }: Parted, [start, end]: readonly [start: number, end: number]): Language =>
  parts && parts[language].slice(start, end).trim() === "" ? otherThan(language) : language;

/** The commitments from a confidence on, each part read in its own tongue, those said in both once. */
export function readParted(
  confidenceMin: number,
  tongueOf: (language: Language) => Tongue,
  { text, own, language, parts }: Parted,
  context: ReadContext,
): Reading {
  if (!parts) return readFrom(confidenceMin, tongueOf(language), { text, own }, context);
  const read = (of: Language) => readFrom(confidenceMin, tongueOf(of), { text, own: parts[of] }, context);
  const first = read(language);
  const second = read(otherThan(language));
  return {
    language,
    commitments: saidOnce(first.commitments, second.commitments),
    closes: closesOnce(first.closes, second.closes),
  };
}

const otherThan = (language: Language): Language => (language === "fr" ? "en" : "fr");

/** An act told as done closes one promise, in however many languages it is told. */
const closesOnce = (first: readonly Close[], second: readonly Close[]): Close[] =>
  [...first, ...second.filter((it) => !first.some((one) => one.kind === it.kind))].sort((a, b) => a.start - b.start);
