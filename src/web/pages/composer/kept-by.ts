import type { CommitmentView } from "../../../contract/commitment.ts";
import type { CommitmentKind } from "../../../core/due.ts";
import { instant } from "../../../core/time.ts";
import type { Close } from "../../../reader/reading.ts";
import { isOwedView } from "../../promise-state.ts";

/** A promise of the case that words of the text may tell as kept. */
export interface Keeping {
  commitment: CommitmentView;
  words: string;
}

/** Acts that keep more than a promise of their own kind: who has called back has come back to them. */
const KEEPS_TOO: Partial<Record<CommitmentKind, readonly CommitmentKind[]>> = {
  call_back: ["reply"],
  send: ["reply", "deliver"],
  deliver: ["send"],
};

/**
 * For each act told as done, the promise it may keep: owed, of that kind, its own before others, the nearest due first. Only
 * what this person may mark kept; a promise is offered once.
 */
export function keptBy(
  closes: readonly Close[],
  commitments: readonly CommitmentView[],
  mayKeep: (it: CommitmentView) => boolean,
): Keeping[] {
  const owed = commitments.filter((it) => isOwedView(it) && mayKeep(it)).toSorted((a, b) => instant(a.dueAt) - instant(b.dueAt));
  const taken = new Set<CommitmentView>();
  return closes.flatMap(({ kind, words }) => {
    const free = (kinds: readonly CommitmentKind[]) => owed.find((it) => kinds.includes(it.kind) && !taken.has(it));
    const commitment = free([kind]) ?? free(KEEPS_TOO[kind] ?? []);
    if (!commitment) return [];
    taken.add(commitment);
    return { commitment, words };
  });
}
