import { climb, type Guard } from "../guard.ts";

/** We tried to reach the customer, nobody answered, and the time to try again has come (S16). However often: a count closes nothing. */
export const attemptDue: Guard = {
  name: "attempt_due",
  watch(it, context) {
    if (it.status !== "open" || !it.tried?.nextAt) return null;
    const { interaction, at, nextAt } = it.tried;
    return climb(it, { guard: "attempt_due", about: interaction, since: at }, nextAt, context);
  },
  stands: (it, finding) => it.status === "open" && it.tried?.interaction === finding.about,
};
