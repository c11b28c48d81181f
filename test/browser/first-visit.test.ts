import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, PASSWORD, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk({ madeUp: false });
const { visits } = await testBrowser(desk);

test("the first visit makes the desk and its director; the next one asks who it is", async () => {
  const page = await visits("/");
  await page.getByRole("heading", { name: "Bienvenue. Trois choses, et le bureau ouvre." }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByLabel("Son nom, comme les clients le connaissent").fill("Atelier Boréal");
  await page.getByLabel("Votre nom, comme les clients le lisent").fill(HELENE.name);
  await page.getByLabel("Adresse de courriel").fill(HELENE.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("court");
  await page.getByRole("button", { name: "Ouvrir le bureau" }).click();
  await page.getByText("Dix caractères au moins.", { exact: true }).waitFor();
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Ouvrir le bureau" }).click();
  await page.getByRole("heading", { name: "Aujourd’hui" }).waitFor();
  await page.getByText("Direction", { exact: true }).waitFor();

  const later = await visits("/");
  await later.getByRole("heading", { name: "Connexion" }).waitFor();
  expect(await axeFinds(later)).toEqual([]);
  await later.getByLabel("Adresse de courriel").fill(HELENE.email);
  await later.getByLabel("Mot de passe", { exact: true }).fill("pas le bon du tout");
  await later.getByRole("button", { name: "Se connecter" }).click();
  await later.getByText("Adresse ou mot de passe inexact.").waitFor();
  await later.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { name: "Aujourd’hui" }).waitFor();
  expect(await later.getByText("Aucun courriel ne peut partir.").isVisible()).toBe(true);
});
