import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("a word is asked about once, whatever was said of it", () => {
  let asked = 0;
  const vowel = remembered((word) => {
    asked += 1;
    return /^[aeiou]/.test(word) ? word[0]! : null;
  });
  expect([vowel("ami"), vowel("bon"), vowel("ami"), vowel("bon")]).toEqual(["a", null, "a", null]);
  expect(asked).toBe(2);
});
