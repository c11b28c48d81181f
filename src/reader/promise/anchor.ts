import type { CommitmentKind } from "../../core/due.ts";
import type { Actor, Clause, Tense } from "./clause.ts";
import type { Sentence, Token } from "./tokens.ts";

/** A verb group found in a sentence, by token index: `first` is its leftmost word (clitics, auxiliaries), `last` its main verb. */
export interface Anchor {
  first: number;
  last: number;
  /** Where the clause begins: the subject's first word. */
  from: number;
  /** A pronoun's actor, "it" for one that stands for something said before, or the range of a noun subject, or nothing said. */
  subject: "i" | "we" | "you" | "thing" | "it" | "said_before" | { from: number; to: number; actor?: Actor };
  /** Whose act it is when the subject was said before, and nothing before is a promise. */
  alone?: Actor;
  tense: Tense;
  verb: string;
  kind: CommitmentKind | null;
  toCustomer: boolean;
  toUs: boolean;
  negated: boolean;
}

/**
 * «si», «dès que», "once": the act waits on what follows, which others decide; `moment`: on what is ours to bring about («quand
 * c'est fait»). `while` only says at what moment; `hope` and `that` govern it otherwise.
 */
export type Link = "if" | "when" | "moment" | "while" | "that" | "hope";

/** What a language brings to the reading of clauses. */
export interface ClauseGrammar {
  anchorAt(tokens: readonly Token[], index: number): Anchor | null;
  linkAt(tokens: readonly Token[], index: number): Link | null;
  /** Acts told without a verb, outside the clauses found. */
  notesOf(sentence: Sentence, text: string, clauses: readonly Clause[]): Clause[];
  /** Whether what begins here, after a due, is no longer the act: what it is for, what a noun is («… demain pour en parler»). */
  leaves(tokens: readonly Token[], index: number): boolean;
  /** Whether another clause begins here, whatever stood before: "and we have …". */
  begins?(tokens: readonly Token[], index: number): boolean;
  /** Words that a clause does not end with: «et», "and". */
  joining: ReadonlySet<string>;
}

/** Longest subject looked for, in words. */
const SUBJECT_MAX = 9;

/** Not a point: those left inside a sentence belong to abbreviations. */
const PUNCTUATION = /^[^a-z0-9'.%$€&#°+]/;

/** The noun subject that ends just before `end`: back to punctuation, a due or a word that begins a clause. */
export function nounSubject(tokens: readonly Token[], end: number, begins: ReadonlySet<string>): { from: number; to: number } | null {
  let from = end;
  while (from > 0 && end - from < SUBJECT_MAX) {
    const { word, due } = tokens[from - 1]!;
    if (due || begins.has(word) || PUNCTUATION.test(word)) break;
    from--;
  }
  return from < end ? { from, to: end } : null;
}
