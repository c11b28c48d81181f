import { describe, expect, test } from "vitest";
import { instant, localDate } from "../../core/time.ts";
import { ENGLISH_DUES, ENGLISH_RULES } from "./english.ts";
import { ENGLISH_FRAGMENTS } from "./english/words.ts";
import { FRENCH_DUES, FRENCH_RULES } from "./french.ts";
import { FRENCH_FRAGMENTS } from "./french/words.ts";
import { fold } from "../fold.ts";
import { openingAt, openingsOf, wheneverBegun } from "./openings.ts";
import { expand, here } from "./pattern.ts";
import { scan } from "./scan.ts";

describe("what a source can begin with", () => {
  test.each<[string, string[]]>([
    ["demain|le lendemain", ["demain", "le len"]],
    ["(?:le )?lundi", ["le lun", "lundi*"]],
    ["fevr?", ["fevr*", "fev*"]],
    ["[12]\\d|3[01]", ["0*"]],
    ["\\d{1,2} ?h", ["0h", "0*"]],
    ["(?<=dans )(?<n>a|\\d{1,2}) ?(?!x)jours?", ["a jou", "ajours", "ajour*", "0j", "0 jou"]],
    ["d'ici", ["d'ici"]],
    ["la [a-z]{2}", ["la*"]],
    ["[ab]x{1,2}y", ["axy*", "axxy*", "bxy*", "bxxy*"]],
  ])("%s", (source, openings) =>
    expect([...openingsOf(source.replaceAll(" ?", "\\s{0,3}").replaceAll(" ", "\\s{1,3}"))].sort()).toEqual(openings.sort()),
  );

  test.each(["\\w+ay", " lundi", "(?:le )?", ".x", "[a-z]{2}", "ab[a-z]"])("«%s» has none that could be looked up", (source) =>
    expect(() => openingsOf(source)).toThrow(RangeError),
  );
});

describe.each([
  ["fr", FRENCH_RULES, FRENCH_FRAGMENTS, FRENCH_DUES],
  ["en", ENGLISH_RULES, ENGLISH_FRAGMENTS, ENGLISH_DUES],
] as const)("%s", (language, rules, fragments, grammar) => {
  test("every rule begins its matches with one of its openings", () => {
    for (const { says, example } of rules) {
      const text = fold(example[0]).text;
      const at = here(says, fragments);
      const openings = openingsOf(expand(says, fragments));
      for (let i = 0; i < text.length; i++) {
        at.lastIndex = i;
        if (at.test(text))
          expect([says, [openingAt(text, i), wheneverBegun(openingAt(text, i))].some((it) => openings.has(it))]).toEqual([says, true]);
      }
    }
  });

  test("every example is found within other words", () => {
    const today = localDate(instant("2026-03-10T10:15:00-04:00"), "America/Toronto");
    for (const { example } of rules) {
      const placed = scan(fold(`xyz ${example[0]}, xyz`).text, grammar, { today, dayFirst: language === "fr", quebec: true });
      expect([example[0], placed.length]).not.toEqual([example[0], 0]);
    }
  });
});
