import type { CommitmentView } from "../../../contract/commitment.ts";
import type { TodayView } from "../../../contract/today.ts";
import { isAtHour } from "../../../core/due.ts";
import { type Instant, instant, latest, type TimeZone } from "../../../core/time.ts";
import { inBands } from "./bands.ts";

/** What the sentence of the day is made of. */
export interface DayFacts {
  late: number;
  /** New dates that did not suit the customer, and nobody has spoken to them since. */
  refused: number;
  /** Due within the hour, and the last of those times: all are due before it, or all at that hour, or one or the other. */
  soon: { count: number; last: Instant; how: "before" | "at" | "until" } | null;
  /** The next one after that, today. */
  nextToday: Instant | null;
  /** The next one on a later day. */
  nextLater: Instant | null;
  toAnswer: number;
  /** The customer left longest without news. */
  silent: { name: string; since: Instant } | null;
}

export function dayFacts(view: Pick<TodayView, "promises" | "toAnswer" | "silent">, now: Instant, zone: TimeZone): DayFacts {
  const bands = inBands(view.promises, now, zone);
  const owed = (band: string) => (bands.find((it) => it.band === band)?.lines ?? []).map(({ commitment }) => commitment);
  const dues = (band: string) => owed(band).map(({ dueAt }) => instant(dueAt));
  const later = ["tomorrow", "week", "later"].flatMap(dues);
  const quiet = view.silent.toSorted((a, b) => instant(a.since) - instant(b.since))[0];
  return {
    late: dues("late").length,
    refused: dues("refused").length,
    soon: soonOf(owed("hour")),
    nextToday: dues("today")[0] ?? null,
    nextLater: later[0] ?? null,
    toAnswer: view.toAnswer.length,
    silent: quiet ? { name: quiet.case.customer.name, since: instant(quiet.since) } : null,
  };
}

function soonOf(owed: readonly CommitmentView[]): DayFacts["soon"] {
  if (owed.length === 0) return null;
  const last = latest(...owed.map(({ dueAt }) => instant(dueAt)));
  const atHour = owed.filter(({ due }) => isAtHour(due));
  const how =
    atHour.length === 0 ? "before" : atHour.length === owed.length && owed.every((it) => instant(it.dueAt) === last) ? "at" : "until";
  return { count: owed.length, last, how };
}
