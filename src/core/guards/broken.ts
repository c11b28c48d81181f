import { raised } from "../case.ts";
import { isOwed } from "../commitment.ts";
import { first, type Guard, owed } from "../guard.ts";
import { step } from "../policy.ts";

/** A promise whose time has passed: said at that instant, then up the ladder until it is kept, promised again or released. */
export const broken: Guard = {
  name: "broken",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        if (!isOwed(commitment)) return null;
        const matter = { guard: "broken", about: commitment.id, since: commitment.dueAt } as const;
        const level = raised(it, matter) + 1;
        const { at, to } = step(commitment.dueAt, level, context);
        return { at, finding: { ...matter, level, to } };
      }),
    );
  },
  stands: (it, finding) => owed(it, finding)?.status === "broken",
};
