import { RUNGS, sameMatter } from "../finding.ts";
import type { Guard } from "../guard.ts";
import { minutes, plus } from "../time.ts";

/** Minutes on the clock, not of opening hours: who has no heat does not wait for Monday. */
const STEP = minutes(15);

/**
 * A critical moment (safety, no heat, a faulty alarm) that no person has answered (S30): the owner at once, then one rung
 * higher each quarter of an hour, day or night; past the last rung, as any owed matter.
 */
export const critical: Guard = {
  name: "critical",
  watch(it, { calendar, policy }) {
    if (!it.critical) return null;
    const matter = { guard: "critical", about: it.critical.interaction, since: it.critical.at } as const;
    const said = it.findings.filter((finding) => sameMatter(finding, matter));
    const level = said.length + 1;
    const last = said.at(-1)?.at;
    const at = last === undefined ? matter.since : level <= RUNGS.length ? plus(last, STEP) : calendar.add(last, policy.repeat);
    const to = RUNGS[Math.min(level, RUNGS.length) - 1]!;
    return { at, finding: { ...matter, level, to } };
  },
  stands: (it, finding) => it.critical?.interaction === finding.about,
};
