import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isId } from "../core/ids.ts";
import { readStory } from "./read-story.ts";
import { replay, toldOf } from "./replay.ts";
import { storyCommands } from "./story-commands.ts";

function steps(file: string) {
  const read = readStory(readFileSync(join(import.meta.dirname, "../../stories", file), "utf8"));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new Map(storyCommands(read.story).map((step) => [step.step.id, step]));
}
const types = (step: { commands: { type: string }[] } | undefined) => step!.commands.map(({ type }) => type);

const jeff = steps("jeff-and-the-body-shop.yaml");
const alarm = steps("the-alarm-that-chirps.yaml");

test("the first step that the desk sees opens the case", () => {
  expect(types(jeff.get("step-1"))).toEqual([]);
  expect(types(jeff.get("claim"))).toEqual(["OpenCase", "ReceiveMessage", ...Array(3).fill("ReceiveEvidence")]);
});

test("in a conversation what the customer said comes before our answer, each an interaction of its own", () => {
  const { interactions, commands } = jeff.get("drop-off")!;
  expect(interactions.map(({ direction, body }) => [direction, body])).toEqual([
    ["in", "Bonjour, je viens porter mon auto."],
    ["out", "Parfait, voici les clés du véhicule de courtoisie."],
  ]);
  expect(commands.slice(0, 2)).toMatchObject([
    { type: "ReceiveMessage", interaction: interactions[0]!.id },
    { type: "SendMessage", interaction: interactions[1]!.id },
  ]);
});

test("what happens out of the desk's sight asks nothing of the case", () => {
  expect(alarm.get("sticker")).toMatchObject({ commands: [], interactions: [], description: expect.stringContaining("sticker") });
});

test("a promise told in the place of a broken one is promised again, by the one who says it", () => {
  const again = jeff.get("second-chase")!.commands.filter(({ type }) => type === "MoveCommitment");
  expect(again).toMatchObject([
    { words: "on en a pour deux jours d'ouvrage", again: { workMs: 57_600_000, waitsOn: [expect.any(String)] } },
    { words: "On va vous rappeler", again: { due: { kind: "none" } } },
  ]);
});

test("a third party's new date is theirs", () => {
  expect(jeff.get("painter-moves")!.commands.at(-1)).toMatchObject({
    type: "MoveCommitment",
    by: { role: "third_party" },
    reason: "Le vernis est à reprendre.",
  });
});

test("a call that nobody took is lost, with no words", () => {
  expect(types(alarm.get("no-answer"))).toEqual(["LoseCall"]);
});

test("a date proposed waits for the customer, who says no to one and yes to the next on their page", () => {
  const read = readStory(`
title: Two dates
language: en
business: Corner Electrics
timeZone: America/Toronto
country: CA
people: { ann: { name: Ann Roy } }
customer: { name: Bo Lind }
owner: ann
subject: Kettle
steps:
  - at: 2026-11-16 10:15
    what: customer_calls
    title: Bo leaves his kettle.
    said: [{ customer: It trips the fuse. }, { ann: We'll call you. }]
    promises: [{ id: call, words: We'll call you, due: 2026-11-20 12:00 }]
  - at: 2026-11-17 10:00
    what: we_write
    title: Ann proposes another day.
    said: [{ ann: Would Monday do? }]
    promises: []
    proposes: [{ promise: call, due: 2026-11-23 12:00, reason: The part is late. }]
  - at: 2026-11-17 12:00
    what: customer_acts
    title: Bo says no.
    declines: call
  - at: 2026-11-17 14:00
    what: we_write
    title: Ann proposes another.
    said: [{ ann: Would Tuesday do? }]
    promises: []
    proposes: [{ promise: call, due: 2026-11-24 12:00, reason: The part is late. }]
  - at: 2026-11-17 15:00
    what: customer_acts
    title: Bo says yes.
    agrees: call
`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const replayed = replay(read.story);
  if (!replayed.ok) throw new Error(replayed.refusal?.code);
  const [call] = replayed.replay.state!.commitments;
  expect(call!.proposals!.map(({ answer }) => [answer?.agreed, answer?.notedBy])).toEqual([
    [false, null],
    [true, null],
  ]);
  expect(call).toMatchObject({ status: "open", level: 1, dueAt: Date.parse("2026-11-24T12:00-05:00") });
  expect(toldOf(replayed.replay).map(({ finding }) => finding.guard)).toEqual(["date_refused"]);
});

test("every id is one the store takes", () => {
  const ids = [...jeff.values(), ...alarm.values()].flatMap(({ interactions, promises }) =>
    [...interactions, ...promises].map(({ id }) => id as string),
  );
  expect(ids.every(isId)).toBe(true);
});
