import { atRest, type Exchange } from "./exchange.ts";
import type { EventOf } from "./events.ts";
import type { PersonId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** A case whose customer is forgotten: that it was, what was done and when, and no word. Nothing can happen on it any more. */
export interface Erasable {
  /** Absent while its words stand. */
  erased?: { at: Instant; by: PersonId; reason: string };
}

/** The case from then on: nothing waits on it, and nobody is asked anything. */
export const erasedBy = (
  it: Exchange & { status: "open" | "dormant" | "closed" | "merged" },
  { at, by, reason }: EventOf<"WordsErased">,
) => ({
  ...atRest(it),
  status: it.status === "merged" ? ("merged" as const) : ("closed" as const),
  erased: { at, by, reason },
  offer: null,
  passed: null,
  declined: null,
  questions: [],
});
