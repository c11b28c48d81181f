import { climb, first, type Guard } from "../guard.ts";

/** A message written to leave later did not, for what has happened since: its writer is told, until one leaves or they give it up. */
export const heldBack: Guard = {
  name: "held_back",
  watch(it, context) {
    const held = it.heldBack ?? [];
    return first(held.map(({ interaction, at }) => climb(it, { guard: "held_back", about: interaction, since: at }, at, context)));
  },
  stands: (it, finding) => (it.heldBack ?? []).some(({ interaction }) => interaction === finding.about),
};
