import { describe, expect, test } from "vitest";
import { FRENCH_SLIPS } from "./french/slips.ts";
import { mend, slips } from "./spelling.ts";

test("one letter left out, written twice or changed with the next", () => {
  expect(slips("mardi")).toEqual(expect.arrayContaining(["mrdi", "madi", "mard", "maardi", "mradi"]));
  expect(slips("mardi")).not.toContain("mardi");
});

describe("words of time are mended", () => {
  test.each<[string, string]>([
    ["d'ici vendrdi", "d'ici vendredi"],
    ["la semaien procahine", "la semaine prochaine"],
    ["mon mari passe", "mon mari passe"],
  ])("%s", (said, meant) => expect(mend(said, FRENCH_SLIPS).text).toBe(meant));

  test("offsets lead back to what was written", () => {
    const said = "jeuid ou vnedredii, pas mecredi";
    const { text, at } = mend(said, FRENCH_SLIPS);
    expect(text).toBe("jeudi ou vnedredii, pas mercredi");
    expect(said.slice(at(text.indexOf("mercredi")), at(text.length))).toBe("mecredi");
    expect(said.slice(at(0), at(5))).toBe("jeuid");
  });
});
