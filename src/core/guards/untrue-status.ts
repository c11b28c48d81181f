import { contradictions } from "../contradictions.ts";
import { climb, type Guard } from "../guard.ts";
import { stageOf } from "../stage.ts";
import { earliest } from "../time.ts";

/** The step the customer is shown contradicts what is known (S51): «prête», and the repair is still owed. */
export const untrueStatus: Guard = {
  name: "untrue_status",
  watch(it, context) {
    const against = contradictions(it);
    if (against.length === 0) return null;
    return climb(
      it,
      { guard: "untrue_status", about: null, since: stageOf(it)!.at },
      earliest(...against.map(({ since }) => since)),
      context,
    );
  },
  stands: (it, finding) => contradictions(it).length > 0 && stageOf(it)!.at === finding.since,
};
