import { raised } from "../case.ts";
import type { Guard } from "../guard.ts";
import { DAY, type Instant, plus } from "../time.ts";

const MONTH = 30 * DAY;

/** A dormant case is no silence, and not forgotten either: every month its owner is asked to try once more. */
export const dormant: Guard = {
  name: "dormant",
  watch(it, { calendar }) {
    const since = restingSince(it);
    if (since === null) return null;
    const matter = { guard: "dormant", about: null, since } as const;
    const level = raised(it, matter) + 1;
    return { at: calendar.nextOpen(plus(since, level * MONTH)), finding: { ...matter, level, to: "owner" } };
  },
  stands: (it, { since, level }) => restingSince(it) === since && !(it.closing?.tries ?? []).some(({ at }) => at >= since + level * MONTH),
};

const restingSince = ({ status, closing }: Parameters<Guard["watch"]>[0]): Instant | null =>
  status === "dormant" ? (closing?.dormantSince ?? null) : null;
