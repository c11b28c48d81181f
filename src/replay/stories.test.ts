import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Calendar } from "../core/calendar.ts";
import { addDays, atTime, DAY, dayOf, dayOfDate, type Instant, type LocalDate, localDate, weekdayOf } from "../core/time.ts";
import { compareExpected } from "./expectations.ts";
import { measure } from "./measure.ts";
import { readStory } from "./read-story.ts";
import { replay } from "./replay.ts";
import type { Story } from "./story.ts";
import { storyCommands } from "./story-commands.ts";

const FOLDER = join(import.meta.dirname, "../../stories");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));

function told(file: string): Story {
  const read = readStory(readFileSync(join(FOLDER, file), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.story;
}

function run(story: Story, looks: readonly Instant[] = []) {
  const replayed = replay(story, looks);
  if (!replayed.ok) throw new Error(`${replayed.step.id}: ${replayed.refusal?.code}`);
  return replayed.replay;
}

describe.each(FILES)("%s", (file) => {
  const story = told(file);

  test("says what the file expects, and nothing else", () => {
    const { unmet, unlisted } = compareExpected(run(story));
    expect(unmet).toEqual([]);
    expect(unlisted.map(({ at, finding, about }) => [at, finding.guard, about])).toEqual([]);
  });

  test("when the worker looks leaves no trace in the record", () => {
    const [first, last] = [story.steps[0]!.at, story.until];
    const instants = fc.array(fc.integer({ min: first, max: last }), { maxLength: 40 }) as fc.Arbitrary<Instant[]>;
    const { events } = run(story);
    fc.assert(
      fc.property(instants, (looks) => void expect(run(story, looks).events).toEqual(events)),
      { numRuns: 60 },
    );
  });

  test("gives the same ids each time it is told", () => {
    expect(storyCommands(told(file))).toEqual(storyCommands(story));
  });
});

test("a promise made for someone who never said yes warns at once (S32)", () => {
  const { brokenPromises } = measure(run(told("the-alarm-that-chirps.yaml")));
  expect(brokenPromises.map(({ warning }) => warning?.finding.guard)).toEqual(["unaccepted"]);
});

test("telling again what was said at a door nobody watches is not warned of", () => {
  const { repeatedExplanations } = measure(run(told("the-alarm-that-chirps.yaml")));
  expect(repeatedExplanations.map(({ step, warned, onRecord }) => [step?.id, warned, onRecord])).toEqual([["first-call", false, 0]]);
});

test("a slip upstream is said at once, and moved before it breaks anything (S06)", () => {
  const it = run(told("la-piscine-qui-perd-son-eau.yaml"));
  const { chases, brokenPromises, repeatedExplanations } = measure(it);
  expect([chases, brokenPromises, repeatedExplanations].map(({ length }) => length)).toEqual([0, 0, 0]);
  expect(it.state).toMatchObject({ status: "closed", commitments: [{ status: "kept" }, { status: "kept" }, { status: "kept", level: 1 }] });
});

test("a date holds once the customer agrees, and a notice closes once its time is over", () => {
  const it = run(told("la-piscine-qui-perd-son-eau.yaml"));
  expect(it.events.flatMap(({ type }) => (/^Move|^ClosingNotice|^CaseClosed/.test(type) ? [type] : []))).toEqual([
    "MoveProposed",
    "MoveRefused",
    "MoveProposed",
    "MoveAccepted",
    "ClosingNoticeGiven",
    "CaseClosed",
  ]);
  expect(it.state!.closing).toMatchObject({ how: "notice" });
});

test("no count of calls closes a case: it rests, and the customer wakes it (S16, S18)", () => {
  const it = run(told("trois-appels-sans-reponse.yaml"));
  const refused = it.timeline.flatMap((entry) => (entry.type === "step" && entry.refused ? [entry.refused.code] : []));
  expect(refused).toEqual(["no_notice", "not_tried_enough", "refund_not_received"]);
  expect(it.events.filter(({ type }) => /^Case(Dormant|Woken|Closed)$/.test(type)).map(({ type }) => type)).toEqual([
    "CaseDormant",
    "CaseWoken",
    "CaseClosed",
  ]);
  expect(it.state!.closing).toMatchObject({ how: "customer", saidYes: { notedBy: null } });
});

test("the adjusters: five chases, three by the insurer, and two broken promises, none unwarned (S19, S20, S21)", () => {
  const { chases, brokenPromises, repeatedExplanations } = measure(run(told("trois-appels-sans-reponse.yaml")));
  expect(chases.map(({ step, warned }) => [step!.what, warned])).toEqual([
    ["customer_calls", true],
    ["third_party_says", true],
    ["third_party_says", true],
    ["third_party_says", true],
    ["customer_acts", true],
  ]);
  expect(brokenPromises.map(({ promise, warned }) => [promise, warned])).toEqual([
    ["report", true],
    ["valuation", true],
  ]);
  expect(repeatedExplanations).toEqual([]);
});

test("the story in docs/stories.md is read and told as it says", () => {
  const [whole, , expected] = [...readFileSync(join(FOLDER, "../docs/stories.md"), "utf8").matchAll(/```yaml\n([^]*?)```/g)].map(
    ([, yaml]) => yaml,
  );
  const read = readStory(`${whole}${expected}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(read.story.expect).toHaveLength(2);
  expect(compareExpected(run(read.story)).unmet).toEqual([]);
});

test.each(FILES)("%s can be laid on any kind of day of the year", (file) => {
  const text = readFileSync(join(FOLDER, file), "utf8");
  const { steps, calendar } = told(file);
  const days = daysUnlikeOthers(calendar, localDate(steps.at(-1)!.at, calendar.zone));
  for (const [i, day] of days.entries()) {
    const shiftDays = dayOfDate(day) - dayOf(steps[i % steps.length]!.at, calendar.zone);
    const read = readStory(text, { shiftDays });
    expect(read.ok ? replay(read.story) : read.problems, `${shiftDays} days later`).toMatchObject({ ok: true });
  }
});

/** Of the year after that day: one of each weekday, the first of each month, the days off by law, those on which the clock changes. */
function daysUnlikeOthers({ zone, hours, isWorkingDay }: Calendar, after: LocalDate): LocalDate[] {
  const dayOff = (day: LocalDate) => hours[weekdayOf(day) - 1]!.length > 0 && !isWorkingDay(day);
  const clockChanges = (day: LocalDate) => atTime(addDays(day, 1), 0, zone) - atTime(day, 0, zone) !== DAY;
  const year = Array.from({ length: 366 }, (_, i) => addDays(after, i + 1));
  return year.filter((day, i) => i < 7 || day.endsWith("-01") || dayOff(day) || clockChanges(day));
}
