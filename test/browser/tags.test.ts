import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const PAUL = { name: "Paul Huot", email: "paul@huot.example" };
const jeannes = await desk.opensCase(JEANNE, "Ma portière", "Bonjour, ma portière grince. Que fait-on ?");
await desk.opensCase(PAUL, "Ma jante", "Bonjour, ma jante est-elle arrivée ?");

const row = (page: Page, name: string) => page.getByRole("option", { name });
const typed = async (page: Page, ...names: string[]) => {
  const field = page.getByRole("dialog", { name: "Étiqueter" }).getByRole("combobox", { name: "Étiquettes" });
  await field.waitFor();
  for (const name of names) {
    await field.fill(name);
    await page.keyboard.press("Enter");
  }
};

test("a case is tagged by keyboard alone, is found by its tag, and the record says who tagged it", async () => {
  const page = await visits(jeannes, { as: HELENE });
  await page.getByRole("heading", { level: 1, name: JEANNE.name }).waitFor();
  await page.keyboard.press("l");
  await typed(page, "Garantie");
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("banner").or(page.locator(".case-head")).getByText("Garantie").waitFor();
  await page.getByText("Étiquettes changées par vous").first().waitFor();
  await page.goto(new URL("/boite", page.url()).href);
  await row(page, PAUL.name).waitFor();
  await page.getByRole("combobox", { name: "Étiquette" }).click();
  await page.getByRole("option", { name: "Garantie", exact: true }).click();
  await page.waitForURL("**/boite?etiquette=*");
  await row(page, PAUL.name).waitFor({ state: "detached" });
  await row(page, JEANNE.name).getByText("Garantie").waitFor();
});

test("several are tagged at once, and one key takes it back", async () => {
  const page = await visits("/boite", { as: HELENE });
  await row(page, PAUL.name).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("l");
  await typed(page, "Urgent");
  await page.keyboard.press("Enter");
  await page.getByText("2 dossiers étiquetés.").waitFor();
  await row(page, PAUL.name).getByText("Urgent").waitFor();
  await row(page, JEANNE.name).getByText("Urgent").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Annulé.").waitFor();
  await row(page, PAUL.name).getByText("Urgent").waitFor({ state: "detached" });
  await row(page, JEANNE.name).getByText("Garantie").waitFor();
});

test("a field that a manager defines is written on a case, and the record says so", async () => {
  const page = await visits("/reglages/champs", { as: HELENE });
  await page.getByRole("button", { name: "Ajouter un champ" }).click();
  await page.getByRole("textbox", { name: "Nom du champ" }).fill("Plaque");
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("« Plaque » est enregistré.").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.goto(new URL(jeannes, page.url()).href);
  await page.getByRole("button", { name: "Modifier « Plaque »" }).click();
  await page.getByRole("dialog", { name: "Plaque" }).getByRole("textbox", { name: "Plaque" }).fill("ABC 123");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Champs" }).getByText("ABC 123").waitFor();
  await page.getByText(/Plaque.*noté par vous/).waitFor();
  expect(await axeFinds(page)).toEqual([]);
});
