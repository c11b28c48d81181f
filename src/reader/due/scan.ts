import { openingAt, openingsOf, wheneverBegun } from "./openings.ts";
import { alternativesOf, expand, type Fragments, here } from "./pattern.ts";
import type { DueRule, Moment, Piece, Said } from "./piece.ts";

export interface Placed {
  piece: Piece;
  start: number;
  end: number;
}

/** The pieces of a folded text, in order; where several rules fit, the one that reads the most words. */
export function scan(text: string, grammar: DueGrammar, moment: Moment): Placed[] {
  const placed: Placed[] = [];
  for (let at = wordFrom(text, 0); at < text.length;) {
    const best = longest(grammar.startingAt(text, at), text, at, moment);
    if (best) placed.push(best);
    at = wordFrom(text, best ? best.end : at + 1);
  }
  return placed;
}

/** The next place from `at` on where a word may begin: not within one or within a number, and not at a blank. */
function wordFrom(text: string, at: number): number {
  while (at < text.length && (isBlank(text.charCodeAt(at)) || (at > 0 && isWord(text.charCodeAt(at - 1))) || withinNumber(text, at))) at++;
  return at;
}

/** "10.1.0.4", "09:16:08": what follows the point begins nothing. */
const withinNumber = (text: string, at: number): boolean =>
  at > 1 && isDigit(text.charCodeAt(at)) && /[.:,]/.test(text[at - 1]!) && isDigit(text.charCodeAt(at - 2));

const isBlank = (code: number): boolean => code === 32 || code === 10;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isWord = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code);

/** One alternative of a rule; its expression is made when it is first tried. */
interface Alternative {
  source: string;
  at?: RegExp;
  means: DueRule["means"];
}

/** A language's rules, each alternative by what it can begin with: where a word stands, few of them have to be tried. */
export class DueGrammar {
  readonly #all: readonly Alternative[];
  readonly #byOpening = new Map<string, number[]>();
  readonly #known = new Map<string, readonly Alternative[]>();
  /** The first two letters of what they begin with: most words begin none. */
  readonly #pairs = new Uint8Array(LETTERS * LETTERS);

  constructor(rules: readonly DueRule[], fragments: Fragments) {
    this.#all = rules.flatMap(({ says, means }) => alternativesOf(expand(says, fragments)).map((source) => ({ source, means })));
    const known = new Map();
    for (const [index, { source }] of this.#all.entries())
      for (const opening of openingsOf(source, known)) this.#byOpening.set(opening, [...(this.#byOpening.get(opening) ?? []), index]);
    for (const opening of this.#byOpening.keys()) {
      const pair = pairAt(opening, 0);
      if (pair >= 0) this.#pairs[pair] = 1;
    }
  }

  /** In the order they were written. */
  startingAt(text: string, at: number): readonly Alternative[] {
    const pair = pairAt(text, at);
    if (pair >= 0 && this.#pairs[pair] === 0) return NONE;
    const opening = openingAt(text, at);
    const known = this.#known.get(opening);
    if (known) return known;
    const found = this.#find(opening);
    if (this.#known.size < KNOWN_MAX) this.#known.set(opening, found);
    return found;
  }

  #find(opening: string): readonly Alternative[] {
    const places = new Set([opening, wheneverBegun(opening)].flatMap((it) => this.#byOpening.get(it) ?? []));
    return [...places].sort((a, b) => a - b).map((index) => this.#all[index]!);
  }
}

const NONE: readonly Alternative[] = [];
const LETTERS = 26;

/** Which two letters stand there, as a number; -1 where no two do. */
function pairAt(text: string, at: number): number {
  const [first, second] = [text.charCodeAt(at) - 97, text.charCodeAt(at + 1) - 97];
  return first >= 0 && first < LETTERS && second >= 0 && second < LETTERS ? first * LETTERS + second : -1;
}

/** Openings of all texts together are few; a text of odd characters has others. */
const KNOWN_MAX = 20_000;

function longest(alternatives: readonly Alternative[], text: string, start: number, moment: Moment): Placed | null {
  let best: Placed | null = null;
  for (const it of alternatives) {
    const at = (it.at ??= here(it.source, {}));
    at.lastIndex = start;
    const match = at.exec(text);
    if (!match || (best && best.end >= at.lastIndex)) continue;
    const end = start + match[0].length;
    const piece = it.means((match.groups ?? {}) as Said, moment);
    if (piece) best = { piece, start, end };
  }
  return best;
}
