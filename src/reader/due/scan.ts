import type { Language } from "../../core/due.ts";
import { ENGLISH, ENGLISH_RULES } from "./english.ts";
import { FRENCH, FRENCH_RULES } from "./french.ts";
import { anywhere, type Fragments, here } from "./pattern.ts";
import type { DueRule, Moment, Piece, Said } from "./piece.ts";

export interface Placed {
  piece: Piece;
  start: number;
  end: number;
}

/** The pieces of a folded text, in order; where several rules fit, the one that reads the most words. */
export function scan(text: string, language: Language, moment: Moment, from = 0, to = text.length): Placed[] {
  const { find, rules } = GRAMMARS[language];
  const placed: Placed[] = [];
  find.lastIndex = from;
  for (let hit = find.exec(text); hit && hit.index < to; hit = find.exec(text)) {
    const best = longest(rules, text, hit.index, moment);
    if (best) placed.push(best);
    find.lastIndex = best ? best.end : hit.index + 1;
  }
  return placed;
}

interface Compiled {
  at: RegExp;
  means: DueRule["means"];
}

const compiled = (rules: readonly DueRule[], fragments: Fragments) => ({
  find: anywhere(rules.map((rule) => rule.says), fragments),
  rules: rules.map(({ says, means }): Compiled => ({ at: here(says, fragments), means })),
});

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
