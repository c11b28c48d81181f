import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import type { ActWords } from "./act-words.ts";
import type { GuardName } from "../core/finding.ts";
import type { ProblemCode } from "./problem.ts";
import { EN } from "./words-en.ts";
import { FR } from "./words-fr.ts";

/** What a finding's sentence is made of. */
interface Said {
  words: string;
  promiser: string;
  saidBy: string;
  customer: string;
  due: string;
  /** The instant that the finding is about; empty when it says no more than the due time. */
  since: string;
  /** From `since` to when it is said. */
  elapsed: string;
  /** The due time is the policy's, not one that was said. */
  conventional: boolean;
  level: number;
}

/** Every word that the replay says, in one language. The rest are the story's own. */
export interface Words {
  language: Language;
  /** What stands between a speaker and the words. */
  colon: string;
  quote(words: string): string;
  findings: Record<GuardName, (it: Said) => string>;
  guards: Record<GuardName, string>;
  doors: Record<Door, string>;
  note: string;
  /** What a promise's step is called in the timeline. */
  promised(words: string, who: string, due: string, conventional: boolean): string;
  again(words: string, who: string, due: string, conventional: boolean): string;
  moved(words: string, due: string): string;
  /** A third party's own date: nobody has to agree to it. */
  movedTheirs(words: string, who: string, due: string): string;
  kept(words: string, who: string, late: boolean): string;
  released(words: string): string;
  accepted(words: string, who: string): string;
  owner(name: string): string;
  opened(owner: string): string;
  reopened: string;
  closed: string;
  acts: ActWords;
  reexplains: string;
  offRecord: string;
  chase: string;
  tells(names: string): string;
  repeats(n: number, until: string): string;
  measureTitle: string;
  chases(count: number, unwarned: number): string;
  brokenPromises(count: number, unwarned: number): string;
  repeatedExplanations(count: number, unwarned: number): string;
  unwarned: string;
  warned(span: string, open: string, guard: string, names: string, when: string): string;
  onRecord(count: number, span: string): string;
  notOnRecord: string;
  nobodyActed: string;
  /** What was expected, and whether it was said. */
  expectTitle(met: number, all: number): string;
  unmet(line: number, when: string, guard: string, about: string, names: string): string;
  wholeCase: string;
  problem: Record<ProblemCode, (detail: Record<string, string>) => string>;
  /** «ligne 12, steps[3].at: …». */
  where(file: string, line: number | null, path: string, what: string): string;
  noFile(file: string): string;
  unreadable(file: string): string;
  badArgument(argument: string): string;
  usage: string;
}

export const wordsIn = (language: Language): Words => (language === "fr" ? FR : EN);
