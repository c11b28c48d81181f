import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";
import { step } from "../policy.ts";

/** The customer has heard nothing for the policy's time (S09). Acknowledgements sent by machines are not news. */
export const silent: Guard = {
  name: "silent",
  watch(it, context) {
    if (it.status !== "open") return null;
    const since = it.lastNewsAt ?? it.openedAt;
    const matter = { guard: "silent", about: null, since } as const;
    const level = raised(it, matter) + 1;
    const { at, to } = step(context.calendar.add(since, context.policy.silenceMax), level, context);
    return { at, finding: { ...matter, level, to } };
  },
  stands: (it, finding) => it.status === "open" && (it.lastNewsAt ?? it.openedAt) === finding.since,
};
