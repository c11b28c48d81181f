import { isOwed } from "../commitment.ts";
import { climb, first, type Guard, owed } from "../guard.ts";

/** A promise made on someone's behalf, which that person has not taken on: at risk at once, up the ladder from `acceptMax` on (S32). */
export const unaccepted: Guard = {
  name: "unaccepted",
  watch(it, context) {
    const waiting = it.commitments.filter((commitment) => isOwed(commitment) && commitment.acceptedAt === null);
    return first(
      waiting.map(({ id, madeAt }) => {
        const watch = climb(it, { guard: "unaccepted", about: id, since: madeAt }, madeAt, context);
        return watch.finding.level === 2 ? { ...watch, at: context.calendar.add(madeAt, context.policy.acceptMax) } : watch;
      }),
    );
  },
  stands: (it, finding) => owed(it, finding)?.acceptedAt === null,
};
