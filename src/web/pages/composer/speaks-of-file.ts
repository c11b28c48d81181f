/** Said in the writer's own words, in either language; «joindre» someone is calling them, and no file. */
const SPOKEN =
  /\bci-joint|\bpi[eè]ces?[\s-]jointes?\b|\ben\s+pi[eè]ces?\s+jointes?\b|\bje\s+(?:vous\s+|te\s+)?(?:l[ea]s?\s+)?joins\b|\battach(?:ed|ment|ments)\b|\benclosed\b/i;

/** Whether a text speaks of a file that is to be with it. */
export const speaksOfFile = (text: string): boolean => SPOKEN.test(text);
