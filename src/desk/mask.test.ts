import { expect, test } from "vitest";
import { masker } from "./mask.ts";

const mask = masker(["Jeff Tremblay", "Marc-André Dubé", "May Li", "Rose Le Gall"], ["Peinture Mercier"]);

test.each([
  ["Bonjour Jeff, M. TREMBLAY, jeff et tremblay", "Bonjour X, M. X, X et X"],
  ["Marc-André passe jeudi, d’André et d'Hélène", "X-X passe jeudi, d’X et d'Hélène"],
  ["Dube vous rappelle", "X vous rappelle"],
  ["Mercier finit la peinture lundi", "X finit la peinture lundi"],
  ["Li calls in May, the rest comes later", "X calls in May, the rest comes later"],
  ["le camion et Le camion", "le camion et X camion"],
])("names are struck: %s", (text, masked) => expect(mask(text)).toBe(masked));

test.each([
  ["écrivez à jeff.t@exemple.ca ou 450 555-0142", "écrivez à x@x.example ou 000 000-0000"],
  ["+33 6 12 34 56 78 puis 06 12 34 56 78", "+00 0 00 00 00 00 puis 00 00 00 00 00"],
  ["(450) 555.0142, dossier 123456789, J4K 2T1", "(000) 000.0000, dossier 000000000, X0X 0X0"],
  ["suivez https://suivi.example/ABC", "suivez https://x.example"],
])("addresses and numbers are struck: %s", (text, masked) => expect(mask(text)).toBe(masked));

test.each(["le 24 novembre à 14 h 30", "2026-11-24 10:30", "24/11/2026, entre 8 h et 12 h", "80 $ et 1 250,00 $", "3 à 5 jours, 48 h"])(
  "times and amounts stay: %s",
  (text) => expect(mask(text)).toBe(text),
);
