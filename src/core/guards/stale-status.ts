import { climb, type Guard } from "../guard.ts";
import { kindOf } from "../case-kind.ts";
import { atEnd, stageOf } from "../stage.ts";

/** The step the customer is shown has not moved for the time its kind of case gives it (S51). */
export const staleStatus: Guard = {
  name: "stale_status",
  watch(it, context) {
    const stage = it.status === "open" ? stageOf(it) : null;
    if (!stage || atEnd(stage)) return null;
    const { stillMax } = kindOf(it, context).settings;
    return climb(it, { guard: "stale_status", about: null, since: stage.at }, context.calendar.add(stage.at, stillMax), context);
  },
  stands: (it, finding) => it.status === "open" && stageOf(it)?.at === finding.since,
};
