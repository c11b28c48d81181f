import { raised } from "../case.ts";
import type { Commitment } from "../commitment.ts";
import { first, type Guard, owed } from "../guard.ts";
import type { Instant } from "../time.ts";

/** From this move on, a manager is told: a date given twice and moved twice is a promise nobody believes. */
const MOVES_TOLD = 2;

/** A promise of ours moved again, though the customer agreed each time: a manager hears of each move from the second on. */
export const movedTwice: Guard = {
  name: "moved_twice",
  watch(it) {
    return first(
      it.commitments.map((commitment) => {
        const since = movedAgainAt(commitment);
        if (since === null || commitment.status !== "open") return null;
        const matter = { guard: "moved_twice", about: commitment.id, since } as const;
        return raised(it, matter) ? null : { at: since, finding: { ...matter, level: 1, to: "manager" } };
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment !== undefined && movedAgainAt(commitment) === finding.since;
  },
};

const movedAgainAt = ({ level, dates, promiser }: Commitment): Instant | null =>
  level >= MOVES_TOLD && promiser.role === "person" ? dates.at(-1)!.at : null;
