import { raised } from "../case.ts";
import { first, type Guard, owed } from "../guard.ts";

/** A promise without a date: its person is asked for a real one as soon as it is made (S04). The date to watch by runs meanwhile. */
export const vague: Guard = {
  name: "vague",
  watch(it) {
    return first(
      it.commitments.map((commitment) => {
        if (commitment.status !== "open" || !commitment.conventional) return null;
        const matter = { guard: "vague", about: commitment.id, since: commitment.madeAt } as const;
        if (raised(it, matter)) return null;
        return { at: commitment.madeAt, finding: { ...matter, level: 1, to: "owner" } };
      }),
    );
  },
  stands: (it, finding) => owed(it, finding)?.conventional === true,
};
