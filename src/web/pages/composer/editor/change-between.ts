export interface Change {
  /** Where it begins, the same in both. */
  start: number;
  /** Where it ends in the text before. */
  end: number;
  /** What stands there afterwards. */
  words: string;
}

/** The one passage in which two texts differ. */
export function changeBetween(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { start, end: before.length - same, words: after.slice(start, after.length - same) };
}
