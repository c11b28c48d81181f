import { raised } from "../case.ts";
import { first, type Guard, owed } from "../guard.ts";
import { awaitingYes } from "../renegotiation.ts";
import { latest } from "../time.ts";
import { warnAt } from "./at-risk.ts";

/** The customer was told another date and has not said whether it suits: somebody calls while the old one can still be renegotiated (S03). */
export const unagreed: Guard = {
  name: "unagreed",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        const proposal = commitment.status === "open" ? awaitingYes(commitment) : null;
        if (!proposal) return null;
        const matter = { guard: "unagreed", about: commitment.id, since: proposal.at } as const;
        if (raised(it, matter)) return null;
        const at = warnAt({ dates: [{ at: proposal.at }], dueAt: commitment.dueAt }, context);
        return latest(at, it.lastAt) < commitment.dueAt ? { at, finding: { ...matter, level: 1, to: "owner" } } : null;
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment?.status === "open" && awaitingYes(commitment)?.at === finding.since;
  },
};
