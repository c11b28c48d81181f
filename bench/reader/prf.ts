/** How often what was said to be there was there (precision), and what was there was found (recall). */
export interface Prf {
  precision: number;
  recall: number;
  /** Their harmonic mean. */
  f1: number;
  right: number;
  invented: number;
  missed: number;
}

/** A share of nothing is 0, as is customary. */
export function prf(right: number, invented: number, missed: number): Prf {
  const precision = share(right, right + invented);
  const recall = share(right, right + missed);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall), right, invented, missed };
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
