import type { Calendar } from "./calendar.ts";
import type { CommitmentKind } from "./due.ts";
import type { CommitmentId, ThirdPartyId } from "./ids.ts";
import { shortWith, type Work } from "./load.ts";
import { isAway } from "./people.ts";
import type { Context, DeskPerson } from "./policy.ts";
import { type DateRecord, DATES_MIN } from "./third-party-record.ts";
import { addDays, atTime, HOUR, type Instant, latest, type LocalDate, localDate, type Millis, MINUTE, plus, weekdayOf } from "./time.ts";

/** A promise being written, and what is known of what it needs. */
export interface Considered {
  dueAt: Instant;
  kind: CommitmentKind;
  /** Open time it still takes once what it waits on is there. */
  workMs: Millis;
  /** Who is to do it; null where it is a third party's. */
  person: DeskPerson | null;
  /** What else that person owes. */
  works: readonly Work[];
  /** Dates that come first, still owed. */
  awaited: readonly Awaited[];
}

export interface Awaited {
  thirdParty: ThirdPartyId;
  dueAt: Instant;
  record: DateRecord | null;
}

export type Unlikely =
  | { why: "closed"; at: Instant }
  | { why: "away"; until: Instant }
  | { why: "awaited"; on: Awaited; workMs: Millis; readyAt: Instant }
  | { why: "record"; on: Awaited; record: DateRecord }
  | { why: "load"; shortMs: Millis };

export interface Realistic {
  reasons: Unlikely[];
  /** The next dates that none of this speaks against, nearest first; empty where there is no reason to look for another. */
  honest: Instant[];
  /** These dates hold nine times of ten, as far as the third parties' past dates tell: only with enough of them. */
  ninth: boolean;
}

type Around = Pick<Context, "policy" | "calendar"> & { now: Instant };

const HONEST_MAX = 2;
const DAYS_SEARCHED_MAX = 60;
/** A third party that keeps this share of its dates is taken at its word. */
const KEPT_ENOUGH = 0.9;

/** Why a date is unlikely to hold, from what the desk knows, and the next honest ones. No reason: nothing known speaks against it. */
export function realisticDate(it: Considered, around: Around): Realistic {
  const reasons = [closed, away, ...it.awaited.flatMap((on) => [awaited(on), record(on)]), load].flatMap(
    (reason) => reason(it, around) ?? [],
  );
  const proven = it.awaited.filter(({ record: known }) => isProven(known));
  return {
    reasons,
    honest: reasons.length > 0 ? honestDates(it, around) : [],
    ninth: it.awaited.length > 0 && proven.length === it.awaited.length,
  };
}

const isProven = (known: DateRecord | null): known is DateRecord => known !== null && known.dates >= DATES_MIN;

type Reason = (it: Considered, around: Around) => Unlikely | null;

const closed: Reason = ({ dueAt }, { calendar }) => (calendar.isOpen(plus(dueAt, -MINUTE)) ? null : { why: "closed", at: dueAt });

const away: Reason = ({ person, dueAt }) => {
  const absence = person?.absences.find(({ from, to }) => from <= dueAt && dueAt < to);
  return absence ? { why: "away", until: absence.to } : null;
};

const awaited =
  (on: Awaited): Reason =>
  ({ dueAt, workMs }, { calendar, now }) => {
    const readyAt = worked(latest(on.dueAt, now), workMs, calendar);
    return readyAt > dueAt ? { why: "awaited", on, workMs, readyAt } : null;
  };

/** Only where its usual delay would reach past the date. */
const record =
  (on: Awaited): Reason =>
  ({ dueAt, workMs }, { calendar, now }) => {
    if (!isProven(on.record) || on.record.kept / on.record.dates >= KEPT_ENOUGH) return null;
    return worked(plus(latest(on.dueAt, now), on.record.ninthLateMs), workMs, calendar) > dueAt
      ? { why: "record", on, record: on.record }
      : null;
  };

const load: Reason = (it, around) => {
  if (!it.person) return null;
  const shortMs = shortOn(it, it.dueAt, it.person, around);
  return shortMs > 0 ? { why: "load", shortMs } : null;
};

function shortOn({ kind, workMs, works }: Considered, dueAt: Instant, person: DeskPerson, { now, ...around }: Around): Millis {
  return shortWith(works, { id: "" as CommitmentId, kind, workMs, dueAt, notBefore: null }, person, around, now);
}

/** The ends of half days, from the first that what it waits on allows. */
function honestDates(it: Considered, around: Around): Instant[] {
  const { calendar, now } = around;
  const arrivals = it.awaited.map(({ dueAt, record: known }) => plus(latest(dueAt, now), isProven(known) ? known.ninthLateMs : 0));
  const from = worked(latest(plus(now, HOUR), ...arrivals), arrivals.length > 0 ? it.workMs : (0 as Millis), calendar);
  const { person } = it;
  const found: Instant[] = [];
  let day = localDate(from, calendar.zone);
  for (let i = 0; i < DAYS_SEARCHED_MAX && found.length < HONEST_MAX; i++, day = addDays(day, 1))
    found.push(
      ...halfDays(calendar, day).filter(
        (at) => at >= from && at !== it.dueAt && (!person || (!isAway(person, plus(at, -MINUTE)) && shortOn(it, at, person, around) === 0)),
      ),
    );
  return found.slice(0, HONEST_MAX);
}

const halfDays = (calendar: Calendar, day: LocalDate): Instant[] =>
  calendar.isWorkingDay(day) ? (calendar.hours[weekdayOf(day) - 1] ?? []).map(([, end]) => atTime(day, end, calendar.zone)) : [];

const worked = (from: Instant, open: Millis, calendar: Calendar): Instant => (open > 0 ? calendar.add(from, open) : from);
