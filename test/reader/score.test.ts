import { describe, expect, test } from "vitest";
import type { Compared } from "../../bench/reader/compare-promises.ts";
import { match, rangeOf } from "../../bench/reader/match.ts";
import { prf } from "../../bench/reader/prf.ts";
import { scorePromises } from "../../bench/reader/score-promises.ts";

test("precision is of what was read, recall of what was there", () => {
  expect(prf(3, 1, 3)).toMatchObject({ precision: 0.75, recall: 0.5, f1: 0.6 });
  expect(prf(0, 0, 0)).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});

describe("spans", () => {
  const text = "On vous rappelle demain et le technicien passe jeudi.";
  const at = (words: string) => rangeOf(text, words);

  test("are one promise when one holds most of the other", () => {
    expect(match([at("On vous rappelle demain")], [at("vous rappelle")])).toEqual([[0, 0]]);
    expect(match([at("On vous rappelle demain")], [at("demain et le technicien passe jeudi")])).toEqual([]);
  });

  test("are each in one pair, the closest first", () => {
    const read = [at("On vous rappelle demain et le technicien passe jeudi"), at("le technicien passe")];
    expect(match([at("On vous rappelle demain"), at("le technicien passe jeudi")], read)).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

describe("a score of promises", () => {
  const compared = (more: object): Compared =>
    ({ message: { promises: [{}] }, read: [{}], pairs: [], missed: [], invented: [], ...more }) as never;
  const pair = (expected: object, read: object) => ({
    expected: { due: { kind: "none" }, ...expected },
    read: { due: { kind: "none" }, ...read },
  });

  test("does not count a missed inner step", () => {
    expect(scorePromises([compared({ missed: [{ secondary: true }, { secondary: false }] })]).promise.missed).toBe(1);
  });

  test("counts deadlines that nobody said among those read", () => {
    const due = (by?: string) => ({ due: { kind: by ? "exact" : "vague", by } });
    const pairs = [pair(due("2026-03-11T17:00"), due("2026-03-11T16:30")), pair(due(), due("2026-03-12T17:00")), pair(due(), due())];
    expect(scorePromises([compared({ pairs })])).toMatchObject({
      inventedDues: 1,
      inventedShare: 0.5,
      dated: 1,
      sameDay: 1,
      exact: 0,
      within30Minutes: 1,
      kind: 2 / 3,
    });
  });
});
