import { OFFICE_HOURS, type Period, type WeekHours, workingCalendar } from "../core/calendar.ts";
import { GENERAL_KIND } from "../core/case-kind.ts";
import { type CustomerId, newId, type ThirdPartyId } from "../core/ids.ts";
import { DEFAULT_POLICY } from "../core/policy.ts";
import { READY_MADE } from "../core/ready-made-kinds.ts";
import { addDays, atTime, type Instant, isTimeZone, local, localDate } from "../core/time.ts";
import { closedDays, countries, regions } from "../desk/holidays.ts";
import { isDay, readDays, readMoment, readPeriods } from "./moment.ts";
import { personNamed, type ReadMoment } from "./named.ts";
import type { Problem } from "./problem.ts";
import { readPolicy } from "./read-policy.ts";
import { readSteps } from "./read-steps.ts";
import { seededRandom } from "./seeded-random.ts";
import type { Cast, Expectation, Story, StoryPerson } from "./story.ts";
import { near, openPage, type Page } from "./story-page.ts";

export type StoryRead = { ok: true; story: Story } | { ok: false; problems: Problem[] };

/**
 * A story's file made sense of, or everything that is wrong with it. `shiftDays` lays it so many days later, times of
 * day kept: a demonstration's today can then be any day of the story. Weekdays written are checked before the shift.
 */
export function readStory(text: string, { shiftDays = 0 }: { shiftDays?: number } = {}): StoryRead {
  const opened = openPage(text, shiftDays !== 0);
  if (!opened.ok) return opened;
  const { page } = opened;
  const story = checkPlace(page) ? build(page, shiftDays) : null;
  return story && page.problems.length === 0 ? { ok: true, story } : { ok: false, problems: page.problems };
}

/** What everything else stands on; nothing more is checked while it is wrong. */
function checkPlace({ told, note, problems }: Page): boolean {
  const { timeZone, country, region } = told;
  if (!isTimeZone(timeZone)) note("unknown_zone", ["timeZone"], { found: timeZone });
  if (!countries().includes(country)) note("unknown_country", ["country"], { found: country, ...near(country, countries()) });
  else if (region && !regions(country).includes(region)) {
    note("unknown_region", ["region"], { found: region, known: regions(country).join(", "), ...near(region, regions(country)) });
  }
  return problems.length === 0;
}

function build(page: Page, shiftDays: number): Story | null {
  const { told } = page;
  const moment = momentReader(page, shiftDays);
  const start = moment(told.steps[0]!.at, ["steps", 0, "at"]);
  const cast = start === null ? null : readCast(page, moment, start, shiftDays);
  if (start === null || !cast) return null;
  const { steps, names } = readSteps(page, cast, moment);
  const lastAt = steps.at(-1)?.at ?? start;
  const until = told.until === undefined ? lastAt : moment(told.until, ["until"]);
  if (until !== null && until < lastAt) page.note("ends_before_last_step", ["until"], { found: told.until! });
  const expect = readExpectations(page, cast.people, new Set(names), moment);
  const { title, about, business, subject } = told;
  return { ...cast, title, about, business, subject, steps, until: until ?? lastAt, expect };
}

function momentReader({ told, note }: Page, shiftDays: number): ReadMoment {
  const codes = { form: "bad_moment", no_such_day: "no_such_day", no_such_weekday: "no_such_weekday", weekday: "wrong_weekday" } as const;
  return (written, path) => {
    const read = readMoment(written, told.timeZone);
    if (read.ok) return shifted(read.at, shiftDays, told.timeZone);
    note(codes[read.wrong], path, { found: written, ...(read.wrong === "weekday" ? { written: read.written, is: String(read.is) } : {}) });
    return null;
  };
}

