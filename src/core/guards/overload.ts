import { climb, first, type Guard, owed } from "../guard.ts";

/** A promise for which its person has no open time left, beside what else they promised: said as it is made, before promises break (S55). */
export const overload: Guard = {
  name: "overload",
  watch(it, context) {
    return first(
      it.commitments.map(({ id, status, overload: seen, dueAt }) =>
        status === "open" && seen?.dueAt === dueAt ? climb(it, { guard: "overload", about: id, since: seen.at }, seen.at, context) : null,
      ),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment?.status === "open" && commitment.overload?.at === finding.since && commitment.overload.dueAt === commitment.dueAt;
  },
};
