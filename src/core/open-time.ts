import { dayOf, type Instant, latest, type Millis, plus, type TimeZone } from "./time.ts";

/** An open period as instants, end excluded. */
export type Span = readonly [start: Instant, end: Instant];

/** Farther than this nothing is looked for: a calendar closed for ten years is a mistake, not a closure. */
export const DAYS_SEARCHED_MAX = 3_660;

/** Open time along a calendar. Sums of whole days are kept, so that a year ahead costs no more than a day. */
export interface OpenTime {
  /** Open milliseconds from a fixed day of this calendar to `at`; negative before it. Only differences mean something. */
  until(at: Instant): number;
  /** The first instant by which `open` more has passed; `open` > 0. Throws RangeError beyond ten closed years. */
  after(at: Instant, open: Millis): Instant;
  /** `at` when open, else the next opening. Throws RangeError beyond ten closed years. */
  nextOpen(at: Instant): Instant;
}

/** `spans` gives the open periods of a day (core/time.ts dayOf). */
export function countOpenTime(zone: TimeZone, spans: (day: number) => readonly Span[]): OpenTime {
  const before = sums((day) => spans(day).reduce((sum, [start, end]) => sum + (end - start), 0));
  const until = (at: Instant): number => {
    const day = dayOf(at, zone);
    return spans(day).reduce((sum, [start, end]) => sum + Math.max(0, Math.min(end, at) - start), before(day));
  };
  return {
    until,
    after(at, open) {
      const wanted = until(at) + open;
      let day = dayOf(at, zone);
      for (const last = day + DAYS_SEARCHED_MAX; before(day + 1) < wanted; day++) if (day > last) throw tooFar(zone);
      let left = wanted - before(day);
      for (const [start, end] of spans(day)) {
        if (left <= end - start) return plus(start, left);
        left -= end - start;
      }
      throw new Error("a day's sum is not that of its periods");
    },
    nextOpen(at) {
      const first = dayOf(at, zone);
      for (let day = first; day < first + DAYS_SEARCHED_MAX; day++) {
        const next = spans(day).find(([, end]) => end > at);
        if (next) return latest(next[0], at);
      }
      throw tooFar(zone);
    },
  };
}

/** Running totals of `of`, from the first day asked for on, both ways. */
function sums(of: (day: number) => number): (day: number) => number {
  const known = new Map<number, number>();
  let low = Number.NaN;
  let high = Number.NaN;
  return (day) => {
    if (Number.isNaN(low)) known.set((low = high = day), 0);
    for (; high < day; high++) known.set(high + 1, known.get(high)! + of(high));
    for (; low > day; low--) known.set(low - 1, known.get(low)! - of(low - 1));
    return known.get(day)!;
  };
}

const tooFar = (zone: TimeZone): RangeError => new RangeError(`no open time within ten years in ${zone}`);
