const FRENCH_ONES =
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" ");
const FRENCH_TENS = ["vingt", "trente", "quarante", "cinquante", "soixante"];
const ENGLISH_ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const ENGLISH_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const FRENCH: readonly (readonly [string, number])[] = [
  ...FRENCH_ONES.map((word, n) => [word, n] as const),
  ...FRENCH_TENS.flatMap((ten, i) => [
    [ten, 20 + i * 10] as const,
    [`${ten}-et-un`, 21 + i * 10] as const,
    [`${ten}-et-une`, 21 + i * 10] as const,
    ...FRENCH_ONES.slice(2, 10).map((one, n) => [`${ten}-${one}`, 22 + i * 10 + n] as const),
  ]),
  ["une", 1],
  ["soixante-douze", 72],
  ["quatre-vingt-dix", 90],
  ["quatre-vingt-seize", 96],
  ["cent", 100],
];

const ENGLISH: readonly (readonly [string, number])[] = [
  ...ENGLISH_ONES.map((word, n) => [word, n] as const),
  ...ENGLISH_TENS.flatMap((ten, i) => [
    [ten, 20 + i * 10] as const,
    ...ENGLISH_ONES.slice(1, 10).map((one, n) => [`${ten}-${one}`, 21 + i * 10 + n] as const),
  ]),
  ["a", 1],
  ["an", 1],
];

const DOZENS: readonly (readonly [string, number])[] = [
  ["huitaine", 8],
  ["dizaine", 10],
  ["douzaine", 12],
  ["quinzaine", 15],
  ["vingtaine", 20],
  ["trentaine", 30],
  ["quarantaine", 40],
];

const VALUES = new Map<string, number>([...FRENCH, ...ENGLISH, ...DOZENS]);

/** "48", «quarante-huit», "two (2)", "2.5"; NaN when it is no number. */
export function number(words: string | undefined): number {
  if (words === undefined) return Number.NaN;
  const plain = words.replace(/\(.*/, "").trim();
  return VALUES.get(plain.replace(/[\s-]+/g, "-")) ?? Number(plain.replace(",", "."));
}

/** Formal letters say a number twice: "two (2) days". */
const AGAIN = "(?: ?\\(\\d{1,3}\\))?";
const longestFirst = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((it) => it.replace("-", "[-\\s]"))
    .join("|");

/** Fragments: the numbers that people write. */
export const FRENCH_NUMBER = `(?:\\d{1,3}(?:[.,]5)?|(?:${FRENCH_TENS.join("|")})(?:[-\\s](?:et[-\\s])?(?:${longestFirst(["une", "douze", ...FRENCH_ONES.slice(1, 10)])}))?|quatre[-\\s]vingt[-\\s](?:dix|seize)|${longestFirst(["une", "cent", ...FRENCH_ONES.slice(1)])})${AGAIN}`;
export const ENGLISH_NUMBER = `(?:\\d{1,3}(?:\\.5)?|(?:${ENGLISH_TENS.join("|")})(?:[-\\s](?:${longestFirst(ENGLISH_ONES.slice(1, 10))}))?|${longestFirst(ENGLISH_ONES.slice(1))}|an|a)${AGAIN}`;
