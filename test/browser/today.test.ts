import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk, type Someone } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

/** Each promises a call the same day, from the page of their own case. */
async function promises(page: Page, from: Someone, words: string): Promise<void> {
  await page.goto(
    await desk.opensCase(from, `Question de ${from.name}`, "Bonjour, quand pouvez-vous m’appeler ? Je suis joignable de 11 h à 12 h."),
  );
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByRole("textbox", { name: "Votre message" }).fill(words);
  await composer.getByText("1 promesse prête").waitFor();
  await composer.getByRole("button", { name: "Envoyer" }).click();
  await composer.getByRole("textbox").waitFor({ state: "detached" });
}

const row = (page: Page, { name }: Someone) => page.getByRole("article", { name });
const MARC: Someone = { name: "Marc Tessier", email: "marc@tessier.example" };

test("a promise is kept by one key, taken back by another, and stays where it was", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  await promises(page, JEANNE, "Bonjour, je vous rappelle aujourd’hui avant 15 h.");
  await promises(page, MARC, "Bonjour, je vous rappelle aujourd’hui avant 16 h.");
  await page.goto("/aujourdhui");
  await row(page, JEANNE).waitFor();

  await page.keyboard.press("t");
  await row(page, JEANNE).getByRole("img", { name: "Tenue", exact: true }).waitFor();
  await row(page, JEANNE).getByRole("button", { name: "Annuler" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(MARC.name);

  await page.keyboard.press("Control+z");
  await row(page, JEANNE)
    .getByRole("button", { name: "Marquer tenue" })
    .or(row(page, JEANNE).getByRole("button", { name: "Tenue" }))
    .first()
    .waitFor();
  await page.reload();
  await row(page, JEANNE).getByRole("img", { name: "Ouverte" }).waitFor();

  await row(page, JEANNE).getByRole("button", { name: "Tenue" }).click();
  await row(page, JEANNE).getByRole("button", { name: "Annuler" }).click();
  await row(page, JEANNE).getByRole("img", { name: "Ouverte" }).waitFor();
});

test("a name below the row whose gestures are open opens its case at one click", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  await row(page, JEANNE).getByRole("button", { name: "Tenue" }).waitFor();
  await row(page, MARC).getByRole("link", { name: MARC.name }).click();
  await page.getByRole("heading", { level: 1, name: MARC.name }).waitFor();
});

test("the day's load counts what is promised against the time there is, and says what it supposes", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  const load = page.getByRole("complementary").getByRole("heading", { name: "Votre journée" }).locator("xpath=ancestor::section");
  await load.getByText("30 min promises").waitFor();
  await load.getByRole("img", { name: /^30 min promises sur 6 h/ }).waitFor();
  await load.getByText("2 promesses comptent au temps habituel de leur genre").waitFor();
});

test("a customer who wrote when to call is called then", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  const aside = page.getByRole("complementary");
  await aside.getByText("Joignable de 11 h à 12 h").first().waitFor();
  await laterAt("2026-11-24T11:10:00-05:00");
  await aside.getByText("Joignable maintenant, jusqu’à 12 h").first().waitFor();
});

test("on a phone, in English, a promise is kept from the row's own button", async () => {
  await desk.joins({ name: "Sam Lee", email: "sam@boreal.example" }, "en");
  const page = await visits("/aujourdhui?qui=equipe", {
    as: { name: "Sam Lee", email: "sam@boreal.example" },
    locale: "en-CA",
    phone: true,
  });
  await page.getByRole("heading", { name: "The team’s day" }).waitFor();
  await row(page, MARC).getByRole("button", { name: "More acts" }).click();
  await page.getByRole("menuitem", { name: /Only the person who promised/ }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("an unlikely date is doubted, and another takes its place in one click", async () => {
  const page = await visits(await desk.opensCase(JEANNE, "Portière", "Bonjour, quand sera-t-elle prête ?"), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  const composer = page.getByRole("region", { name: "Écrire" });
  const field = composer.getByRole("textbox", { name: "Votre message" });
  await field.fill("Bonjour, votre auto sera prête samedi avant midi.");
  const hint = composer.getByRole("group", { name: "Cette date" });
  await hint.getByText("Sam. 28 nov., 12 h, c’est fermé.").waitFor();
  await hint
    .getByRole("button", { name: /^Plutôt/ })
    .first()
    .click();
  await hint.waitFor({ state: "detached" });
  expect(await field.textContent()).not.toContain("samedi");
});

test("a sale on an open case is held back until it is taken out; sympathy alone asks what comes next", async () => {
  const page = await visits(await desk.opensCase(JEANNE, "Peinture", "Bonjour, la peinture cloque."), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer
    .getByRole("textbox", { name: "Votre message" })
    .fill("Je comprends votre frustration. Profitez de notre promotion sur les pneus.");
  await composer.getByText(/^Vous compatissez/).waitFor();
  await composer.getByRole("button", { name: "Envoyer" }).click();
  await composer
    .getByRole("alert")
    .or(composer.getByText(/^Pas d’offre tant que ce n’est pas réglé :/))
    .first()
    .waitFor();
  await composer.getByRole("button", { name: "La retirer" }).click();
  await composer.getByText("Cette phrase retient l’envoi.").waitFor({ state: "detached" });
  await composer.getByRole("button", { name: "Envoyer" }).click();
  await composer.getByRole("textbox").waitFor({ state: "detached" });
});
