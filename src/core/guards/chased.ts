import { raised } from "../case.ts";
import { first, type Guard } from "../guard.ts";

/** The customer had to come and ask: each chase is counted, and the second reaches a manager (S08). */
export const chased: Guard = {
  name: "chased",
  watch(it, { policy }) {
    return first(
      it.chases.map((at, index) => {
        const matter = { guard: "chased", about: null, since: at } as const;
        if (raised(it, matter)) return null;
        return { at, finding: { ...matter, level: index + 1, to: policy.chases[index] ?? policy.chases.at(-1)! } };
      }),
    );
  },
  stands: (it, finding) => it.status === "open" && (it.lastNewsAt === null || it.lastNewsAt <= finding.since),
};
