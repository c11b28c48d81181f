import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const MARC = { name: "Marc Otis", email: "marc@boreal.example" };
const LUCE = { name: "Luce Morin", email: "luce@morin.example" };
beforeAll(() => desk.joins(MARC, "fr"));

const TEXT = `Bonjour Jeanne,

Je vous rappelle demain avant midi. On vous envoie le devis vendredi. Votre calandre sera posée jeudi.
Pour le pare-chocs, parole de carrossière.`;

test("what one accepts, adjusts, refuses and adds is kept, and leaders read where it differs", async () => {
  const page = await visits(`${await desk.opensCase(JEANNE, "Ma calandre", "Bonjour, et ma calandre ?")}?ecrire=true`, { as: HELENE });
  const text = page.getByRole("textbox", { name: "Votre message" });
  const composer = page.getByRole("region", { name: "Écrire" });
  const promise = (words: string) => composer.getByRole("group", { name: words });
  await text.fill(TEXT);
  await promise("Je vous rappelle demain avant midi").getByRole("button", { name: "Suivre" }).click();

  const quote = promise("On vous envoie le devis vendredi");
  await quote.getByText("Envoyer à Jeanne").waitFor();
  await quote.getByRole("button", { name: "Ajuster" }).click();
  await quote.getByRole("button", { name: "quoi Envoyer" }).click();
  await page.getByRole("menuitem", { name: "Répondre" }).click();
  await quote.getByLabel("Jour").fill("2026-12-04");
  await quote.getByRole("button", { name: "Mes mots le disent déjà" }).click();
  await quote.getByText("avant ven. 4 déc., 17 h").waitFor();

  await promise("Votre calandre sera posée jeudi").getByRole("button", { name: "Pas une promesse" }).click();

  await text.press("Control+End");
  await text.press("ArrowLeft");
  for (const _ of "parole de carrossière") await text.press("Shift+ArrowLeft");
  await text.press("Alt+p");
  await promise("parole de carrossière").getByRole("button", { name: "Demain 12 h" }).press("Enter");
  await promise("parole de carrossière demain avant midi").getByText("ajoutée à la main").waitFor();
  expect(await text.innerText()).toContain("parole de carrossière demain avant midi.");
  expect(await axeFinds(page)).toEqual([]);

  await composer.getByRole("button", { name: "Envoyer", exact: false }).last().click();
  await page.getByRole("article", { name: "parole de carrossière demain avant midi" }).waitFor();

  await page.goto("/reglages/lectures");
  await page.getByText("3 promesses lues").waitFor();
  await page.getByText("2 corrigées ou écartées, 1 ajoutée à la main.").waitFor();
  const rows = page.getByRole("listitem").filter({ hasText: "Dit par vous" });
  expect(await rows.count()).toBe(3);
  const adjusted = rows.filter({ hasText: "« On vous envoie le devis vendredi »" });
  await adjusted.getByText("ven. 27 nov., 17 h").waitFor();
  await adjusted.getByText("ven. 4 déc., 17 h").waitFor();
  expect(await axeFinds(page)).toEqual([]);

  await page.getByRole("button", { name: "Manquées 1" }).click();
  await rows.filter({ hasText: "On vous envoie" }).waitFor({ state: "detached" });
  await rows.filter({ hasText: "parole de carrossière" }).getByText("Rien", { exact: true }).waitFor();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Télécharger les désaccords" }).click();
  const file = await readFile(await (await downloading).path(), "utf8");
  expect(JSON.parse(file)).toMatchObject({ lang: "fr", channel: "email", text: expect.not.stringContaining("Jeanne") });

  await rows.getByRole("link", { name: /Jeanne Poirier/ }).click();
  await page.getByRole("heading", { name: "Jeanne Poirier", level: 1 }).waitFor();
});

test("a person who leads nobody is told who may see it", async () => {
  const marc = await visits("/reglages/lectures", { as: MARC, phone: true });
  await marc.getByText("Réservé à la gérance et à la direction.").waitFor();
  expect((await marc.request.get("/api/disagreements")).status()).toBe(403);
  expect((await marc.request.get("/api/disagreements.jsonl")).status()).toBe(403);
});

test("on a phone the page of disagreements does not scroll sideways", async () => {
  const page = await visits("/reglages/lectures", { as: HELENE, phone: true });
  await page.getByRole("link", { name: "Télécharger les désaccords" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});

test("a note that tells a promise kept offers to mark it, and marks nothing by itself", async () => {
  const page = await visits(`${await desk.opensCase(LUCE, "Ma vitre", "Bonjour, et ma vitre ?")}?ecrire=true`, { as: HELENE });
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle aujourd’hui avant 16 h.");
  await page.keyboard.press("Control+Enter");
  const promise = page.getByRole("article", { name: "Je vous rappelle aujourd’hui avant 16 h" });
  await promise.waitFor();

  await page.keyboard.press("e");
  await page.getByText("Note interne").click();
  await page.getByRole("textbox", { name: "Note pour l’équipe" }).fill("Rappelé Luce à 9 h 30 comme promis.");
  const offer = page.getByRole("region", { name: "Ceci tient la promesse" });
  await offer.getByText("« Je vous rappelle aujourd’hui avant 16 h »").waitFor();
  await offer.getByText("Par vous. On le saura par : « Rappelé Luce à 9 h 30 comme promis ».").waitFor();
  await promise.getByRole("img", { name: "Ouverte" }).waitFor();

  await page.keyboard.press("Alt+t");
  await page.getByText("Tenue.", { exact: true }).waitFor();
  await offer.waitFor({ state: "detached" });
  await promise.waitFor({ state: "detached" });
  expect(await page.getByRole("textbox", { name: "Note pour l’équipe" }).innerText()).toBe("Rappelé Luce à 9 h 30 comme promis.");
  await page.getByRole("button", { name: "1 promesse passée" }).click();
  await promise.getByText("Rappelé Luce à 9 h 30 comme promis").waitFor();
});
