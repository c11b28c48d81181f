import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";
import { step } from "../policy.ts";

/** A customer's message waits for a person's answer longer than the policy allows (S50). */
export const unanswered: Guard = {
  name: "unanswered",
  watch(it, context) {
    if (it.awaitingSince === null) return null;
    const matter = { guard: "unanswered", about: null, since: it.awaitingSince } as const;
    const level = raised(it, matter) + 1;
    const { at, to } = step(context.calendar.add(it.awaitingSince, context.policy.answerMax), level, context);
    return { at, finding: { ...matter, level, to } };
  },
  stands: (it, finding) => it.awaitingSince === finding.since,
};
