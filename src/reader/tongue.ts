import type { Language } from "../core/due.ts";
import type { Closing } from "./closes/closing.ts";
import type { DueGrammar } from "./due/scan.ts";
import type { Slips } from "./due/spelling.ts";
import type { ClauseGrammar } from "./promise/anchor.ts";
import type { Judgement } from "./promise/judge.ts";

/** Everything that one language brings to the reading of promises. Each is loaded by itself: a draft is written in one. */
export interface Tongue {
  language: Language;
  dues: DueGrammar;
  slips: Slips;
  clauses: ClauseGrammar;
  judgement: Judgement;
  closing: Closing;
}
