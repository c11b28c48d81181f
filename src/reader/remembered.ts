/** A few thousand words make up most of what people write. */
const KNOWN_MAX = 20_000;

/** What a pure function says of a word, kept: the words of one text come back in the next. */
export function remembered<Said>(of: (word: string) => Said): (word: string) => Said {
  const known = new Map<string, Said>();
  return (word) => {
    const said = known.get(word);
    if (said !== undefined) return said;
    if (known.size >= KNOWN_MAX) known.clear();
    const found = of(word);
    known.set(word, found);
    return found;
  };
}
