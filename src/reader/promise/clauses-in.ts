import { findDues } from "../due.ts";
import type { Folded } from "../fold.ts";
import type { ReadContext } from "../reading.ts";
import type { Tongue } from "../tongue.ts";
import { carry, type ReadSentence } from "./carry.ts";
import type { Clause } from "./clause.ts";
import { type Antecedent, clausesOf } from "./clauses.ts";
import { sentences } from "./tokens.ts";

/** Every clause of a folded text that may promise something, and the notes without a verb. */
export function clausesIn(folded: Folded, tongue: Tongue, context: ReadContext): Clause[] {
  const { text } = folded;
  const found: ReadSentence[] = [];
  let antecedent: Antecedent = { actor: "none", named: null };
  for (const sentence of sentences(text, findDues(text, tongue, context), folded)) {
    const read = clausesOf(sentence, text, tongue.clauses, antecedent);
    antecedent = read.antecedent;
    found.push({ sentence, clauses: [...read.clauses, ...tongue.clauses.notesOf(sentence, text, read.clauses)] });
  }
  return carry(found, context);
}
