import { expect, test } from "vitest";
import { languageAt, languagesIn, partedByLanguage } from "./parted.ts";

const BONJOUR = "Bonjour, nous vous rappelons vendredi avant 15 h pour le devis de la toiture.";
const HELLO = "Hello, your car stays at the painter's. I'll send you the invoice on Thursday by noon.";

test("a text in one language takes one to read", () => {
  expect(languagesIn(partedByLanguage(HELLO))).toEqual(["en"]);
  expect(languagesIn(partedByLanguage(`${BONJOUR}\n\n${HELLO}`, "en"))).toEqual(["en"]);
});

test("words marked in a text of two languages are read in their own", () => {
  const text = `${BONJOUR}\n\n${HELLO}`;
  const parted = partedByLanguage(text);
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const;
  expect(languagesIn(parted).toSorted()).toEqual(["en", "fr"]);
  expect(languageAt(parted, at("vendredi avant 15 h"))).toBe("fr");
  expect(languageAt(parted, at("on Thursday by noon"))).toBe("en");
});
