import type { Calendar } from "../../../../core/calendar.ts";
import { addDays, dayOfDate, type Instant, type LocalDate, localDate, weekdayOf } from "../../../../core/time.ts";
import type { ChainStep } from "./chain-steps.ts";

/** What the picture comes to, before it is put into words. */
export type ChainSentence =
  /** A third party's delay made ours: so many days of theirs are so many of ours. */
  | { says: "passed_on"; cause: ChainStep; end: ChainStep; theirDays: number; ourDays: number; closed: Closed[] }
  /** Ours is later than promised. */
  | { says: "later"; end: ChainStep; days: number; closed: Closed[] }
  /** Late, with no other date. */
  | { says: "late"; end: ChainStep }
  /** Cannot hold, though on the same day. */
  | { says: "impossible"; end: ChainStep }
  /** Everything stands where it was promised; the last date. */
  | { says: "holds"; end: ChainStep }
  /** Ours have no date. */
  | { says: "undated" };

/** Why days were lost: closed days of the week in a row are told as one. */
export type Closed = { kind: "day"; day: LocalDate } | { kind: "weekend" };

/** One true sentence: the worst of ours, and what made it so. */
export function chainSentence(steps: readonly ChainStep[], calendar: Calendar): ChainSentence {
  const all = steps.filter(({ promise }) => promise.promiser.role !== "third_party");
  const told = all.filter(({ promise }) => !promise.internal);
  const ours = told.length > 0 ? told : all;
  const days = (step: ChainStep) => slipOf(step, calendar);
  const end =
    ours.toSorted((a, b) => days(b) - days(a) || (b.nowAt ?? 0) - (a.nowAt ?? 0))[0] ??
    steps.toSorted((a, b) => (b.nowAt ?? 0) - (a.nowAt ?? 0))[0]!;
  const ourDays = days(end);
  if (end.running) return { says: "late", end };
  if (ourDays > 0) {
    const closed = closedBetween(end.promisedAt!, end.nowAt!, calendar);
    const cause = causeOf(end, steps, calendar);
    if (cause) return { says: "passed_on", cause, end, theirDays: days(cause), ourDays, closed };
    return { says: "later", end, days: ourDays, closed };
  }
  if (end.unagreed) return { says: "impossible", end };
  return end.nowAt === null ? { says: "undated" } : { says: "holds", end };
}

/** Local days later than first promised; 0 where it is not later, or there is no date. */
export function slipOf({ promisedAt, nowAt }: ChainStep, { zone }: Calendar): number {
  if (promisedAt === null || nowAt === null) return 0;
  return Math.max(0, dayOfDate(localDate(nowAt, zone)) - dayOfDate(localDate(promisedAt, zone)));
}

/** The third party's promise, anywhere upstream, that slipped most. */
function causeOf(end: ChainStep, steps: readonly ChainStep[], calendar: Calendar): ChainStep | null {
  const seen = new Set<string>();
  const upstream = (step: ChainStep): ChainStep[] =>
    step.after.flatMap((id) => {
      const on = steps.find(({ promise }) => promise.id === id);
      if (!on || seen.has(id)) return [];
      seen.add(id);
      return [on, ...upstream(on)];
    });
  const theirs = upstream(end).filter((step) => step.promise.promiser.role === "third_party" && slipOf(step, calendar) > 0);
  return theirs.toSorted((a, b) => slipOf(b, calendar) - slipOf(a, calendar))[0] ?? null;
}

function closedBetween(from: Instant, to: Instant, calendar: Calendar): Closed[] {
  const found: Closed[] = [];
  const last = localDate(to, calendar.zone);
  for (let day = addDays(localDate(from, calendar.zone), 1); day <= last; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) continue;
    const weekend = weekdayOf(day) > 5;
    if (!weekend) found.push({ kind: "day", day });
    else if (!found.some(({ kind }) => kind === "weekend")) found.push({ kind: "weekend" });
  }
  return found;
}
