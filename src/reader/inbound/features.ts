import { fold } from "../fold.ts";
import { apart } from "./apart.ts";
import type { SignName } from "./signs.ts";

/** A message longer than this has shown what it shows. */
const WORDS_MAX = 400;
const READ_MAX = 4_000;

/** Beginnings of words are told apart to this many letters: «remboursez», «remboursement». */
const STEM = 5;

const WORD = /[a-z]+(?:'[a-z]+)?|\d+|[?!]+|\p{Extended_Pictographic}|[.,:;()$@#%€£"]/gu;

/** What a scorer is told of a text: its words, pairs of words, stems, ends and the signs it shows, each once. */
export function featuresOf(own: string, signs: ReadonlySet<SignName>): string[] {
  const words = (fold(apart(own.slice(0, READ_MAX))).text.match(WORD) ?? []).slice(0, WORDS_MAX).map(spelled);
  const shown = new Set<string>();
  for (const [i, word] of words.entries()) {
    shown.add(word);
    if (i > 0) shown.add(`${words[i - 1]} ${word}`);
    if (word.length >= STEM && word >= "a") shown.add(`${word.slice(0, STEM)}-`);
  }
  if (words.length > 0)
    shown
      .add(`^ ${words[0]}`)
      .add(`^ ${words[0]} ${words[1] ?? ""}`)
      .add(`${words.at(-1)} $`);
  shown.add(lengthOf(words.length));
  if (isLoud(own)) shown.add("LOUD");
  for (const sign of signs) if (sign !== "turn" && sign !== "unsettled" && sign !== "waits") shown.add(`SIGN ${sign}`);
  return [...shown];
}

const spelled = (word: string): string => (/^\d/.test(word) ? "0" : word.startsWith("?") ? "?" : word.startsWith("!!") ? "!!" : word);

const lengthOf = (count: number): string => `${[3, 6, 12, 25, 50].find((most) => count <= most) ?? "more"} WORDS`;

/** Two words and more in capitals. */
const isLoud = (own: string): boolean => (own.match(/(?<!\p{L})\p{Lu}{3,40}(?!\p{L})/gu) ?? []).length >= 2;
