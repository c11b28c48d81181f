import { softmax, UNIT, type Weights } from "../../src/reader/scorer.ts";

export interface Example {
  features: readonly string[];
  /** Index into the answers. */
  answer: number;
}

const EPOCHS = 60;
/** From this one on the weights after each epoch are averaged: the order of the last examples then says nothing (Polyak, Juditsky 1992). */
const AVERAGED_FROM = 10;
const RATE = 0.5;
/** Pull towards zero at each step, so that a feature seen once says little. */
const DECAY = 1e-4;

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan, Singer 2011), seeded: the same examples give the same weights.
 * Learns twice: from all features, then from the `keep` that said most, because what is left out had its share in the others.
 */
export function fit(answers: readonly string[], examples: readonly Example[], { keep }: { keep: number }): Weights {
  const all = new Set(examples.flatMap(({ features }) => features));
  const first = descend(answers, examples, all);
  return rounded(answers, all.size <= keep ? first : descend(answers, examples, telling(first, answers.length, keep, examples)));
}

interface Fitted {
  index: ReadonlyMap<string, number>;
  /** A row for each feature, then the bias. */
  weights: Float64Array;
}

function descend(answers: readonly string[], examples: readonly Example[], known: ReadonlySet<string>): Fitted {
  const index = new Map([...known].map((name, i) => [name, i]));
  const width = answers.length;
  const weights = new Float64Array((index.size + 1) * width);
  const steps = new Float64Array(weights.length).fill(1e-8);
  const bias = index.size * width;
  const rows = examples.map(({ features, answer }) => ({
    at: features.flatMap((it) => (index.has(it) ? [index.get(it)! * width] : [])),
    scale: 1 / Math.sqrt(features.length || 1),
    answer,
  }));
  const shuffled = shuffler(rows);
  const counts = answers.map((_, k) => examples.filter(({ answer }) => answer === k).length);
  /** A rare answer's examples count for more, by the square root: insults are few. */
  const worth = counts.map((count) => Math.sqrt(examples.length / (width * Math.max(count, 1))));
  const averaged = new Float64Array(weights.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { at, scale, answer } of shuffled()) {
      const odds = guess(weights, at, bias, width, scale);
      for (let k = 0; k < width; k++) {
        const error = worth[answer]! * (odds[k]! - (k === answer ? 1 : 0));
        step(weights, steps, bias + k, error);
        for (const row of at) step(weights, steps, row + k, error * scale + DECAY * weights[row + k]!);
      }
    }
    if (epoch >= AVERAGED_FROM) for (const [i, weight] of weights.entries()) averaged[i]! += weight / (EPOCHS - AVERAGED_FROM);
  }
  return { index, weights: averaged };
}

function guess(weights: Float64Array, at: readonly number[], bias: number, width: number, scale: number): number[] {
  return softmax(Array.from({ length: width }, (_, k) => at.reduce((sum, row) => sum + weights[row + k]! * scale, weights[bias + k]!)));
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

/** The `keep` features that set the answers furthest apart, those seen often before those seen once. */
function telling({ index, weights }: Fitted, width: number, keep: number, examples: readonly Example[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { features } of examples) for (const it of features) seen.set(it, (seen.get(it) ?? 0) + 1);
  const says = new Map(
    [...index].map(([name, at]) => {
      const row = weights.subarray(at * width, (at + 1) * width);
      return [name, (Math.max(...row) - Math.min(...row)) * Math.sqrt(seen.get(name)!)];
    }),
  );
  return new Set([...index.keys()].sort((a, b) => says.get(b)! - says.get(a)! || (a < b ? -1 : 1)).slice(0, keep));
}

/** In whole units, in the order of their names; what rounds to nothing is left out. */
function rounded(answers: readonly string[], { index, weights }: Fitted): Weights {
  const width = answers.length;
  const row = (at: number) => Array.from(weights.subarray(at * width, (at + 1) * width), (it) => Math.round(it * UNIT));
  const rows = [...index].map(([name, at]) => [name, row(at)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { answers, bias: row(index.size), features: Object.fromEntries(rows.filter(([, weights]) => weights.some((it) => it !== 0))) };
}
