import { climb, type Guard } from "../guard.ts";

/** The customer says that it is not settled: its owner hears at once, then the ladder, until a person answers. */
export const notSettled: Guard = {
  name: "not_settled",
  watch(it, context) {
    if (!it.unsettled) return null;
    const { interaction: about, at: since } = it.unsettled;
    return climb(it, { guard: "not_settled", about, since }, since, context);
  },
  stands: (it, finding) => it.unsettled?.at === finding.since,
};
