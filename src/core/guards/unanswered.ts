import { climb, type Guard } from "../guard.ts";

/** A customer's message waits for a person's answer longer than the policy allows (S50). */
export const unanswered: Guard = {
  name: "unanswered",
  watch(it, context) {
    if (it.awaitingSince === null) return null;
    const since = it.awaitingSince;
    return climb(it, { guard: "unanswered", about: null, since }, context.calendar.add(since, context.policy.answerMax), context);
  },
  stands: (it, finding) => it.awaitingSince === finding.since,
};
