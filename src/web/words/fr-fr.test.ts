import { expect, test } from "vitest";
import { inFrance } from "./fr-fr.ts";

test.each([
  ["Par où le courriel entre", "Par où l’e-mail entre"],
  ["Adresse de courriel", "Adresse d’e-mail"],
  ["Commencez par le courriel.", "Commencez par l’e-mail."],
  ["Tous les courriels ont été lus.", "Tous les e-mails ont été lus."],
  ["Courriel", "E-mail"],
  ["Lire du courriel", "Lire de l’e-mail"],
])("«%s» is said «%s» in France", (quebec, france) => {
  expect(inFrance(quebec)).toBe(france);
});
