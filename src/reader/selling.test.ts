import { describe, expect, test } from "vitest";
import { sellingIn } from "./selling.ts";

const sold = (words: string) => sellingIn(words).map((it) => it.words);

test.each([
  "Profitez de notre promotion sur les pneus d’hiver.",
  "La mise à jour de votre centrale va entraîner un surcoût de 120 $.",
  "Saviez-vous que nous offrons aussi le lave-auto à la main?",
  "Aimeriez-vous ajouter une garantie prolongée?",
  "Cette semaine, 15 % de rabais sur les filtres.",
  "Je vous recommande notre forfait entretien.",
  "Pourquoi ne pas passer à la formule premium?",
  "You could take advantage of our spring tune-up.",
  "Would you like to upgrade to the newer panel?",
  "We also sell covers that would protect it.",
  "This month it’s 20% off all sensors.",
  "The update comes with an additional charge of $80.",
])("sells: %s", (words) => expect(sold(words)).toEqual([words]));

test.each([
  "Le pare-chocs coûte 450 $, posé.",
  "On vous accorde 15 % de rabais pour le retard.",
  "La mise à jour est faite, sans surcoût.",
  "Je vous propose mardi à 10 h.",
  "Je vous recommande d’appeler votre assureur.",
  "Votre abonnement est rétabli.",
  "The new bumper is $450 installed.",
  "We took 20% off for the inconvenience.",
  "Your upgrade is done, at no extra cost.",
  "Would you like to come on Tuesday?",
  "We offer our apologies.",
])("does not sell: %s", (words) => expect(sold(words)).toEqual([]));

describe("in a longer text", () => {
  const text = "Bonjour Ève,\nla sirène est changée. Profitez de notre offre sur les caméras!  À demain.";
  test("only the sentence that sells is named, as it was written", () => {
    expect(sellingIn(text)).toEqual([
      { words: "Profitez de notre offre sur les caméras!", start: text.indexOf("Profitez"), end: text.indexOf("  À demain") },
    ]);
  });
});

// with a sum of any length before the sign, 100,000 digits took three quarters of a minute
test.each(["1", "a ", "option ", "accord1", "vous "])("a text of nothing but %j is read at once", (unit) => {
  const before = performance.now();
  sellingIn(unit.repeat(100_000 / unit.length));
  expect(performance.now() - before).toBeLessThan(2_000);
});
