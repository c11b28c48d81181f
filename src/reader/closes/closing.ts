import type { CommitmentKind } from "../../core/due.ts";
import { AGENTS, OUTSIDERS } from "../promise/nouns.ts";

/** One way of telling that something was done; each example is a test. */
export interface ClosingRule {
  name: string;
  example: string;
  /** The folded words of the clause before the one that names the act. */
  before: RegExp;
  /** Without a finite verb, as notes are: what is to come may be told so too, and a day to come beside it makes it a plan. */
  bare?: true;
}

/** A word that may name an act, and the folded words around it in its clause. */
export interface Placed {
  act: string;
  /** As it was written, accents and all. */
  written: string;
  before: string;
  after: string;
}

/** How a language tells that something was done. */
export interface Closing {
  rules: readonly ClosingRule[];
  /** What kind of promise the act keeps; null when the word names none. */
  kindOf: (it: Placed) => CommitmentKind | null;
  /** Any word that could name an act done: a text without one is not looked at further. */
  names: (word: string) => boolean;
  /** Before the act: denied, still to come, or another's. */
  denied: RegExp;
  /** After it: by another, or only said of a thing that the clause is about. */
  undone: RegExp;
  /** Anywhere before it in its sentence: «dès que», "once". */
  waits: RegExp;
  /** A plan, where no verb says otherwise: «d'ici», "by". */
  plans: RegExp;
  /** The day before: «hier». */
  yesterday: RegExp;
}

/** The last word of these that names something: «remboursement … effectué». */
export function lastNamed<Name>(words: string, nameOf: (word: string) => Name | null): Name | null {
  for (const word of (words.match(/[a-z]{3,20}/g) ?? []).reverse()) {
    const name = nameOf(word);
    if (name) return name;
  }
  return null;
}

/** Who comes is one of us or a third party, or the writer; a thing that comes is delivered. */
export const isPeople = (subject: string): boolean =>
  subject.trim() === "" ||
  /(?<![a-z])(?:i|we|je|j'|on|nous)(?![a-z])/.test(subject) ||
  lastNamed(subject, (it) => AGENTS.has(it) || OUTSIDERS.has(it)) === true;
