import type { Calendar } from "./calendar.ts";
import type { Commitment } from "./commitment.ts";
import type { Span } from "./open-time.ts";
import type { Context, DeskPerson, Policy } from "./policy.ts";
import { addDays, atTime, DAY, earliest, type Instant, latest, type LocalDate, localDate, type Millis, plus, weekdayOf } from "./time.ts";

/** A promise as its person's time sees it. */
export type Work = Pick<Commitment, "id" | "kind" | "workMs" | "dueAt" | "notBefore">;

/** A stretch of open time that a promise will take. */
export interface Block {
  id: Work["id"];
  from: Instant;
  to: Instant;
}

/** What one person has promised for a day, against the open time there is (S55). All lengths are open time. */
export interface DayLoad {
  /** The day's open time, their absences taken off; the same from `now` on. */
  openMs: Millis;
  leftMs: Millis;
  /** What is still to be done that day. */
  promisedMs: Millis;
  /** Of what is promised by the end of that day, what finds no room before its time. */
  shortMs: Millis;
  /** Those that find no room. */
  short: Work["id"][];
  /** How many of these promises count by the policy's time for their kind, as nobody said theirs. */
  estimated: number;
  blocks: Block[];
  /** The open stretches of the day, absences taken off. */
  present: Span[];
}

type Around = Pick<Context, "policy" | "calendar">;

/** Farther off than this, work waits for its turn to be counted. */
const DAYS_MAX = 31;

/** What it takes its person: the time said, else the policy's for its kind. */
export const workMs = ({ kind, workMs: said }: Pick<Work, "kind" | "workMs">, { work }: Policy): Millis => (said > 0 ? said : work[kind]);

/**
 * The work once what it waits on, still owed by these dates, is there: no time can be given to it before. Null where that comes
 * too late for its own date: that it cannot be kept is another guard's to say (S06).
 */
export function onceThere(it: Work, awaited: readonly Instant[]): Work | null {
  if (awaited.length === 0) return it;
  const from = latest(...awaited, it.notBefore ?? awaited[0]!);
  return from < it.dueAt ? { ...it, notBefore: from } : null;
}

/** The load of a day; `works` are all that this person owes, later days' too: a long one begins before its day. */
export function dayLoad(works: readonly Work[], person: DeskPerson, { policy, calendar }: Around, day: LocalDate, now: Instant): DayLoad {
  const present = presence(person, calendar, day);
  const end = atTime(addDays(day, 1), 0, calendar.zone);
  const { blocks, short } = laidOut(works, person, { policy, calendar }, now);
  const here = blocks.filter(({ from }) => localDate(from, calendar.zone) === day);
  const left = works.filter(({ id, dueAt }) => dueAt < end && short.has(id)).map(({ id }) => id);
  const shortMs = sum(left.map((id) => short.get(id)!));
  const counted = new Set([...here.map(({ id }) => id), ...left]);
  return {
    openMs: lengthOf(present),
    leftMs: lengthOf(present.map(([from, to]) => [latest(from, now), latest(to, now)])),
    promisedMs: (sum(here.map(({ from, to }) => to - from)) + shortMs) as Millis,
    shortMs,
    short: left,
    estimated: works.filter(({ id, workMs: said }) => counted.has(id) && said === 0).length,
    blocks: here.toSorted((a, b) => a.from - b.from),
    present,
  };
}

/** Of all that this person owes, the time that finds no room before its time. */
export function shortOf(works: readonly Work[], person: DeskPerson, around: Around, now: Instant): Millis {
  return sum([...laidOut(works, person, around, now).short.values()]);
}

/**
 * How much more finds no room once `added` is promised too. What would not fit alone is no matter of load where nobody said how
 * long it takes: then the policy's time for its kind is the wrong one.
 */
export function shortWith(works: readonly Work[], added: Work, person: DeskPerson, around: Around, now: Instant): Millis {
  const short = (all: readonly Work[]) => shortOf(all, person, around, now);
  const alone = added.workMs > 0 ? 0 : short([added]);
  return Math.max(0, short([...works, added]) - short(works) - alone) as Millis;
}

/** The stretches of a day in which a person is there: the desk's hours without their absences. */
export function presence({ absences }: Pick<DeskPerson, "absences">, calendar: Calendar, day: LocalDate): Span[] {
  if (!calendar.isWorkingDay(day)) return [];
  const hours = (calendar.hours[weekdayOf(day) - 1] ?? []).map(([start, end]): Span => [
    atTime(day, start, calendar.zone),
    atTime(day, end, calendar.zone),
  ]);
  return without(
    hours,
    absences.map(({ from, to }): Span => [from, to]),
  );
}

/**
 * Where each promise finds room: as late as its time allows, the last due first, so that the gaps shown are real; what is late
 * already takes the first room of the next open day.
 */
function laidOut(works: readonly Work[], person: DeskPerson, { policy, calendar }: Around, now: Instant) {
  const blocks: Block[] = [];
  const short = new Map<Work["id"], Millis>();
  let free = roomFrom(now, works, person, calendar);
  const place = ({ id, ...it }: Work, within: Span, way: "first" | "last") => {
    const needs = workMs(it, policy);
    const taken = take(free, needs, within, way);
    free = without(free, taken);
    blocks.push(...taken.map(([from, to]) => ({ id, from, to })));
    const left = (needs - lengthOf(taken)) as Millis;
    if (left > 0) short.set(id, left);
  };
  for (const it of works.filter(({ dueAt }) => dueAt > now).toSorted((a, b) => b.dueAt - a.dueAt))
    place(it, [latest(now, it.notBefore ?? now), it.dueAt], "last");
  const soon = free[0] ? atTime(addDays(localDate(free[0][0], calendar.zone), 1), 0, calendar.zone) : now;
  for (const it of works.filter(({ dueAt }) => dueAt <= now).toSorted((a, b) => a.dueAt - b.dueAt)) place(it, [now, soon], "first");
  return { blocks, short };
}

function roomFrom(now: Instant, works: readonly Work[], person: DeskPerson, calendar: Calendar): Span[] {
  const last = latest(calendar.nextOpen(now), ...works.map(({ dueAt }) => dueAt));
  const room: Span[] = [];
  let day = localDate(now, calendar.zone);
  for (let i = 0; i < DAYS_MAX && day <= localDate(last, calendar.zone); i++, day = addDays(day, 1))
    room.push(...presence(person, calendar, day));
  return without(room, [[plus(now, -DAY), now]]);
}

function take(free: readonly Span[], needs: Millis, [from, to]: Span, way: "first" | "last"): Span[] {
  const taken: Span[] = [];
  let left: number = needs;
  for (const span of way === "last" ? free.toReversed() : free) {
    const [start, end] = [latest(span[0], from), earliest(span[1], to)];
    const length = Math.min(left, end - start);
    if (length <= 0) continue;
    taken.push(way === "last" ? [plus(end, -length), end] : [start, plus(start, length)]);
    left -= length;
  }
  return taken;
}

function without(spans: readonly Span[], holes: readonly Span[]): Span[] {
  return holes.reduce<Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): Span[] =>
        (
          [
            [start, earliest(end, from)],
            [latest(start, to), end],
          ] as Span[]
        ).filter(([a, b]) => a < b),
      ),
    [...spans],
  );
}

const lengthOf = (spans: readonly Span[]): Millis => sum(spans.map(([from, to]) => to - from));
const sum = (all: readonly number[]): Millis => all.reduce((total, one) => total + one, 0) as Millis;
