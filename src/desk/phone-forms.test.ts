import { describe, expect, test } from "vitest";
import { numberToDial, phoneForms } from "./phone-forms.ts";

/** Whether a number kept in that form is found by what was typed. */
const finds = (typed: string, kept: string, country = "CA") =>
  phoneForms(typed, country).some((form) => kept.replace(/\D/g, "").includes(form));

const KEPT = ["514 555-0142", "+15145550142", "(514) 555-0142", "1-514-555-0142", "514 555-0142 poste 12"];
const TYPED = ["555-0142", "(514) 555 0142", "5550142", "+1 514 555-0142", "1 514 555 0142", "514.555.0142", "514 555‑0142", "514 555"];

describe("a number in any form", () => {
  test.each(TYPED.flatMap((typed) => KEPT.map((kept) => [typed, kept])))("%s finds %s", (typed, kept) => {
    expect(finds(typed, kept)).toBe(true);
  });

  test.each([
    ["06 12 34 56 78", "+33612345678"],
    ["+33 6 12 34 56 78", "06 12 34 56 78"],
    ["0033 6 12 34 56 78", "06 12 34 56 78"],
    ["06 12 34", "+33612345678"],
  ])("in France too: %s finds %s", (typed, kept) => {
    expect(finds(typed, kept, "FR")).toBe(true);
  });
});

test("another number is another", () => {
  expect(finds("555-0143", "514 555-0142")).toBe(false);
});

test.each(["Jeff", "D-2481", "12", "2 pneus 195", ""])("%j is no number", (typed) => {
  expect(phoneForms(typed, "CA")).toEqual([]);
});

test("an unknown country keeps what was typed", () => {
  expect(phoneForms("555-0142", "XX")).toEqual(["5550142"]);
});

test.each([
  ["450 555-0140", "CA", "+14505550140"],
  ["le 450.555.0140, poste 12, après 18 h", "CA", "+14505550140"],
  ["06 12 34 56 78", "FR", "+33612345678"],
  ["+33 6 12 34 56 78", "CA", "+33612345678"],
  ["555-0140", "CA", null],
  ["le même que d’habitude", "CA", null],
  ["555-0140", "XX", null],
])("of %j in %s, %j is dialled", (typed, country, dialled) => expect(numberToDial(typed, country)).toBe(dialled));
