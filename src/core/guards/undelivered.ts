import { climb, first, type Guard } from "../guard.ts";

/** A message of ours came back, on a closed case too: the customer does not know what it said, until another reaches them. */
export const undelivered: Guard = {
  name: "undelivered",
  watch(it, context) {
    return first(
      it.undelivered.map(({ interaction, at }) => climb(it, { guard: "undelivered", about: interaction, since: at }, at, context)),
    );
  },
  stands: (it, finding) => it.undelivered.some(({ interaction }) => interaction === finding.about),
};
