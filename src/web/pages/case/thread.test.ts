import { expect, test } from "vitest";
import type { CaseView } from "../../../contract/case.ts";
import { type ThreadFilter, threadOf } from "./thread.ts";

const at = (hour: number) => `2026-11-24T${hour}:00:00-05:00`;
const spoken = (id: string, hour: number, more: object = {}) => ({ id, at: at(hour), direction: "in", thirdParty: null, ...more });
const happened = (position: number, hour: number, type: string, event: object) => ({ position, at: at(hour), type, event });

const view = {
  commitments: [
    { id: "paint", saidIn: "answer", promiser: { role: "third_party", id: "mercier" } },
    { id: "ready", saidIn: "answer", promiser: { role: "person", id: "anne" } },
  ],
} as unknown as CaseView;
const page = {
  interactions: [
    spoken("question", 11),
    spoken("answer", 12, { direction: "out" }),
    spoken("painter", 13, { thirdParty: "mercier" }),
    spoken("note", 14, { direction: "note" }),
  ],
  events: [
    happened(1, 10, "CaseOpened", {}),
    happened(2, 12, "CommitmentMade", { terms: { id: "paint", saidIn: "answer" } }),
    happened(3, 15, "CommitmentMoved", { commitment: "paint" }),
    happened(4, 16, "CommitmentMoved", { commitment: "ready" }),
    happened(5, 17, "FindingRaised", { finding: { guard: "passed", about: null, level: 1 } }),
  ],
  before: null,
} as unknown as CaseView["timeline"];

const shown = (filter: ThreadFilter) => threadOf([page], filter, view).map(({ key }) => key);

test("everything, newest first; what a message or another event tells already is not told twice", () =>
  expect(shown("all")).toEqual(["event-4", "event-3", "note", "painter", "answer", "question", "event-1"]));

test.each([
  ["messages", ["painter", "answer", "question"]],
  ["notes", ["note"]],
  ["promises", ["event-4", "event-3"]],
  ["third", ["event-3", "painter", "event-2", "answer"]],
] as const)("only %s", (filter, keys) => expect(shown(filter).toSorted()).toEqual([...keys].toSorted()));

test("a call nobody took stands when it came, whenever it was noted", () => {
  const lost = spoken("lost", 16, { direction: "lost", saidAt: at(10) });
  const entries = threadOf([{ ...page, interactions: [...page.interactions, lost], events: [] } as typeof page], "all", view);
  expect(entries.map(({ key }) => key)).toEqual(["note", "painter", "answer", "question", "lost"]);
});
