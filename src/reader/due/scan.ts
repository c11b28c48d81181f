import type { Language } from "../../core/due.ts";
import { ENGLISH, ENGLISH_RULES } from "./english.ts";
import { FRENCH, FRENCH_RULES } from "./french.ts";
import { openingAt, openingsOf } from "./openings.ts";
import { expand, type Fragments, here } from "./pattern.ts";
import type { DueRule, Moment, Piece, Said } from "./piece.ts";

export interface Placed {
  piece: Piece;
  start: number;
  end: number;
}

/** The pieces of a folded text, in order; where several rules fit, the one that reads the most words. */
export function scan(text: string, language: Language, moment: Moment, from = 0, to = text.length): Placed[] {
  const byOpening = GRAMMARS[language];
  const placed: Placed[] = [];
  for (let at = wordFrom(text, from); at < to;) {
    const rules = byOpening.get(openingAt(text, at));
    const best = rules ? longest(rules, text, at, moment) : null;
    if (best) placed.push(best);
    at = wordFrom(text, best ? best.end : at + 1);
  }
  return placed;
}

/** The next place from `at` on where a word may begin: not within one, and not at a blank. */
function wordFrom(text: string, at: number): number {
  while (at < text.length && (isBlank(text.charCodeAt(at)) || (at > 0 && isWord(text.charCodeAt(at - 1))))) at++;
  return at;
}

const isBlank = (code: number): boolean => code === 32 || code === 10;
const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

interface Compiled {
  at: RegExp;
  means: DueRule["means"];
}

/** Rules by what they can begin with: where a word stands, few of them have to be tried. */
function compiled(rules: readonly DueRule[], fragments: Fragments): ReadonlyMap<string, readonly Compiled[]> {
  const byOpening = new Map<string, Compiled[]>();
  for (const { says, means } of rules) {
    const it = { at: here(says, fragments), means };
    for (const opening of openingsOf(expand(says, fragments))) byOpening.set(opening, [...(byOpening.get(opening) ?? []), it]);
  }
  return byOpening;
}

const GRAMMARS = { fr: compiled(FRENCH_RULES, FRENCH), en: compiled(ENGLISH_RULES, ENGLISH) };

function longest(rules: readonly Compiled[], text: string, start: number, moment: Moment): Placed | null {
  let best: Placed | null = null;
  for (const { at, means } of rules) {
    at.lastIndex = start;
    const match = at.exec(text);
    if (!match || (best && best.end >= at.lastIndex)) continue;
    const end = start + match[0].length;
    const piece = means((match.groups ?? {}) as Said, moment);
    if (piece) best = { piece, start, end };
  }
  return best;
}
