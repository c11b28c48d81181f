import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";
import { step } from "../policy.ts";

/** A call that was lost owes a call back (S17). */
export const lostCall: Guard = {
  name: "lost_call",
  watch(it, context) {
    if (!it.lostCall) return null;
    const matter = { guard: "lost_call", about: it.lostCall.interaction, since: it.lostCall.at } as const;
    const level = raised(it, matter) + 1;
    const { at, to } = step(context.calendar.add(it.lostCall.at, context.policy.callBackMax), level, context);
    return { at, finding: { ...matter, level, to } };
  },
  stands: (it, finding) => it.lostCall?.interaction === finding.about,
};
