/** What training leaves: for each feature, how much it speaks for each answer, in whole units of 1/UNIT log-odds. */
export interface Weights {
  answers: readonly string[];
  bias: readonly number[];
  features: Readonly<Record<string, readonly number[]>>;
}

/** How many of the weights' whole units make one of log-odds. */
export const UNIT = 32;

/** How likely each answer is, in the order of `answers`; they sum to 1. Features that training never saw say nothing. */
export function probabilities({ bias, features }: Weights, shown: readonly string[]): number[] {
  const known = shown.flatMap((name) => (Object.hasOwn(features, name) ? [features[name]!] : []));
  const scale = 1 / (UNIT * Math.sqrt(shown.length || 1));
  const sums = bias.map((start, answer) => known.reduce((sum, weights) => sum + weights[answer]! * scale, start / UNIT));
  return softmax(sums);
}

/** Log-odds as shares that sum to 1. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const odds = sums.map((it) => Math.exp(it - most));
  const all = odds.reduce((sum, it) => sum + it, 0);
  return odds.map((it) => it / all);
}
