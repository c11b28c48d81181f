import { describe, expect, test } from "vitest";
import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { OFFICE_HOURS, workingCalendar } from "../../../../core/calendar.ts";
import { type Instant, instant, iso } from "../../../../core/time.ts";
import { chainLayout } from "./chain-layout.ts";
import { chainSentence } from "./chain-sentence.ts";
import { chainSteps } from "./chain-steps.ts";

const at = (text: string) => instant(`${text}:00-05:00`);
/** Tuesday, in the desk's morning; Friday is a closure. */
const NOW = at("2026-11-24T10:18");
const CALENDAR = workingCalendar({ zone: "America/Toronto", hours: OFFICE_HOURS, closedDays: ["2026-11-27"] });

interface Told {
  id: string;
  by?: "mercier";
  due: Instant | null;
  moved?: Instant;
  waitsOn?: string[];
  status?: CommitmentView["status"];
  replacedBy?: string;
}

function promised({ id, by, due, moved, waitsOn = [], status = "open", replacedBy }: Told): CommitmentView {
  const dates = [due ?? at("2026-11-30T17:00"), ...(moved ? [moved] : [])].map((dueAt, i) => ({
    at: iso(at(`2026-11-2${i}T10:00`)),
    dueAt: iso(dueAt),
    reason: i > 0 ? "retard" : null,
    toldIn: null,
  }));
  return {
    id,
    words: id,
    promiser: by ? { role: "third_party", id: by } : { role: "person", id: "anne" },
    status,
    due: due === null ? { kind: "vague", words: "sous peu" } : { kind: "exact", by: iso(due), words: "" },
    dueAt: dates.at(-1)!.dueAt,
    conventional: due === null && !moved,
    dates,
    waitsOn,
    replacedBy: replacedBy ?? null,
  } as unknown as CommitmentView;
}

const seen = (told: Told[], impossible: { commitment: string; readyAt: string }[] = []) =>
  ({
    commitments: told.map(promised),
    chain: impossible.map(({ commitment, readyAt }) => ({ commitment, after: [], readyAt, comesAt: readyAt, impossible: true })),
  }) as unknown as CaseView;
const stepsOf = (told: Told[], impossible?: { commitment: string; readyAt: string }[], now = NOW) =>
  chainSteps(seen(told, impossible), now);

/** The painter moved from Tuesday to Thursday; what waits on him was for Thursday and is possible on Tuesday. */
const MERCIER: Told = { id: "peinture", by: "mercier", due: at("2026-11-24T17:00"), moved: at("2026-11-26T17:00") };
const READY: Told = { id: "prête", due: at("2026-11-26T17:00"), waitsOn: ["peinture"] };
const POSSIBLE = [{ commitment: "prête", readyAt: iso(at("2026-12-01T17:00")) }];

describe("what is drawn", () => {
  test("one promise that waits on nothing and was never moved has no picture", () =>
    expect(stepsOf([{ id: "seule", due: at("2026-11-26T17:00") }])).toEqual([]));
  test("one that moved has one", () =>
    expect(stepsOf([{ id: "seule", due: at("2026-11-25T17:00"), moved: at("2026-11-26T17:00") }])).toMatchObject([
      { promisedAt: at("2026-11-25T17:00"), nowAt: at("2026-11-26T17:00") },
    ]));
  test("what is over is not drawn, and several owed are, each after what it waits on", () => {
    const told = [READY, MERCIER, { id: "tenue", due: at("2026-11-20T17:00"), status: "kept" as const }];
    expect(stepsOf(told).map(({ promise }) => promise.id)).toEqual(["peinture", "prête"]);
  });
  test("a date nobody gave is none: the day it is watched by is never drawn", () => {
    expect(stepsOf([{ id: "vague", due: null }, READY])).toMatchObject([{ promise: { id: "prête" } }, { promisedAt: null, nowAt: null }]);
    expect(
      stepsOf([
        { id: "vague", due: null },
        { id: "autre", due: null },
      ]),
    ).toEqual([]);
  });
  test("one promised again was first promised for the day of the first", () => {
    const told: Told[] = [
      { id: "rompue", due: at("2026-11-20T17:00"), status: "replaced", replacedBy: "encore" },
      { id: "encore", due: at("2026-11-26T17:00") },
    ];
    expect(stepsOf(told)).toMatchObject([{ promisedAt: at("2026-11-20T17:00"), nowAt: at("2026-11-26T17:00") }]);
  });
  test("a late one stands now and goes on", () =>
    expect(stepsOf([{ id: "retard", due: at("2026-11-23T17:00"), status: "broken" }])).toMatchObject([{ nowAt: NOW, running: true }]));
});

