export interface Mended {
  /** The text with its words of time spelled right. */
  text: string;
  /** The offset in the text given of an offset in the mended one. */
  at(index: number): number;
}

/** Misspelt words of time, each with the word meant. */
export type Slips = ReadonlyMap<string, string>;

/** One slip from a word of time, and words of their own. */
const OTHER_WORDS = new Set("mari jedi semine heure minute heurs toady deman prochaines ouvrage".split(" "));

/**
 * The slips of the keyboard that a language's words of time know; `words` are those long enough to stay plain, `often` what is
 * farther from the word than one slip and often written so.
 */
export function slipsOf(words: readonly string[], often: readonly (readonly [said: string, meant: string])[]): Slips {
  const found = new Map(often);
  for (const word of words) for (const slip of slips(word)) if (!OTHER_WORDS.has(slip)) found.set(slip, word);
  for (const word of words) found.delete(word);
  return found;
}

/** A word with one letter left out, written twice, or changed with the next one; the first letter is right. */
export function slips(word: string): string[] {
  const found = new Set<string>();
  for (let i = 1; i < word.length; i++) {
    found.add(word.slice(0, i) + word.slice(i + 1));
    found.add(word.slice(0, i) + word[i] + word.slice(i));
    if (i < word.length - 1) found.add(word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2));
  }
  found.delete(word);
  return [...found];
}

const LONG_WORD = /[a-z]{4,12}/g;

/** A folded text whose misspelt words of time are mended, so that the rules need to know the right ones only. */
export function mend(text: string, known: Slips): Mended {
  const pieces: { from: number; to: number; shift: number }[] = [];
  let mended = "";
  let last = 0;
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    const meant = known.get(word);
    if (meant === undefined || isLetter(text.charCodeAt(index - 1)) || isLetter(text.charCodeAt(index + word.length))) continue;
    mended += text.slice(last, index) + meant;
    last = index + word.length;
    pieces.push({ from: mended.length - meant.length, to: mended.length, shift: last - mended.length });
  }
  return pieces.length === 0 ? { text, at: (index) => index } : { text: mended + text.slice(last), at: (index) => back(pieces, index) };
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

function back(pieces: readonly { from: number; to: number; shift: number }[], index: number): number {
  const before = pieces.findLast(({ from }) => from < index);
  if (!before) return index;
  return Math.max(index, before.to) + before.shift;
}
