import type { Span } from "./open-time.ts";
import { addDays, atTime, type Instant, type LocalDate, localDate, type TimeZone, weekdayOf } from "./time.ts";

/** When a customer can be reached, or cannot, as they said it. Minutes after midnight; null: no bound said. */
export interface ReachableTime {
  reachable: boolean;
  from: number | null;
  until: number | null;
  /** 0 Monday … 6 Sunday; null: every day, or not said. «Today» and «tomorrow» count from when it was said. */
  day: "today" | "tomorrow" | "weekdays" | "weekend" | 0 | 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** That day alone; `day` is then null. */
  on?: LocalDate;
  saidAt: Instant;
}

/** When a customer can be reached, as the desk remembers it; 0 Monday … 6 Sunday. */
interface Remembered {
  days: readonly number[];
  from: number;
  until: number;
}

/** What the desk remembers, with what was said since for a day of its own; what was said alone where nothing is remembered. */
export function reachableTimes(remembered: readonly Remembered[], said: readonly ReachableTime[]): ReachableTime[] {
  if (remembered.length === 0) return [...said];
  const known = remembered.flatMap(({ days, from, until }) =>
    days.map((day): ReachableTime => ({ reachable: true, from, until, day: day as ReachableTime["day"], saidAt: 0 as Instant })),
  );
  return [...known, ...said.filter(({ day }) => day === "today" || day === "tomorrow")];
}

/** A time said as one hour («à 18 h») is tried for so long. */
const AROUND_MINUTES = 30;
const DAY_MINUTES = 1440;

/** The stretches of a day in which the customer says to be reachable, going by what they said of that very day where they did; null when nothing they said bears on that day. */
export function reachableOn(times: readonly ReachableTime[], day: LocalDate, zone: TimeZone): Span[] | null {
  const dated = times.filter(({ on }) => on === day);
  const here = dated.length > 0 ? dated : times.filter((it) => it.on === undefined && fallsOn(it, day, zone));
  if (here.length === 0) return null;
  const minutes = (it: ReachableTime): [number, number] => {
    const from = it.from ?? 0;
    return it.from !== null && it.from === it.until ? [from, from + AROUND_MINUTES] : [from, it.until ?? DAY_MINUTES];
  };
  const said = here.filter(({ reachable }) => reachable).map(minutes);
  const open: [number, number][] = said.length > 0 ? said : [[0, DAY_MINUTES]];
  const closed = here.filter(({ reachable }) => !reachable).map(minutes);
  return closed
    .reduce(cut, open)
    .toSorted((a, b) => a[0] - b[0])
    .map(([from, until]) => [atTime(day, from, zone), atTime(day, until, zone)]);
}

/** The first stretch still ahead at `now`, that day or one of the seven after; null when none was said. */
export function nextReachable(times: readonly ReachableTime[], now: Instant, zone: TimeZone): Span | null {
  const today = localDate(now, zone);
  for (let i = 0; i < 8; i++) {
    const next = reachableOn(times, addDays(today, i), zone)?.find(([, until]) => until > now);
    if (next) return next;
  }
  return null;
}

function fallsOn({ day: said, saidAt }: ReachableTime, day: LocalDate, zone: TimeZone): boolean {
  const weekday = weekdayOf(day);
  if (said === null) return true;
  if (said === "today") return localDate(saidAt, zone) === day;
  if (said === "tomorrow") return addDays(localDate(saidAt, zone), 1) === day;
  if (said === "weekdays") return weekday <= 5;
  return said === "weekend" ? weekday > 5 : weekday === said + 1;
}

function cut(open: [number, number][], [from, until]: [number, number]): [number, number][] {
  return open.flatMap(([start, end]): [number, number][] =>
    (
      [
        [start, Math.min(end, from)],
        [Math.max(start, until), end],
      ] as [number, number][]
    ).filter(([a, b]) => a < b),
  );
}
