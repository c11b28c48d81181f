import type { CommitmentKind } from "../../core/due.ts";
import type { FoundDue } from "../due.ts";

/** Who acts, as far as the words say. `we`: an employee noun, a name or a thing of ours is `agent` or `thing`. */
export type Actor = "i" | "we" | "you" | "customer" | "agent" | "outsider" | "thing" | "none";

/** `soon`: a present that speaks of the future; `expected`: hedged («devrait», "should"); `bare`: no finite verb («Rappel demain», "Tech to call"). */
export type Tense = "future" | "soon" | "expected" | "bare";

/** One predicate and what belongs to it: what the rules judge. Offsets are in the folded text. */
export interface Clause {
  start: number;
  end: number;
  actor: Actor;
  /** The words of the actor; null for a pronoun or none. */
  named: { start: number; end: number } | null;
  tense: Tense;
  verb: string;
  /** Null: a verb that says nothing by itself. */
  kind: CommitmentKind | null;
  /** Done to or for the customer: «vous», "you", or in a note «lui», "cust". */
  toCustomer: boolean;
  /** Done towards us: «nous rappelle» in a note. */
  toUs: boolean;
  negated: boolean;
  due: FoundDue | null;
  conditional: boolean;
  /** Its actor was said in the clause before. */
  inherits: boolean;
  /** Stands in a question. */
  question: boolean;
  /** The clause's folded words, and those of its sentence. */
  words: string;
  sentence: string;
}
