import { expect, test } from "vitest";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { CommitmentKind } from "../../../core/due.ts";
import type { Close } from "../../../reader/reading.ts";
import { keptBy } from "./kept-by.ts";

const owed = (id: string, kind: CommitmentKind, over: Partial<CommitmentView> = {}) =>
  ({ id, kind, status: "open", dueAt: "2026-11-25T17:00:00.000Z", promiser: { role: "person", id: "me" }, ...over }) as CommitmentView;
const done = (kind: CommitmentKind, words = kind as string): Close => ({ kind, words, start: 0, end: words.length });
const mine = ({ promiser }: CommitmentView) => promiser.role === "third_party" || (promiser.role === "person" && promiser.id === "me");
const offers = (closes: Close[], commitments: CommitmentView[]) =>
  keptBy(closes, commitments, mine).map(({ commitment, words }) => [words, commitment.id]);

test("an act done is offered for the owed promise of its kind that is due first", () => {
  const later = owed("later", "call_back", { dueAt: "2026-11-26T17:00:00.000Z" });
  const kept = owed("kept", "call_back", { status: "kept", dueAt: "2026-11-20T17:00:00.000Z" });
  expect(offers([done("call_back", "rappelé")], [later, kept, owed("first", "call_back"), owed("send", "send")])).toEqual([
    ["rappelé", "first"],
  ]);
});

test("a late promise is offered too, a proposal is not", () => {
  expect(
    offers([done("send"), done("visit")], [owed("late", "send", { status: "broken" }), owed("asked", "visit", { status: "proposed" })]),
  ).toEqual([["send", "late"]]);
});

test("a colleague's promise is theirs to mark, a third party's is for whoever saw it", () => {
  const theirs = owed("theirs", "repair", { promiser: { role: "person", id: "marc" } });
  const outside = owed("outside", "deliver", { promiser: { role: "third_party", id: "mercier" } });
  expect(offers([done("repair"), done("deliver")], [theirs, outside])).toEqual([["deliver", "outside"]]);
});

test("who has called back has come back to them, where nothing nearer is owed", () => {
  expect(offers([done("call_back")], [owed("reply", "reply")])).toEqual([["call_back", "reply"]]);
  expect(offers([done("reply")], [owed("call", "call_back")])).toEqual([]);
});

test("two acts are not offered for one promise", () => {
  expect(offers([done("send", "photos"), done("send", "devis")], [owed("one", "send")])).toEqual([["photos", "one"]]);
});
