import { describe, expect, test } from "vitest";
import { anne, friday, given, id, made, monday, opened, tuesday, wednesday } from "../../test/kit/given.ts";
import { compared, isShort } from "./agreed.ts";
import type { Command } from "./command.ts";
import { person } from "./commitment.ts";
import { withoutWords } from "./erase.ts";
import type { Event } from "./events.ts";
import type { LineId, ListId } from "./ids.ts";

const parts = "parts" as ListId;
const line = (name: string, quantity: number) => ({ id: name as LineId, words: name, quantity });
const agreed = (lines = [line("aile", 1), line("clip", 8)], deliveredBy: string | null = "p1"): Event => ({
  type: "ListAgreed",
  at: monday(9),
  list: parts,
  title: "Les pièces convenues",
  lines,
  deliveredBy: deliveredBy === null ? null : id(deliveredBy),
  by: anne,
});
const count = (name: string, quantity: number, words?: string): Command => ({
  type: "CountLine",
  list: parts,
  line: name as LineId,
  quantity,
  by: anne,
  evidence: "compté au comptoir",
  ...(words !== undefined && { words }),
});
const keep: Command = { type: "KeepCommitment", commitment: id("p1"), by: person(anne), evidence: "livré" };

test.each([
  [8, 8, "as_agreed"],
  [8, 0, "missing"],
  [8, 5, "short"],
  [8, 9, "extra"],
  [0, 2, "not_agreed"],
] as const)("agreed %i, there %i: %s", (quantity, done, expected) => {
  expect(compared({ quantity, done })).toBe(expected);
});

describe("what is there is counted line by line", () => {
  test("the last count stands", () => {
    const { state } = given(opened(), made(), agreed()).when([count("clip", 3), count("clip", 5), count("aile", 1)], tuesday(9));
    expect(state.lists![0]!.lines.map(({ done }) => done)).toEqual([1, 5]);
    expect(isShort(state.lists![0]!)).toBe(true);
  });

  test("the same count twice is one", () => {
    given(opened(), made(), agreed()).when(count("clip", 5), tuesday(9)).and().when(count("clip", 5), tuesday(10)).then();
  });

  test("what nobody agreed stands beside, in words", () => {
    const scene = given(opened(), made(), agreed());
    scene.when(count("phare", 1), tuesday(9)).thenRefused("words_missing");
    const { state } = scene.when(count("phare", 1, "Un phare"), tuesday(9));
    expect(state.lists![0]!.lines.at(-1)).toMatchObject({ words: "Un phare", quantity: 0, done: 1 });
  });

  test("of a list that was agreed", () => {
    given(opened()).when(count("clip", 1), tuesday(9)).thenRefused("no_such_list");
  });
});

test("agreed again, a list keeps what was counted and shows what is no longer agreed", () => {
  const { state } = given(opened(), made(), agreed())
    .when(count("clip", 5), tuesday(9))
    .and()
    .when({ type: "AgreeList", list: parts, title: "Les pièces", lines: [line("aile", 2)], deliveredBy: null, by: anne }, tuesday(10));
  expect(state.lists![0]!.lines).toMatchObject([
    { id: "aile", quantity: 2, done: 0 },
    { id: "clip", quantity: 0, done: 5 },
  ]);
});

test("what delivers a list is a promise of the case", () => {
  given(opened())
    .when({ type: "AgreeList", list: parts, title: "Pièces", lines: [line("aile", 1)], deliveredBy: id("p9"), by: anne }, tuesday(9))
    .thenRefused("no_such_commitment");
});

describe("a delivery said kept while lines are missing", () => {
  test("is said as it is kept, and climbs", () => {
    const kept = given(opened(), made(), agreed()).when([count("aile", 1), keep], tuesday(9));
    kept.thenSays("list_short", { at: tuesday(9), about: id("p1"), level: 1, to: "owner" });
    kept.and().by(wednesday(17)).thenSays("list_short", { level: 2, to: "backup" }, { level: 3, to: "manager" });
  });

  test("is no more once all is there", () => {
    given(opened(), made(), agreed())
      .when([count("aile", 1), count("clip", 8), keep], tuesday(9))
      .and()
      .by(friday(17))
      .thenSays("list_short");
  });

  test("is nothing while it is owed", () => {
    given(opened(), made(), agreed()).by(tuesday(17)).thenSays("list_short");
  });
});

test("words go when the customer is forgotten, and what was counted stays", () => {
  expect(withoutWords(agreed(), "—")).toMatchObject({
    title: "—",
    lines: [
      { words: "—", quantity: 1 },
      { words: "—", quantity: 8 },
    ],
  });
});
