/** Text as written, and where it answers a question: [from, to) in order. */
export interface Marked {
  text: string;
  ranges: [number, number][];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Letters that decompose into no others, as the database folds them (unaccent's rules). */
const APART: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => APART[letter]!);

/** A name or a subject, with what was asked for anywhere in its words. `asked` is folded already. */
export function markName(text: string, asked: readonly string[]): Marked {
  return { text, ranges: places(text, (word) => whereIn(word, asked)) };
}

/** Around the first of the words that were asked for, on one line; the beginning where only another form of them is there. */
export function markExcerpt(text: string, asked: readonly string[]): Marked {
  const line = text.replace(/\s+/g, " ").trim();
  const ranges = places(line, (word) => (asked.some((it) => sameWord(word, it)) ? [0, word.length] : null));
  return cut(line, ranges);
}

function places(text: string, within: (word: string) => [number, number] | null): [number, number][] {
  const found: [number, number][] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const plain = folded(word);
    const place = within(plain);
    // a letter that became two, or an accent written apart: the whole word is shown
    if (place) found.push(plain.length === word.length ? [index + place[0], index + place[1]] : [index, index + word.length]);
  }
  return found;
}

/** Short words are looked for at the beginning of others only, as the index does. */
function whereIn(word: string, asked: readonly string[]): [number, number] | null {
  for (const it of asked) {
    const at = word.indexOf(it);
    if (at === 0 || (at > 0 && it.length >= 3)) return [at, at + it.length];
  }
  return null;
}

/** Letters two forms of a word share at least, and what part of the shorter: «réparé», «réparation». */
const STEM_MIN = 4;
const STEM_SHARE = 0.7;

/** Begins as asked, or is likely another form of it: the index knows stems, this only shows where. */
function sameWord(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  let shared = 0;
  while (shared < word.length && word[shared] === asked[shared]) shared++;
  return shared >= Math.max(STEM_MIN, STEM_SHARE * Math.min(word.length, asked.length));
}

const BEFORE = 56;
const LENGTH = 180;

function cut(line: string, ranges: readonly [number, number][]): Marked {
  const first = ranges[0]?.[0] ?? 0;
  const start = first <= BEFORE ? 0 : afterSpace(line, first - BEFORE, first);
  const end = Math.min(line.length, start + LENGTH);
  const [head, tail] = [start > 0 ? "…" : "", end < line.length ? "…" : ""];
  const shift = head.length - start;
  return {
    text: head + line.slice(start, end).toWellFormed() + tail,
    ranges: ranges.flatMap(([from, to]): [number, number][] => (from >= start && to <= end ? [[from + shift, to + shift]] : [])),
  };
}

/** The next word's beginning, so that none is cut in two; where it was meant to be when one word takes it all. */
function afterSpace(line: string, from: number, limit: number): number {
  const space = line.indexOf(" ", from);
  return space < 0 || space >= limit ? from : space + 1;
}