/** Who and what the story plays with; null while anything about it is wrong. */
function readCast(page: Page, moment: ReadMoment, start: Instant, shiftDays: number): Cast | null {
  const { told } = page;
  const hours = weekHours(page);
  const policy = readPolicy(page, DEFAULT_POLICY);
  const random = seededRandom(told.title);
  const customer = { id: newId<CustomerId>(start, random), name: told.customer.name };
  const people = readPeople(page, moment, () => newId(start, random));
  const thirdParties = Object.entries(told.thirdParties).map(([key, { name, kind }]) => ({
    id: newId<ThirdPartyId>(start, random),
    key,
    name,
    kind,
  }));
  checkNames(page);
  const owner = personNamed(page, people, told.owner, ["owner"]);
  const closed = daysClosed(page, start, shiftDays);
  if (page.problems.length > 0 || !owner || !hours) return null;
  const zone = told.timeZone;
  const kind = READY_MADE.find(({ name }) => name === told.kind);
  const region = told.region ? `${told.country}-${told.region}` : told.country;
  return {
    customer,
    people,
    thirdParties,
    owner,
    zone,
    region,
    calendar: workingCalendar({ zone, hours, closedDays: closed }),
    policy,
    kinds: kind ? [{ ...GENERAL_KIND, names: kind.names, settings: kind.settings }] : [],
    language: told.language,
  };
}

function shifted(at: Instant, byDays: number, zone: string): Instant {
  if (byDays === 0) return at;
  const wall = local(at, zone);
  return atTime(addDays(localDate(at, zone), byDays), wall.hour * 60 + wall.minute, zone);
}

function weekHours({ told, note }: Page): WeekHours | null {
  if (!told.hours) return OFFICE_HOURS;
  const week: (readonly Period[])[] = Array.from({ length: 7 }, () => []);
  let right = true;
  for (const [days, text] of Object.entries(told.hours)) {
    const weekdays = readDays(days);
    const periods = readPeriods(text);
    if (weekdays && periods) for (const day of weekdays) week[day - 1] = periods;
    else {
      note("bad_hours", ["hours", days], { found: `${days}: ${text}` });
      right = false;
    }
  }
  if (right && week.every((periods) => periods.length === 0)) {
    note("bad_hours", ["hours"], { found: "" });
    right = false;
  }
  return right ? week : null;
}

/** Holidays of the years that the story and its dates can reach, and the closures written. */
function daysClosed({ told, note }: Page, start: Instant, shiftDays: number): string[] {
  told.closures.forEach((day, index) => {
    if (!isDay(day)) note("bad_day", ["closures", index], { found: day });
  });
  const { year } = local(start, told.timeZone);
  const closures = told.closures.filter(isDay).map((day) => ({ day: addDays(day, shiftDays) }));
  return closedDays(told.country, told.region || null, closures, year, year + 2);
}

function readPeople(page: Page, moment: ReadMoment, id: () => StoryPerson["id"]): StoryPerson[] {
  const people = Object.entries(page.told.people).map(([key, { name, role, title, absences }]): StoryPerson => ({
    id: id(),
    key,
    name,
    role,
    title,
    backup: null,
    absences: absences.flatMap(({ from, to }, index) => {
      const path = ["people", key, "absences", index];
      const [away, back] = [moment(from, [...path, "from"]), moment(to, [...path, "to"])];
      return away !== null && back !== null ? [{ from: away, to: back }] : [];
    }),
  }));
  return people.map((one) => {
    const written = page.told.people[one.key]!.backup;
    if (written === undefined) return one;
    return { ...one, backup: personNamed(page, people, written, ["people", one.key, "backup"]) };
  });
}

function checkNames({ told, note }: Page): void {
  for (const room of ["people", "thirdParties"] as const) {
    for (const key of Object.keys(told[room])) {
      if (key === "customer") note("reserved_name", [room, key], { found: key });
      if (room === "thirdParties" && key in told.people) note("name_twice", [room, key], { found: key });
    }
  }
}

function readExpectations(page: Page, people: readonly StoryPerson[], names: ReadonlySet<string>, moment: ReadMoment): Expectation[] {
  return page.told.expect.flatMap((it, index) => {
    const path = ["expect", index];
    const at = moment(it.at, [...path, "at"]);
    if (it.about !== undefined && !names.has(it.about))
      page.note("unknown_promise", [...path, "about"], { found: it.about, ...near(it.about, names) });
    const to = it.to.flatMap((key) => personNamed(page, people, key, [...path, "to"]) ?? []);
    return at === null ? [] : [{ line: page.lineOf(path), at, guard: it.finding, about: it.about ?? null, to }];
  });
}
