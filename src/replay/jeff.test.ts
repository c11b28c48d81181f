import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { act } from "../core/act.ts";
import { thirdParty } from "../core/commitment.ts";
import type { GuardName } from "../core/finding.ts";
import { addDays, localDate, weekdayOf } from "../core/time.ts";
import { measure, unwarned } from "./measure.ts";
import { readMoment } from "./moment.ts";
import { readStory } from "./read-story.ts";
import { replay, toldOf } from "./replay.ts";

/** Story A. Every finding and its time is in the file's own `expect`, checked whole in `stories.test.ts`; here, what each row asks. */
const read = readStory(readFileSync(join(import.meta.dirname, "../../stories/jeff-and-the-body-shop.yaml"), "utf8"));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { story } = read;
const replayed = replay(story);
if (!replayed.ok) throw new Error(replayed.refusal?.code);
const it = replayed.replay;
const measured = measure(it);

const at = (text: string) => {
  const moment = readMoment(text, story.zone);
  if (!moment.ok) throw new Error(text);
  return moment.at;
};
const dayOf = (id: string) => localDate(story.steps.find((step) => step.id === id)!.at, story.zone);
const said = (guard: GuardName, about: string | null) =>
  toldOf(it)
    .filter((told) => told.finding.guard === guard && told.about === about)
    .map((told) => [told.at, told.to.map((id) => story.people.find((one) => one.id === id)!.key).join()]);
const named = (name: string) =>
  it.timeline.flatMap((entry) => (entry.type === "step" ? entry.step.promises.filter((one) => one.name === name) : []))[0]!.id;
const commitment = (name: string) => it.state!.commitments.find(({ id }) => id === named(name))!;

test("the weekdays hold: day 13 a Monday, then a Friday, a Monday, a Tuesday, and 23 days without the car", () => {
  const day = (n: number) => addDays(dayOf("drop-off"), n);
  expect([dayOf("second-chase"), dayOf("third-chase"), dayOf("visit"), dayOf("pick-up")]).toEqual([day(13), day(17), day(21), day(23)]);
  expect([dayOf("second-chase"), dayOf("third-chase"), dayOf("visit"), dayOf("pick-up")].map(weekdayOf)).toEqual([1, 5, 2, 4]);
  expect(addDays(dayOf("booking"), 21)).toBe(dayOf("third-chase"));
});

test("no holiday falls between the first step and the last", () => {
  for (let day = localDate(story.steps[0]!.at, story.zone); day <= localDate(story.until, story.zone); day = addDays(day, 1)) {
    expect(story.calendar.isWorkingDay(day)).toBe(weekdayOf(day) <= 5);
  }
});

test("«une semaine» and the loan car are two promises with a person, a date and the words (S01)", () => {
  expect(commitment("week")).toMatchObject({
    words: "ça va prendre une semaine",
    kind: "repair",
    conventional: false,
    dueAt: at("mardi 2026-11-24 17:00"),
    promiser: { id: story.owner },
  });
  expect(commitment("loan-car")).toMatchObject({ kind: "lend", status: "kept", dueAt: at("mardi 2026-11-17 08:30") });
});

test("before the week is up its person is warned, a working day ahead (S03)", () => {
  expect(said("at_risk", "week")).toEqual([[at("lundi 2026-11-23 08:00"), "mylene"]]);
});

test("«d'ici quelques jours» is read as vague, asked about at once and watched meanwhile (S04)", () => {
  expect(commitment("call-back")).toMatchObject({
    due: { kind: "vague", words: "d'ici quelques jours" },
    kind: "call_back",
    conventional: true,
  });
  expect(said("vague", "call-back")).toEqual([[at("mercredi 2026-11-25 09:10"), "mylene"]]);
  expect(said("broken", "call-back")[0]).toEqual([at("lundi 2026-11-30 09:10"), "mylene"]);
});

test("the painter's slip shows at once on what waits on it, two days before it breaks (S06, S10)", () => {
  expect(commitment("return").promiser.role).toBe("third_party");
  expect(commitment("ready").dates[0]!.dueAt).toBe(at("vendredi 2026-12-04 17:00"));
  expect(said("impossible", "ready")[0]).toEqual([at("mercredi 2026-12-02 15:40"), "karim"]);
});

