import { isShort } from "../agreed.ts";
import { type CaseState, latestVersion } from "../case.ts";
import { climb, first, type Guard } from "../guard.ts";

/** What delivers an agreed list is said kept, and something of it is not there (S28). */
export const listShort: Guard = {
  name: "list_short",
  watch(it, context) {
    return first(short(it).map(({ id, endedAt }) => climb(it, { guard: "list_short", about: id, since: endedAt! }, endedAt!, context)));
  },
  stands: (it, finding) => short(it).some(({ id, endedAt }) => id === finding.about && endedAt === finding.since),
};

/** Kept promises whose list is short; promised again, the last one counts. */
function short(it: CaseState) {
  if (it.status !== "open") return [];
  return (it.lists ?? []).filter(isShort).flatMap(({ deliveredBy }) => {
    const commitment = deliveredBy && latestVersion(it, deliveredBy);
    return commitment && commitment.keptBy !== null ? [commitment] : [];
  });
}
