import { expect, test } from "vitest";
import { axeFinds, findsAtAnyWidth } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, PASSWORD, servedDesk } from "../kit/served-desk.ts";
import { codeOf } from "../kit/totp.ts";

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

test("with a second step the password opens nothing without a code, and each recovery code opens once", async () => {
  const page = await visits("/reglages/moi", { as: HELENE });
  await page.getByRole("button", { name: "Demander un code" }).click();
  await page.getByLabel("Votre mot de passe").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: "Carré à viser avec l’application" }).waitFor();
  const secret = (await page.getByLabel("Clé à écrire dans l’application").innerText()).replace(/\s/g, "");
  await page.getByLabel("Code à six chiffres").fill("000 000");
  await page.keyboard.press("Enter");
  await page.getByText("Ce code n’est pas le bon, ou il a déjà servi. Attendez le prochain.").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByLabel("Code à six chiffres").fill(codeOf(secret));
  await page.keyboard.press("Enter");
  const codes = page.getByRole("region", { name: "Vos dix codes de secours" });
  const recovery = await codes.locator("code").first().innerText();
  await page.getByRole("button", { name: "Je les ai mis en lieu sûr" }).click();
  await page.getByText("Il reste 10 codes de secours.", { exact: false }).waitFor();

  const later = await visits("/connexion");
  await later.getByLabel("Adresse de courriel").fill(HELENE.email);
  await later.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { name: "Et maintenant, un code." }).waitFor();
  expect(await findsAtAnyWidth(later)).toEqual([]);
  await later.getByRole("button", { name: /Un code de secours/ }).click();
  await later.getByLabel("Code de secours", { exact: true }).fill(recovery.replace("-", " "));
  await later.keyboard.press("Enter");
  await later.getByRole("heading", { name: "Aujourd’hui" }).waitFor();

  await page.reload();
  await page.getByText("Il reste 9 codes de secours.", { exact: false }).waitFor();
  await page.getByRole("button", { name: /^Déconnecter Chrome/ }).click();
  await later.getByRole("heading", { name: "Connexion" }).waitFor();
});
