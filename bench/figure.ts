/** One measured figure, with what it is held against. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** What docs/benchmarks.md wants of it; `least` means at least, else at most. */
  target?: { least?: number; most?: number };
  /** Of how many, where the figure is a share (no unit). */
  of?: number;
  /** Where the figure comes from, to look into. */
  table?: Table;
  /** What counts against it, one by one. */
  cases?: readonly Case[];
}

/** Counts by row and column. */
export interface Table {
  columns: readonly string[];
  rows: readonly { name: string; values: readonly (number | null)[] }[];
}

/** A text that was read otherwise than expected. */
export interface Case {
  id: string;
  text: string;
  expected: string;
  read: string;
}

export const meets = ({ value, target }: Figure): boolean | null =>
  !target ? null : (target.least === undefined || value >= target.least) && (target.most === undefined || value <= target.most);

/** Seconds that `work` takes, by the monotonic clock. */
export async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = process.hrtime.bigint();
  const result = await work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result };
}

/** Runs `count` times, `at` at once. */
export async function inParallel(count: number, at: number, one: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: at }, async () => {
      while (next < count) await one(next++);
    }),
  );
}

/** Of an odd count, the middle one. */
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
