import type { CaseState } from "./case.ts";

/** What the customer had to do to be served, counted from what happened (S52). Having to explain again is not recorded yet. */
export interface Effort {
  chases: number;
  transfers: number;
  reopened: number;
  doorChanges: number;
}

/** What it has cost the customer so far, as counts. */
export function effort({ chases, transfers, reopened, doorChanges }: CaseState): Effort {
  return { chases: chases.length, transfers, reopened, doorChanges };
}
