import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";

/** The case has another owner: whoever of the two did not make it so is told, once (S31). */
export const passed: Guard = {
  name: "passed",
  watch(it) {
    if (!it.passed) return null;
    const matter = { guard: "passed", about: null, since: it.passed.at } as const;
    const level = raised(it, matter) + 1;
    const person = it.passed.tell[level - 1];
    return person === undefined ? null : { at: it.passed.at, finding: { ...matter, level, to: "owner", person } };
  },
  stands: (it, finding) => it.passed?.at === finding.since,
};
