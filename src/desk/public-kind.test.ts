import { expect, test } from "vitest";
import { anne, CONTEXT, given, id, made, monday, opened, promise, thursday, tuesday, wednesday } from "../../test/kit/given.ts";
import { type Deliverable, GENERAL_KIND } from "../core/case-kind.ts";
import { person } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import type { DeliverableId, StageId } from "../core/ids.ts";
import { publicSteps, stillToDeliver } from "./public-kind.ts";
import { publicPromises } from "./public-promises.ts";

const stage = (name: string, at: ReturnType<typeof monday>): Event => {
  const { id: of, fr, en, means } = GENERAL_KIND.settings.statuses.find((it) => it.id === name) ?? GENERAL_KIND.settings.statuses[0]!;
  return { type: "StatusSet", at, stage: (name === of ? of : name) as StageId, fr, en, means, by: anne };
};
const NAMES = { nameOf: () => "Anne", hidden: [] };
const shown = (...events: Event[]) => {
  const state = given(opened(), ...events).state!;
  return publicSteps(state, CONTEXT, publicPromises(state, NAMES, tuesday(9)), tuesday(9));
};
const steps = (...events: Event[]) => shown(...events).map(({ words, standing, at }) => [words.fr, standing, at]);

test("nothing is shown before anybody said a step", () => expect(steps()).toEqual([]));

test("a step that nobody said is not shown as done, but for its having come in", () => {
  expect(steps(stage("ready", tuesday(9))).map(([words]) => words)).toEqual(["Demande reçue", "Prêt", "Remis"]);
});

test("what came before is done, what comes after is to come, and no date is made up", () => {
  expect(steps(stage("working", tuesday(9)))).toEqual([
    ["Demande reçue", "done", null],
    ["En cours", "now", tuesday(9)],
    ["Prêt", "to_come", null],
    ["Remis", "to_come", null],
  ]);
});

test("a step to come has the date promised for it, and none where one of its promises has none", () => {
  const planned = (...events: Event[]) => shown(...events, stage("working", tuesday(9))).map(({ plannedAt }) => plannedAt);
  const ready = made({ id: "ready", kind: "repair", dueAt: thursday(17) });
  expect(planned(ready)).toEqual([null, null, thursday(17), null]);
  expect(planned(ready, made({ id: "vague", kind: "repair", due: { kind: "vague", words: "sous peu" } }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("a step that the facts contradict is not shown as done (S51)", () => {
  const owed = made({ kind: "repair", dueAt: thursday(17) });
  expect(steps(owed, stage("ready", tuesday(9)))[1]).toEqual(["Prêt", "unsure", tuesday(9)]);
  expect(steps(stage("ready", tuesday(9)))[1]).toEqual(["Prêt", "done", tuesday(9)]);
});

test("of a kind the case is no longer of, what was said is all that is shown", () => {
  expect(steps(stage("painted", tuesday(9)))).toEqual([["Demande reçue", "now", tuesday(9)]]);
});

test("done but for the valuations is not done (S19)", () => {
  const one = (name: string): Deliverable => ({ id: name as DeliverableId, fr: name, en: name, kind: "send", waitsOn: [] });
  const context = {
    ...CONTEXT,
    kinds: [{ ...GENERAL_KIND, settings: { ...GENERAL_KIND.settings, deliverables: [one("rapport"), one("évaluation"), one("visite")] } }],
  };
  const promised = (name: string): Event => ({
    ...(made() as Extract<Event, { type: "CommitmentMade" }>),
    terms: { ...promise({ id: name }), deliverable: name as DeliverableId },
  });
  const all = given(opened(), promised("rapport"), promised("évaluation"));
  expect(stillToDeliver(all.state!, context)).toEqual([]);
  const { state } = all.when({ type: "KeepCommitment", commitment: id("rapport"), by: person(anne), evidence: "envoyé" }, wednesday(9));
  expect(stillToDeliver(state, context)).toEqual([{ fr: "évaluation", en: "évaluation" }]);
});
