import type { CaseState } from "../case.ts";
import type { Commitment } from "../commitment.ts";
import { climb, first, type Guard, owed } from "../guard.ts";
import { refusedDate } from "../renegotiation.ts";
import type { Instant } from "../time.ts";

/** «Ça ne me va pas»: the new date is theirs to settle with the customer at once, and climbs until somebody has spoken to them since. */
export const dateRefused: Guard = {
  name: "date_refused",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        const since = refusedAt(it, commitment);
        return since === null ? null : climb(it, { guard: "date_refused", about: commitment.id, since }, since, context);
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment !== undefined && refusedAt(it, commitment) === finding.since;
  },
};

/** When the date was refused that nobody has spoken to the customer about since; once the old one has passed, that is said instead. */
function refusedAt(it: CaseState, commitment: Commitment): Instant | null {
  const refused = commitment.status === "open" ? refusedDate(commitment) : null;
  if (!refused || it.news.some(({ by, at }) => by !== null && at > refused.answer.at)) return null;
  return refused.answer.at;
}
