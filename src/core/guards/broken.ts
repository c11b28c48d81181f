import { isOwed } from "../commitment.ts";
import { climb, first, type Guard, owed } from "../guard.ts";

/** A promise whose time has passed: said at that instant, then up the ladder until it is kept, promised again or released. */
export const broken: Guard = {
  name: "broken",
  watch(it, context) {
    return first(
      it.commitments.filter(isOwed).map(({ id, dueAt }) => climb(it, { guard: "broken", about: id, since: dueAt }, dueAt, context)),
    );
  },
  stands: (it, finding) => owed(it, finding)?.status === "broken",
};
