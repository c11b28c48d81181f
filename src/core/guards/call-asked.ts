import { climb, type Guard } from "../guard.ts";

/** The customer asked to be called: from the time they named, or as a lost call where they named none, until we call. */
export const callAsked: Guard = {
  name: "call_asked",
  watch(it, context) {
    if (!it.callAsked) return null;
    const { interaction, at, notBefore } = it.callAsked;
    const due = notBefore ?? context.calendar.add(at, context.policy.callBackMax);
    return climb(it, { guard: "call_asked", about: interaction, since: at }, due, context);
  },
  stands: (it, finding) => it.callAsked?.interaction === finding.about,
};
