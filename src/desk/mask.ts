/** Words of time are never masked, even where they are names: dates are what a reading is about. */
const TIME = new Set(
  (
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);
/** Shorter parts of a name are words too («Le», "An"), and so are those of firms («Peinture Mercier»): masked only where they are written as names. */
const NAME_PART_MIN = 4;

const STRANGE: readonly (readonly [RegExp, string | ((found: string) => string)])[] = [
  [/https?:\/\/\S+|\bwww\.\S+/gi, "https://x.example"],
  [/[^\s<>()"«»]+@[^\s<>()"«»]+\.\p{L}{2,}/gu, "x@x.example"],
  [/\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/gi, "X0X 0X0"],
  [
    /(?<![\d-])(?:\+?\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?!\d)|(?<!\d)0\d(?:[ .-]?\d{2}){4}(?!\d)|\+\d{1,3}(?:[ .-]?\d{1,4}){3,5}|\d{7,}/g,
    (found) => found.replace(/\d/g, "0"),
  ],
];

/**
 * Text with these people's and firms' names, and every address, telephone and long number, struck out. What it cannot know
 * stays: another name, a street, a plate.
 */
export function masker(people: readonly string[], firms: readonly string[]): (text: string) => string {
  const [persons, capitals] = [partsOf(people), partsOf([...people, ...firms])];
  const isName = (word: string): boolean => {
    const part = plain(word);
    if (TIME.has(part)) return false;
    return /^\p{Lu}/u.test(word) ? capitals.has(part) : part.length >= NAME_PART_MIN && persons.has(part);
  };
  return (text) =>
    STRANGE.reduce((masked, [what, by]) => masked.replace(what, by as string), text).replace(/\p{L}+/gu, (word) =>
      isName(word) ? "X" : word,
    );
}

const partsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => name.match(/\p{L}+/gu) ?? []).map(plain));
const plain = (word: string): string => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
