import { raised } from "../case.ts";
import { first, type Guard } from "../guard.ts";

/** Words that may be a promise, which nobody has said yes or no to: the one who said them is asked, so that none is lost for want of a click. */
export const unconfirmed: Guard = {
  name: "unconfirmed",
  watch(it, { policy, calendar }) {
    if (it.status !== "open") return null;
    return first(
      it.commitments.map((commitment) => {
        if (commitment.status !== "proposed") return null;
        const matter = { guard: "unconfirmed", about: commitment.id, since: commitment.madeAt } as const;
        if (raised(it, matter)) return null;
        return { at: calendar.add(commitment.madeAt, policy.acceptMax), finding: { ...matter, level: 1, to: "owner" } };
      }),
    );
  },
  stands: (it, finding) => it.commitments.some(({ id, status }) => id === finding.about && status === "proposed"),
};
