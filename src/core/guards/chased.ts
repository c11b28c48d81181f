import { quietSince } from "../exchange.ts";
import type { Guard } from "../guard.ts";

/** The customer had to come and ask: each chase is counted, and the second reaches a manager (S08). */
export const chased: Guard = {
  name: "chased",
  watch(it, { policy }) {
    const told = it.findings.filter(({ guard }) => guard === "chased").length;
    const at = it.chases[told];
    if (at === undefined) return null;
    return {
      at,
      finding: { guard: "chased", about: null, since: at, level: told + 1, to: policy.chases[told] ?? policy.chases.at(-1) ?? "owner" },
    };
  },
  stands: (it, finding) => it.status === "open" && quietSince(it) <= finding.since,
};
