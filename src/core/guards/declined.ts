import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";

/** The one asked to take the case said no: whoever asked is told, once. */
export const declined: Guard = {
  name: "declined",
  watch(it) {
    if (!it.declined) return null;
    const { at, offeredBy: person } = it.declined;
    const matter = { guard: "declined", about: null, since: at } as const;
    return raised(it, matter) ? null : { at, finding: { ...matter, level: 1, to: "owner", person } };
  },
  stands: (it, finding) => it.declined?.at === finding.since,
};
