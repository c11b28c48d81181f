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
  const scale = 1 / (UNIT * Math.sqrt(shown.length || 1));
  const sums = bias.map((start) => start / UNIT);
  for (const name of shown) {
    if (!Object.hasOwn(features, name)) continue;
    const weights = features[name]!;
    for (let answer = 0; answer < sums.length; answer++) sums[answer]! += weights[answer]! * scale;
  }
  return softmax(sums);
}

/** Log-odds as shares that sum to 1. */
export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const odds = sums.map((it) => Math.exp(it - most));
  const all = odds.reduce((sum, it) => sum + it, 0);
  return odds.map((it) => it / all);
}
