/** Characters of a text, end excluded. */
export type Range = readonly [start: number, end: number];

/** Where the words first stand in the text; null when they do not. */
export function rangeOf(text: string, words: string): Range | null {
  const start = text.indexOf(words);
  return start < 0 ? null : [start, start + words.length];
}

/** Spans are the same promise when they share three tenths of what they cover together, or eight tenths of the shorter one. */
const TOGETHER_MIN = 0.3;
const SHORTER_MIN = 0.8;

export const samePromise = (a: Range, b: Range): boolean =>
  overlap(a, b) >= TOGETHER_MIN || shared(a, b) / Math.min(lengthOf(a), lengthOf(b)) >= SHORTER_MIN;

/** Pairs of indices, closest first, each span in one pair at most. */
export function match(expected: readonly (Range | null)[], read: readonly (Range | null)[]): [expected: number, read: number][] {
  const near = expected.flatMap((a, i) =>
    read.flatMap((b, j) => (a && b && samePromise(a, b) ? [{ pair: [i, j] as [number, number], by: overlap(a, b) }] : [])),
  );
  const pairs: [number, number][] = [];
  for (const { pair } of near.sort((a, b) => b.by - a.by)) if (!pairs.some(([i, j]) => i === pair[0] || j === pair[1])) pairs.push(pair);
  return pairs;
}

const lengthOf = ([start, end]: Range): number => end - start;
const shared = (a: Range, b: Range): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const overlap = (a: Range, b: Range): number => shared(a, b) / (lengthOf(a) + lengthOf(b) - shared(a, b));
