import { commitmentOf, raised, type CaseState } from "../case.ts";
import { type Commitment, isOwed } from "../commitment.ts";
import { first, type Guard, owed } from "../guard.ts";
import type { Context } from "../policy.ts";
import { type Instant, latest } from "../time.ts";

/** A promise that what it waits on makes impossible: said as soon as the dates contradict each other, not on the day (S06). */
export const impossible: Guard = {
  name: "impossible",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        if (commitment.status !== "open") return null;
        const ready = readyAt(it, commitment, context);
        if (ready === null || ready.at <= commitment.dueAt) return null;
        const matter = { guard: "impossible", about: commitment.id, since: ready.at } as const;
        if (raised(it, matter)) return null;
        return { at: latest(ready.knownAt, commitment.dates.at(-1)!.at), finding: { ...matter, level: 1, to: "owner" } };
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment !== undefined && commitment.dueAt < finding.since && commitment.waitsOn.some((id) => stillAwaited(it, id));
  },
};

/** When the work could be done at the earliest, going by the dates of what it waits on; null when it waits on nothing any more. */
export function readyAt(it: CaseState, commitment: Commitment, { calendar }: Context): { at: Instant; knownAt: Instant } | null {
  const awaited = commitment.waitsOn.map((id) => commitmentOf(it, id)).filter((on) => on !== undefined && isOwed(on)) as Commitment[];
  if (awaited.length === 0) return null;
  const upstream = latest(...awaited.map((on) => on.dueAt));
  return {
    at: commitment.workMs > 0 ? calendar.add(upstream, commitment.workMs) : upstream,
    knownAt: latest(...awaited.map((on) => on.dates.at(-1)!.at)),
  };
}

function stillAwaited(it: CaseState, id: Commitment["id"]): boolean {
  const on = commitmentOf(it, id);
  return on !== undefined && isOwed(on);
}
