import { raised } from "../case.ts";
import { first, type Guard } from "../guard.ts";
import { step } from "../policy.ts";

/** A message of ours came back: the customer does not know what it said, until another reaches them. */
export const undelivered: Guard = {
  name: "undelivered",
  watch(it, context) {
    if (it.status !== "open") return null;
    return first(
      it.undelivered.map(({ interaction, at: since }) => {
        const matter = { guard: "undelivered", about: interaction, since } as const;
        const level = raised(it, matter) + 1;
        const { at, to } = step(since, level, context);
        return { at, finding: { ...matter, level, to } };
      }),
    );
  },
  stands: (it, finding) => it.status === "open" && it.undelivered.some(({ interaction }) => interaction === finding.about),
};
