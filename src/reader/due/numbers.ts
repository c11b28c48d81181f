const FRENCH =
  "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt".split(
    " ",
  );
const ENGLISH =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

const VALUES = new Map<string, number>([
  ...FRENCH.map((word, n) => [word, n] as const),
  ...ENGLISH.map((word, n) => [word, n] as const),
  ["une", 1],
  ["a", 1],
  ["an", 1],
  ["trente", 30],
  ["quarante", 40],
  ["soixante", 60],
  ["thirty", 30],
  ["forty", 40],
  ["sixty", 60],
  ["ninety", 90],
  ["vingt-quatre", 24],
  ["quarante-cinq", 45],
  ["quarante-huit", 48],
  ["soixante-douze", 72],
  ["quatre-vingt-dix", 90],
  ["twenty-four", 24],
  ["forty-five", 45],
  ["forty-eight", 48],
  ["seventy-two", 72],
  ["huitaine", 8],
  ["dizaine", 10],
  ["douzaine", 12],
  ["quinzaine", 15],
  ["vingtaine", 20],
  ["trentaine", 30],
]);

/** "48", «quarante-huit», "2.5"; NaN when it is no number. */
export function number(words: string | undefined): number {
  if (words === undefined) return Number.NaN;
  return VALUES.get(words.trim().replace(/\s+/g, "-")) ?? Number(words.replace(",", "."));
}

const spelled = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((it) => it.replace("-", "[-\\s]"))
    .join("|");

/** Fragments: the numbers that people spell. */
export const FRENCH_NUMBER = `\\d{1,3}(?:[.,]5)?|${spelled([...FRENCH.slice(1), "une", "trente", "quarante", "soixante", "vingt-quatre", "quarante-cinq", "quarante-huit", "soixante-douze"])}`;
export const ENGLISH_NUMBER = `\\d{1,3}(?:\\.5)?|${spelled([...ENGLISH.slice(1), "an", "a", "thirty", "forty", "sixty", "ninety", "twenty-four", "forty-five", "forty-eight", "seventy-two"])}`;
