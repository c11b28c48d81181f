import type { Guard } from "../guard.ts";

/** A case put aside until a time comes back at it, to the person who put it aside. */
export const putAside: Guard = {
  name: "came_back",
  watch({ putAside: it }) {
    if (!it || it.back || it.until === null) return null;
    return { at: it.until, finding: { guard: "came_back", about: null, since: it.until, level: 1, to: "owner", person: it.by } };
  },
  stands: ({ putAside: it }, finding) => it?.back === true && it.until === finding.since,
};
