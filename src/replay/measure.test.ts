import { expect, test } from "vitest";
import { measure } from "./measure.ts";
import { readStory } from "./read-story.ts";
import { replay } from "./replay.ts";

/** A shop, one promise to call back on Wednesday by noon, and what follows. */
function measured(steps: string) {
  const read = readStory(`
title: A shop
language: en
business: A shop
timeZone: America/Toronto
country: CA
people:
  ann: { name: Ann }
customer: { name: Bo }
owner: ann
subject: A lamp
steps:
  - id: call
    at: monday 2026-11-16 09:00
    what: customer_calls
    title: Bo calls.
    said: [{ customer: Where is my lamp? }, { ann: I'll call you back. }]
    chases: false
    promises:
      - { id: call-back, words: I'll call you back, due: wednesday 2026-11-18 12:00 }
${steps}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const replayed = replay(read.story);
  if (!replayed.ok) throw new Error(replayed.refusal?.code);
  return measure(replayed.replay);
}

const chase = (at: string, more = "") => `
  - id: chase
    at: ${at}
    what: customer_calls
    title: Bo calls again.
    said: [{ customer: Any news? }]
    chases: true${more}`;

test("a chase before anything was said to anybody is not warned of", () => {
  expect(measured(chase("monday 2026-11-16 16:00")).chases).toMatchObject([{ warned: false, warning: null, lead: null }]);
});

test("a chase at the very instant of a warning is not warned of beforehand", () => {
  expect(measured(chase("tuesday 2026-11-17 08:00")).chases).toMatchObject([{ warned: false }]);
});

test("a chase after its promise was called at risk is, by the time between", () => {
  expect(measured(chase("wednesday 2026-11-18 09:30")).chases).toMatchObject([
    { warned: true, warning: { finding: { guard: "at_risk" } }, lead: { clockMs: 91_800_000, openMs: 34_200_000 } },
  ]);
});

test("a promise kept no longer counts as a warning of a chase", () => {
  const kept = `
  - at: wednesday 2026-11-18 10:30
    what: we_call
    title: Ann calls.
    said: [{ ann: Your lamp is on its way. }]
    promises: []
    keeps: call-back`;
  expect(measured(kept + chase("thursday 2026-11-19 09:00")).chases).toMatchObject([{ warned: false }]);
});

test("a chase about one promise is not warned of by another", () => {
  const other = `
  - at: monday 2026-11-16 10:00
    what: we_call
    title: Ann calls.
    said: [{ ann: I'll send the bill. }]
    promises:
      - { id: bill, words: I'll send the bill, due: friday 2026-11-20 12:00 }`;
  expect(measured(other + chase("wednesday 2026-11-18 11:00", "\n    about: bill")).chases).toMatchObject([{ warned: false }]);
  expect(measured(other + chase("wednesday 2026-11-18 11:00", "\n    about: call-back")).chases).toMatchObject([{ warned: true }]);
});

test("a chase at a door nobody watches counts too, and may have been warned of", () => {
  expect(measured(chase("wednesday 2026-11-18 11:00", "\n    onRecord: false")).chases).toMatchObject([{ warned: true }]);
});

test("a broken promise is warned of by the time from its first warning", () => {
  const { brokenPromises } = measured(chase("thursday 2026-11-19 09:00"));
  expect(brokenPromises).toMatchObject([
    { promise: "call-back", warned: true, warning: { finding: { guard: "at_risk" } }, lead: { openMs: 43_200_000 } },
  ]);
});

test("telling it all again is on record when every earlier exchange is", () => {
  const again = (more = "") => `
  - id: again
    at: tuesday 2026-11-17 10:00
    what: customer_calls
    title: Bo explains again.
    said: [{ customer: "As I said, my lamp." }]
    reexplains: true${more}`;
  const elsewhere = `
  - at: monday 2026-11-16 15:00
    what: customer_calls
    title: Bo calls the other number.
    said: [{ customer: It is a brass lamp. }]
    onRecord: false`;
  expect(measured(again()).repeatedExplanations).toMatchObject([{ warned: true, onRecord: 1, lead: { clockMs: 90_000_000 } }]);
  expect(measured(elsewhere + again()).repeatedExplanations).toMatchObject([{ warned: false, onRecord: 1, lead: null }]);
});
