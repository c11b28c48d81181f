import { climb, type Guard } from "../guard.ts";

/** A call that was lost owes a call back (S17). */
export const lostCall: Guard = {
  name: "lost_call",
  watch(it, context) {
    if (!it.lostCall) return null;
    const { interaction, at } = it.lostCall;
    return climb(it, { guard: "lost_call", about: interaction, since: at }, context.calendar.add(at, context.policy.callBackMax), context);
  },
  stands: (it, finding) => it.lostCall?.interaction === finding.about,
};
