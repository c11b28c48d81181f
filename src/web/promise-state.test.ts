import { expect, test } from "vitest";
import { instant } from "../core/time.ts";
import { elapsed, promiseState } from "./promise-state.ts";

const now = instant("2026-11-24T10:18-05:00");
const open = {
  id: "a",
  status: "open",
  dueAt: "2026-11-24T17:00-05:00",
  warnAt: "2026-11-24T16:00-05:00",
  level: 0,
  unheard: null,
  promiser: { role: "person", id: "p" },
} as const;

test("open, with time ahead", () => expect(promiseState(open, now)).toBe("ouverte"));
test("late as soon as its time has passed, whether or not a worker has looked", () =>
  expect(promiseState({ ...open, dueAt: "2026-11-24T10:18-05:00" }, now)).toBe("retard"));
test("at risk from the instant of its warning", () =>
  expect(promiseState({ ...open, warnAt: "2026-11-24T10:18-05:00" }, now)).toBe("risque"));
test("at risk when what it waits on comes after it", () =>
  expect(promiseState(open, now, { findings: [{ guard: "impossible", about: "a" }], waits: true })).toBe("risque"));
test("at risk while no date was said", () =>
  expect(promiseState(open, now, { findings: [{ guard: "vague", about: "a" }] })).toBe("risque"));
test("another promise's finding leaves it open", () =>
  expect(promiseState(open, now, { findings: [{ guard: "impossible", about: "b" }] })).toBe("ouverte"));
test("waiting shows before renegotiated", () => expect(promiseState({ ...open, level: 1 }, now, { waits: true })).toBe("attente"));
test("a moved promise shows it", () => expect(promiseState({ ...open, level: 1 }, now)).toBe("reneg"));
test("moved without the customer knowing is at risk", () =>
  expect(promiseState({ ...open, level: 1, unheard: "waiting" }, now)).toBe("risque"));
test("late shows before everything else", () =>
  expect(promiseState({ ...open, level: 1, dueAt: "2026-11-24T09:00-05:00" }, now, { waits: true })).toBe("retard"));
test.each([
  ["kept", "tenue"],
  ["kept_late", "tenueTard"],
  ["replaced", "rompue"],
  ["released", "retiree"],
  ["broken", "retard"],
  ["proposed", "ouverte"],
] as const)("%s is drawn %s", (status, state) => expect(promiseState({ ...open, status }, now)).toBe(state));

test("the arc is the share of time since the last date given", () => {
  const dates = [
    { at: "2026-11-24T08:00-05:00", dueAt: "x", reason: null, toldIn: null },
    { at: "2026-11-24T10:00-05:00", dueAt: "x", reason: null, toldIn: null },
  ];
  expect(elapsed({ dates, madeAt: "2026-11-20T10:00-05:00", dueAt: "2026-11-24T11:12-05:00" }, now)).toBeCloseTo(0.25);
});
