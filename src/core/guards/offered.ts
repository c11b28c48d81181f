import { raised } from "../case.ts";
import { climb, type Guard } from "../guard.ts";

/** A case offered to someone who has not said yes: they are told at once; from `acceptMax` on its owner, then up the ladder (S31). */
export const offered: Guard = {
  name: "offered",
  watch(it, context) {
    if (!it.offer) return null;
    const { at: since, to: person } = it.offer;
    const matter = { guard: "offered", about: null, since } as const;
    const level = raised(it, matter) + 1;
    if (level === 1) return { at: since, finding: { ...matter, level, to: "owner", person } };
    if (level === 2) return { at: context.calendar.add(since, context.policy.acceptMax), finding: { ...matter, level, to: "owner" } };
    return climb(it, matter, since, context);
  },
  stands: (it, finding) => it.offer?.at === finding.since,
};
