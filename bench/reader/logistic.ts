import type { Weights } from "../../src/reader/scorer.ts";

export interface Example {
  features: readonly string[];
  /** Index into the answers. */
  answer: number;
}

const EPOCHS = 60;
const RATE = 0.5;
/** Pull towards zero at each step, so that a feature seen once says little. */
const DECAY = 1e-4;
const UNIT = 32;

/** Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), seeded: the same examples give the same weights. */
export function fit(answers: readonly string[], examples: readonly Example[], { keep }: { keep: number }): Weights {
  const index = new Map<string, number>();
  for (const { features } of examples) for (const it of features) if (!index.has(it)) index.set(it, index.size);
  const width = answers.length;
  const weights = new Float64Array((index.size + 1) * width);
  const steps = new Float64Array(weights.length).fill(1e-8);
  const bias = index.size * width;
  const rows = examples.map(({ features, answer }) => ({ at: features.map((it) => index.get(it)! * width), answer }));
  const shuffled = shuffler(rows);
  const counts = answers.map((_, k) => examples.filter(({ answer }) => answer === k).length);
  /** A rare answer's examples count for more, by the square root: insults are few. */
  const worth = counts.map((count) => Math.sqrt(examples.length / (width * Math.max(count, 1))));
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { at, answer } of shuffled()) {
      const scale = 1 / Math.sqrt(at.length || 1);
      const odds = guess(weights, at, bias, width, scale);
      for (let k = 0; k < width; k++) {
        const error = worth[answer]! * (odds[k]! - (k === answer ? 1 : 0));
        step(weights, steps, bias + k, error);
        for (const row of at) step(weights, steps, row + k, error * scale + DECAY * weights[row + k]!);
      }
    }
  return rounded(answers, index, weights, bias, keep);
}

function guess(weights: Float64Array, at: readonly number[], bias: number, width: number, scale: number): number[] {
  const sums = Array.from({ length: width }, (_, k) => at.reduce((sum, row) => sum + weights[row + k]! * scale, weights[bias + k]!));
  const most = Math.max(...sums);
  const odds = sums.map((it) => Math.exp(it - most));
  const all = odds.reduce((sum, it) => sum + it, 0);
  return odds.map((it) => it / all);
}

function step(weights: Float64Array, steps: Float64Array, i: number, gradient: number): void {
  steps[i]! += gradient * gradient;
  weights[i]! -= (RATE * gradient) / Math.sqrt(steps[i]!);
}

/** A new order of the same rows at each call (mulberry32, seed 1). */
function shuffler<T>(rows: T[]): () => readonly T[] {
  let state = 1;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return () => {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [rows[i], rows[j]] = [rows[j]!, rows[i]!];
    }
    return rows;
  };
}

/** The `keep` features that say most, in whole units. */
function rounded(
  answers: readonly string[],
  index: ReadonlyMap<string, number>,
  weights: Float64Array,
  bias: number,
  keep: number,
): Weights {
  const width = answers.length;
  const row = (at: number) => Array.from(weights.subarray(at, at + width), (it) => Math.round(it * UNIT));
  const says = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const kept = [...index]
    .map(([name, at]) => ({ name, values: row(at * width) }))
    .sort((a, b) => says(b.values) - says(a.values) || (a.name < b.name ? -1 : 1))
    .slice(0, keep)
    .filter(({ values }) => says(values) > 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { answers, bias: row(bias), features: Object.fromEntries(kept.map(({ name, values }) => [name, values])) };
}