describe("where it stands", () => {
  const layout = () => chainLayout(stepsOf([MERCIER, READY], POSSIBLE), CALENDAR, NOW);

  test("by day, from today to the day after the last, closed days known", () =>
    expect(layout().columns.map(({ day, closed }) => `${day.slice(8)}${closed ? " closed" : ""}`)).toEqual([
      "24",
      "25",
      "26",
      "27 closed",
      "28 closed",
      "29 closed",
      "30",
      "01",
      "02",
    ]));
  test("as promised, as it is now, and what slipped", () => {
    const { promised: first, now, slips } = layout();
    expect(first).toMatchObject([
      { id: "peinture", from: 0, to: 0 },
      { id: "prête", from: 1, to: 2 },
    ]);
    expect(now).toMatchObject([
      { id: "peinture", from: 0, to: 2 },
      { id: "prête", from: 3, to: 7 },
    ]);
    expect(slips).toMatchObject([
      { id: "peinture", from: 1, to: 2, days: 2 },
      { id: "prête", from: 3, to: 7, days: 5 },
    ]);
  });
  test("a long time is folded where nothing happens, and no day is lost", () => {
    const far: Told[] = [
      { id: "a", due: at("2026-11-25T17:00") },
      { id: "b", due: at("2027-02-10T17:00") },
    ];
    const { columns, now } = chainLayout(stepsOf(far), CALENDAR, NOW);
    expect(columns.length).toBeLessThan(10);
    expect(columns.reduce((sum, { days }) => sum + days, 0)).toBe(80);
    expect(columns[now[1]!.to]).toMatchObject({ day: "2027-02-10", days: 1 });
  });
  test("a day of 25 hours is one day", () => {
    const sunday = instant("2026-10-31T12:00:00-04:00");
    const two: Told[] = [{ id: "a", due: instant("2026-10-31T17:00:00-04:00"), moved: instant("2026-11-02T09:00:00-05:00") }];
    const { columns, slips } = chainLayout(stepsOf(two, [], sunday), CALENDAR, sunday);
    expect(columns.map(({ day }) => day)).toEqual(["2026-10-31", "2026-11-01", "2026-11-02", "2026-11-03"]);
    expect(slips).toMatchObject([{ days: 2 }]);
  });
  test("today stands in the picture though all was promised for days gone by", () => {
    const { columns } = chainLayout(stepsOf([{ id: "retard", due: at("2026-11-20T17:00"), status: "broken" }]), CALENDAR, NOW);
    expect(columns.find(({ today }) => today)).toMatchObject({ day: "2026-11-24" });
  });
});

describe("what it comes to", () => {
  const said = (told: Told[], impossible?: { commitment: string; readyAt: string }[]) => chainSentence(stepsOf(told, impossible), CALENDAR);

  test("two days of theirs are five of ours, and the days we are closed say why", () =>
    expect(said([MERCIER, READY], POSSIBLE)).toMatchObject({
      says: "passed_on",
      cause: { promise: { id: "peinture" } },
      end: { promise: { id: "prête" } },
      theirDays: 2,
      ourDays: 5,
      closed: [{ kind: "day", day: "2026-11-27" }, { kind: "weekend" }],
    }));
  test("our own delay is our own", () =>
    expect(said([{ id: "a", due: at("2026-11-25T17:00"), moved: at("2026-11-26T17:00") }])).toMatchObject({
      says: "later",
      days: 1,
      closed: [],
    }));
  test("late, cannot hold, holds, no date", () => {
    expect(said([{ id: "a", due: at("2026-11-23T17:00"), status: "broken" }])).toMatchObject({ says: "late" });
    const sameDay = [{ commitment: "prête", readyAt: iso(at("2026-11-26T18:00")) }];
    expect(said([{ ...MERCIER, moved: undefined }, READY] as Told[], sameDay)).toMatchObject({ says: "impossible" });
    expect(said([{ ...MERCIER, moved: undefined }, READY] as Told[])).toMatchObject({ says: "holds", end: { promise: { id: "prête" } } });
    expect(said([MERCIER, { id: "vague", due: null, waitsOn: ["peinture"] }])).toMatchObject({ says: "undated" });
  });
});
