import { expect, test } from "vitest";
import { mail, november, promised } from "../../test/kit/audit-record.ts";
import { type FollowedPromise, follow } from "./follow.ts";
import type { PromiseRead } from "./record.ts";
import { tally, talliesBy, wordGroups } from "./tally.ts";

/** One promise in a conversation of its own, answered `answeredOn`, or never. */
function one(given: Partial<PromiseRead>, answeredOn?: number): FollowedPromise {
  const said = mail({ node: 0, from: "sophie@garage.example", promises: [promised(given)] });
  const later = answeredOn ? [mail({ node: 1, from: "sophie@garage.example", sentAt: november(answeredOn) })] : [];
  return follow([said, ...later], { end: november(30), isUs: () => false })[0]!;
}

const undated = { due: { kind: "vague", words: "d'ici quelques jours" } } as const;
const onDay = (words: string) => ({ due: { kind: "exact", by: november(6, "17:00"), words } }) as const;
const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);

test("dated promises are judged, undated ones told, and nothing is counted twice", () => {
  const counted = tally([one({}, 5), one({}, 9), one({}), one(undated, 9), one(undated), one({ due: { kind: "none" } })]);
  expect(counted).toEqual({
    promises: 6,
    judged: 3,
    inTime: 1,
    late: 1,
    nothingFound: 1,
    notYetDue: 0,
    told: 3,
    toldFollowed: 1,
    toldNothing: 2,
  });
});

test("the most frequent key comes first", () => {
  const all = [one({ kind: "send" }), one({ kind: "visit" }), one({ kind: "visit" })];
  expect(talliesBy(all, (it) => it.promise.kind).map(({ key, tally }) => [key, tally.promises])).toEqual([
    ["visit", 2],
    ["send", 1],
  ]);
});

test("words are told from ten cases on, days of the week taken together", () => {
  const promises = [
    ...times(6, () => one(onDay("vendredi"), 5)),
    ...times(4, () => one(onDay("mardi"))),
    ...times(9, () => one(onDay("demain"))),
  ];
  expect(wordGroups(promises)).toEqual([{ words: "vendredi", language: "fr", cases: 10, dated: true, held: 6 }]);
});

test("undated words count what followed at any time", () => {
  expect(wordGroups([...times(7, () => one(undated, 20)), ...times(3, () => one(undated))])).toEqual([
    { words: "d'ici quelques jours", language: "fr", cases: 10, dated: false, held: 7 },
  ]);
});
