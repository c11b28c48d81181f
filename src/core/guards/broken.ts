import { isOwed } from "../commitment.ts";
import { climb, first, type Guard, owed } from "../guard.ts";

/**
 * A promise whose time has passed: said at that instant, then up the ladder until it is kept, promised again or released.
 * One rule for all, without tolerance: what is due before an hour («avant 10 h») must be done by then, and what was said for an
 * hour («à 10 h») is kept by being there at that hour, when somebody waits. Nobody but who was there knows, and the desk that
 * hears nothing asks at once instead of guessing; they say it kept as it begins, or later that it was on time (`onTime`), and then
 * it counts as kept.
 */
export const broken: Guard = {
  name: "broken",
  watch(it, context) {
    return first(
      it.commitments.filter(isOwed).map(({ id, dueAt }) => climb(it, { guard: "broken", about: id, since: dueAt }, dueAt, context)),
    );
  },
  stands: (it, finding) => owed(it, finding)?.status === "broken",
};
