import { quietSince } from "../exchange.ts";
import { climb, type Guard } from "../guard.ts";

/** The customer has heard nothing for the policy's time (S09). Acknowledgements sent by machines are not news. */
export const silent: Guard = {
  name: "silent",
  watch(it, context) {
    if (it.status !== "open") return null;
    const since = quietSince(it);
    return climb(it, { guard: "silent", about: null, since }, context.calendar.add(since, context.policy.silenceMax), context);
  },
  stands: (it, finding) => it.status === "open" && quietSince(it) === finding.since,
};
