import type { Language } from "../../core/due.ts";
import { findDues } from "../due.ts";
import type { Folded } from "../fold.ts";
import type { ReadContext } from "../reading.ts";
import type { ClauseGrammar } from "./anchor.ts";
import { carry, type ReadSentence } from "./carry.ts";
import type { Clause } from "./clause.ts";
import { type Antecedent, clausesOf } from "./clauses.ts";
import { ENGLISH_CLAUSES } from "./english.ts";
import { FRENCH_CLAUSES } from "./french.ts";
import { sentences } from "./tokens.ts";

const GRAMMARS = { fr: FRENCH_CLAUSES, en: ENGLISH_CLAUSES };

/** Every clause of a folded text that may promise something, and the notes without a verb. */
export function clausesIn(folded: Folded, language: Language, context: ReadContext, grammar: ClauseGrammar = GRAMMARS[language]): Clause[] {
  const { text } = folded;
  const found: ReadSentence[] = [];
  let antecedent: Antecedent = { actor: "none", named: null };
  for (const sentence of sentences(text, findDues(text, language, context), folded)) {
    const read = clausesOf(sentence, text, grammar, antecedent);
    antecedent = read.antecedent;
    found.push({ sentence, clauses: [...read.clauses, ...grammar.notesOf(sentence, text, read.clauses)] });
  }
  return carry(found, context);
}
