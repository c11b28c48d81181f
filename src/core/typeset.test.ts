import { expect, test } from "vitest";
import { elided, quoted, typeset } from "./typeset.ts";

test("guillemets, colons and units never break from their word", () => {
  expect(typeset("« Bonjour » : dans 3 h, 58 %", "fr-CA")).toBe("«\u00a0Bonjour\u00a0»\u00a0: dans 3\u00a0h, 58\u00a0%");
});

test("France sets a thin space before ; ! ?, Québec none", () => {
  expect([typeset("C’est quand ?", "fr-FR"), typeset("C’est quand ?", "fr-CA")]).toEqual(["C’est quand\u202f?", "C’est quand?"]);
});

test.each([
  ["Votre message de aujourd’hui", "Votre message d’aujourd’hui"],
  ["Votre message de hier", "Votre message d’hier"],
  ["Votre message de mardi", "Votre message de mardi"],
])("%s is said %s", (put, said) => expect(elided(put)).toBe(said));

test("English is left as it is written", () => expect(typeset("When is that? : yes", "en-CA")).toBe("When is that? : yes"));

test("words said stand between the locale's marks", () => {
  expect(quoted("demain avant 9 h 30", "en-CA")).toBe("“demain avant 9\u00a0h\u00a030”");
  expect([quoted("Demain", "fr-CA"), quoted("Tomorrow", "en-CA")]).toEqual(["«\u00a0Demain\u00a0»", "“Tomorrow”"]);
});
