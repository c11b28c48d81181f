import type { CaseState } from "./case.ts";

/** What the customer had to do to be served, counted from what happened (S52). */
export interface Effort {
  chases: number;
  transfers: number;
  reopened: number;
}

export function effort({ chases, transfers, reopened }: CaseState): Effort {
  return { chases: chases.length, transfers, reopened };
}
