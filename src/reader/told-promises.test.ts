import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OFFICE_HOURS, workingCalendar } from "../core/calendar.ts";
import { COMMITMENT_KINDS, type Due } from "../core/due.ts";
import { instant } from "../core/time.ts";
import { told } from "../../test/kit/fake-model.ts";
import type { ReadContext } from "./reading.ts";
import { readTold, type ToldPromise } from "./told-promises.ts";

const TORONTO = "America/Toronto";
const calendar = workingCalendar({ zone: TORONTO, hours: OFFICE_HOURS, closedDays: [] });
const tuesday: ReadContext = { sentAt: instant("2026-03-10T10:15:00-04:00"), timeZone: TORONTO, region: "CA-QC", calendar };
const TEXT =
  "Bonjour. Luc passe jeudi, puis je vous rappelle. Ensuite je vous rappelle.\n\nLe 9 mars, Jean a écrit :\n> On passe vendredi.";

const read = (...promises: ToldPromise[]) => readTold(promises, TEXT, tuesday);

describe("what is told of a text", () => {
  test("is found in it, and its time is read by our grammar", () => {
    expect(read(told("Luc passe jeudi", { kind: "visit", promiser: "team", promiserName: "Luc", dueWords: "jeudi" }))).toEqual([
      {
        words: "Luc passe jeudi",
        start: 9,
        end: 24,
        kind: "visit",
        promiser: "team",
        promiserName: "Luc",
        conditional: false,
        due: { kind: "exact", by: instant("2026-03-12T17:00:00-04:00"), words: "jeudi" },
        confidence: 0.9,
        band: "track",
      },
    ]);
  });

  test("twice in the same words is meant at both places, and no third", () => {
    const again = told("je vous rappelle");
    expect(read(again, again, again)!.map(({ start }) => start)).toEqual([31, 57]);
  });

  test.each<[string, string, Due]>([
    ["Je passe mardi avant midi.", "mardi", { kind: "exact", by: instant("2026-03-17T12:00:00-04:00"), words: "mardi avant midi" }],
    ["Je passe, mais pas avant mardi.", "mardi", { kind: "vague", words: "mardi" }],
    ["Je ne pars pas avant mardi. Je passe mardi.", "mardi", { kind: "exact", by: instant("2026-03-17T17:00:00-04:00"), words: "mardi" }],
  ])("is due as the text says, not as its words say alone: %s", (text, dueWords, due) => {
    expect(readTold([told("Je passe", { dueWords })], text, tuesday)![0]!.due).toEqual(due);
  });

  test("stays vague where our grammar knows no time", () => {
    expect(read(told("je vous rappelle", { dueWords: "Ensuite" }))![0]!.due).toEqual({ kind: "vague", words: "Ensuite" });
  });

  test("loses a name that the text does not have", () => {
    expect(read(told("Luc passe jeudi", { promiserName: "Lucie" }))![0]!.promiserName).toBeNull();
  });

  test.each([
    [7, 1],
    [-3, undefined],
    [0.4, undefined],
  ])("with a confidence of %d counts as %s", (confidence, counts) => {
    expect(read(told("Luc passe jeudi", { confidence }))![0]?.confidence).toBe(counts);
  });
});

describe("nothing is taken of an answer", () => {
  test.each([
    ["with words that are not there", told("je vous rappellerai")],
    ["with words in another case", told("je Vous rappelle")],
    ["without words", told("")],
    ["with blank words", told(" ")],
    ["with words of a quote", told("On passe vendredi")],
    ["with a time that is not there", told("je vous rappelle", { dueWords: "demain" })],
    ["with a date written by itself", told("Luc passe jeudi", { dueWords: "2026-03-12" })],
    ["with an empty time", told("Luc passe jeudi", { dueWords: "" })],
  ])("%s", (_, wrong) => {
    expect(read(told("je vous rappelle"), wrong)).toBeNull();
  });
});

test("whatever is told, what is taken stands in the text and is due after it", () => {
  const words = fc.constantFrom("je vous rappelle", "jeudi", "hier", "Luc", "", "x", "a".repeat(3_000), TEXT);
  const any: fc.Arbitrary<ToldPromise> = fc.record({
    words,
    kind: fc.constantFrom(...COMMITMENT_KINDS),
    promiser: fc.constantFrom("self", "team", "third_party"),
    promiserName: fc.option(words),
    conditional: fc.boolean(),
    dueWords: fc.option(words),
    confidence: fc.double({ noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (all) => {
      for (const it of readTold(all, TEXT, tuesday) ?? []) {
        expect(TEXT.slice(it.start, it.end)).toBe(it.words);
        if (it.due.kind === "exact") expect(it.due.by).toBeGreaterThanOrEqual(tuesday.sentAt);
      }
    }),
  );
});