test("what a third party owes is told to the case's owner (S10)", () => {
  expect(said("at_risk", "return").map(([, to]) => to)).toEqual(["mylene", "mylene"]);
});

test("«d'ici la fin de la journée» is due at closing; an hour before, its person is told; after, it climbs (S07)", () => {
  expect(commitment("tonight").dueAt).toBe(at("vendredi 2026-12-04 17:00"));
  expect(said("at_risk", "tonight")).toEqual([[at("vendredi 2026-12-04 16:00"), "karim"]]);
  expect(said("broken", "tonight").slice(0, 4)).toEqual([
    [at("vendredi 2026-12-04 17:00"), "karim"],
    [at("lundi 2026-12-07 10:00"), "mylene"],
    [at("lundi 2026-12-07 17:00"), "denis"],
    [at("mardi 2026-12-08 17:00"), "louise"],
  ]);
});

test("each chase is counted, and the second reaches the manager (S08)", () => {
  expect(said("chased", null).map(([, to]) => to)).toEqual(["mylene", "denis", "louise", "louise"]);
});

test("silence is said after three working days, and the insurer's call does not end it (S09, S13)", () => {
  expect(said("silent", null)[0]).toEqual([at("vendredi 2026-11-20 08:25"), "mylene"]);
  expect(said("silent", null).at(-1)).toEqual([at("vendredi 2026-12-18 13:30"), "louise"]);
});

test("the rear, which no photo shows, is asked for within two hours of opening, before the call to book (S02)", () => {
  expect(said("evidence_missing", null)[0]).toEqual([at("vendredi 2026-11-13 09:40"), "mylene"]);
  expect(at("vendredi 2026-11-13 09:40")).toBeLessThan(story.steps.find(({ id }) => id === "booking")!.at);
});

test("the car is not handed over as repaired with its sensor at fault, until he is told and promised something for it (S11)", () => {
  const refused = it.timeline.flatMap((entry) =>
    entry.type === "step" && entry.refused ? [[entry.step.step.id, entry.refused.code]] : [],
  );
  expect(refused).toEqual([["handing-over", "defect_untold"]]);
  const [sensor, brakes] = it.state!.closing!.defects;
  expect(sensor!.told).toMatchObject({ promise: named("sensor-settled"), at: at("jeudi 2026-12-10 15:30") });
  expect(brakes!.told).toBeNull();
});

test("a step that stands a week is told, and «remise» once the brakes fail is said untrue (S51)", () => {
  expect(said("stale_status", null)[0]).toEqual([at("mardi 2026-11-24 08:25"), "mylene"]);
  expect(said("untrue_status", null)[0]).toEqual([at("vendredi 2026-12-11 13:30"), "mylene"]);
});

test("the brakes come back on the same case (S12)", () => {
  expect(it.events.filter(({ type }) => type === "CaseOpened")).toHaveLength(1);
  expect(it.state!.closing!.defects.map(({ words }) => words)).toEqual([
    "le capteur est encore en faute",
    "les freins sautent depuis la remise",
  ]);
});

test("the director owes the call he promised; the insurer's does not keep it (S13)", () => {
  const insurer = thirdParty(story.thirdParties.find(({ key }) => key === "insurer")!.id);
  const kept = act(
    it.state,
    [{ type: "KeepCommitment", commitment: named("director-calls"), by: insurer, evidence: "L'assureur a appelé." }],
    story,
    story.until,
  );
  expect(kept).toMatchObject({ ok: false, refusal: { code: "not_the_promiser" } });
  expect(commitment("director-calls").status).toBe("broken");
});

test("nobody was unwarned: four chases, nine broken promises, two explanations", () => {
  const { chases, brokenPromises, repeatedExplanations } = measured;
  expect([chases, brokenPromises, repeatedExplanations].map((all) => [all.length, unwarned(all)])).toEqual([
    [4, 0],
    [9, 0],
    [2, 0],
  ]);
});

test("every chase was warned of by a day of opening hours at least", () => {
  expect(measured.chases.every(({ lead }) => lead!.openMs >= 8 * 3_600_000)).toBe(true);
});
