import { countingNotice } from "../closing.ts";
import { quietSince } from "../exchange.ts";
import type { CaseState } from "../case.ts";
import { climb, type Guard } from "../guard.ts";

/**
 * The customer has heard nothing for the policy's time (S09). Acknowledgements sent by machines are not news. While a written
 * notice leaves them time to object it is our turn to be quiet; `notice_elapsed` speaks after.
 */
export const silent: Guard = {
  name: "silent",
  watch(it, context) {
    if (!isOurTurn(it)) return null;
    const since = quietSince(it);
    return climb(it, { guard: "silent", about: null, since }, context.calendar.add(since, context.policy.silenceMax), context);
  },
  stands: (it, finding) => isOurTurn(it) && quietSince(it) === finding.since,
};

const isOurTurn = (it: CaseState): boolean => it.status === "open" && countingNotice(it.closing) === null;
