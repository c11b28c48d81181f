import { expect, test } from "vitest";
import { hasWords } from "./begun-words.ts";

test.each([
  ["Peinture Mercier, réparation", "merc pein", true],
  ["Pièces d’auto Laval", "pieces LAV", true],
  ["Œuvre & Cie 2000", "cie 20", true],
  ["Peinture Mercier", "inture", false],
  ["Peinture Mercier", "mercier laval", false],
  ["Peinture Mercier", " ", true],
])("%s, looked for as «%s»: %s", (text, typed, found) => {
  expect(hasWords(text, typed)).toBe(found);
});
