import type { Door } from "../core/events.ts";
import { readInbound } from "../reader/read-inbound.ts";

/** Their words come through these in someone else's writing. */
const WRITTEN_DOWN: ReadonlySet<Door> = new Set<Door>(["phone", "counter"]);

/**
 * What a message says that its reader should not miss: that it is settled, that a date does not suit, when they can be
 * reached (contract CustomerSays). Null when it says none of it, or is not in their own words.
 */
export function customerSays({ direction, door, automatic, body }: { direction: string; door: Door; automatic: boolean; body: string }) {
  if (direction !== "in" || automatic || WRITTEN_DOWN.has(door)) return null;
  const { settled, refusesDate, availability } = readInbound(body);
  if (!settled && !refusesDate && availability.length === 0) return null;
  return { settled, refusesDate, availability: availability.map(({ reachable, from, until, day }) => ({ reachable, from, until, day })) };
}
