import { type Anchor, nounSubject } from "./anchor.ts";
import { doneOf } from "./english-verbs.ts";
import { ADVERB, BE, BEGINS, NOT } from "./english-words.ts";
import type { Token } from "./tokens.ts";

export interface Left {
  subject: Anchor["subject"];
  /** Where the clause begins, and where its verb group does. */
  from: number;
  first: number;
  /** Nobody is said, and no other verb stands before: "Will call you back". */
  dropped: boolean;
}

/** What stands before a verb group that begins at `index`. */
export function subjectOf(tokens: readonly Token[], index: number): Left {
  let first = index;
  while (first > 0 && !tokens[first - 1]!.due && isAuxiliary(tokens[first - 1]!.word)) first--;
  const before = tokens[first - 1];
  if (!before || before.due) return nobody(first, true);
  const pronoun = (subject: Anchor["subject"]): Left => ({ subject, from: first - 1, first, dropped: false });
  if (/^(?:i|im|ive)$/.test(before.word)) return pronoun("i");
  if (/^(?:we|weve)$/.test(before.word)) return pronoun("we");
  if (/^(?:you|u|ya|ye|yous|yall|y'all)$/.test(before.word)) return pronoun("you");
  if (/^(?:he|she|they|it|this|these|those)$/.test(before.word)) return pronoun("it");
  if (/^(?:who|which|that)$/.test(before.word)) return relative(tokens, first) ?? pronoun("it");
  const noun = nounBefore(tokens, first);
  if (noun) return { subject: noun, from: noun.from, first, dropped: false };
  return nobody(first, /^[.,;:!?(&+*-]$/.test(before.word));
}

/** Stands between a subject and the verb. "No" does not: it belongs to the subject. */
const isAuxiliary = (word: string): boolean =>
  ADVERB(word) || word === "'d" || word === "would" || BE.has(word) || (NOT.test(word) && !/^(?:no|neither|nor)$/.test(word));

const nobody = (first: number, dropped: boolean): Left => ({ subject: "said_before", from: first, first, dropped });

/** The noun subject that ends just before `end`; what another clause says of its own is left to it: "it's released | the depot". */
export function nounBefore(tokens: readonly Token[], end: number): { from: number; to: number } | null {
  const noun = nounSubject(tokens, end, BEGINS);
  if (!noun) return null;
  let { from } = noun;
  for (let i = end - 1; i > from; i--) if (tokens[i]!.word === "'s" && PRONOUN.test(tokens[i - 1]!.word)) from = i + 1;
  if (/^(?:is|are|was|were|been|'s|'re)$/.test(tokens[from - 1]?.word ?? "")) {
    while (from < end && ADVERB(tokens[from]!.word)) from++;
    if (from < end - 1 && PREDICATE.test(tokens[from]!.word)) from++;
    else if (from < end && doneOf(tokens[from]!.word)) from++;
  }
  return from < end ? { from, to: end } : null;
}

const PRONOUN = /^(?:it|he|she|that|there|here|what|who|everything)$/;
const PREDICATE = /^(?:ready|done|in|back|out|here|available|able|clear|complete|due|.{2,}ed)$/;

/** "our adjuster, who will call you": the noun before is meant. */
function relative(tokens: readonly Token[], first: number): Left | null {
  const comma = tokens[first - 2]?.word === "," ? 1 : 0;
  const noun = nounBefore(tokens, first - 1 - comma);
  return noun && { subject: noun, from: first - 1, first, dropped: false };
}

/** The pronoun that the sentence began with, for a verb joined on: "I spoke to the depot and will call you". */
export function openingSubject(tokens: readonly Token[], end: number): "i" | "we" | null {
  for (let i = end - 1; i >= 0; i--) {
    const { word } = tokens[i]!;
    const opens = i === 0 || /^(?:[^a-z0-9'.]|and|but|so|then)/.test(tokens[i - 1]!.word);
    if (opens && /^(?:i|im|ive)$/.test(word)) return "i";
    if (opens && /^(?:we|weve)$/.test(word)) return "we";
    if (opens && /^(?:you|u|he|she|they|it|the|a|an|our|my|your)$/.test(word)) return null;
  }
  return null;
}
