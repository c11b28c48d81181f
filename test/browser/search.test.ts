import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const GRACE = { name: "Grace Hall", email: "grace@boreal.example" };
const ETIENNE = { name: "Étienne Bélanger-Côté", email: "etienne@cote.example" };

await desk.opensCase(JEANNE, "Ma calandre", "Bonjour, ma calandre est fendue. Mes réparations seront-elles couvertes ?");
await desk.writes(ETIENNE, "Papiers", "Voici ce que vous demandiez.", ["facture_Mercier-2024.pdf"]);
await desk.opensCase(ETIENNE, "Pare-brise", "Bonjour, mon pare-brise est éclaté.");
await desk.joins(GRACE, "en");
let made: Promise<unknown> | null = null;

/** A customer who came to the counter, known by a telephone number. */
const paulCame = (page: Page) =>
  (made ??= page.request.post("/api/cases", {
    data: {
      key: "0199a0e0-0000-7000-8000-000000000001",
      customer: { name: "Paul Huot", email: null, phone: "514 555-0142", language: "fr" },
      subject: "Jante pliée",
      door: "counter",
      words: "",
    },
  }));

/** Types into the search, opened by its keys, until that line answers. */
async function asks(page: Page, typed: string, line: RegExp) {
  await page.keyboard.press("Control+k");
  await page.locator("[aria-controls=search-options]:focus").waitFor();
  await page.keyboard.type(typed);
  const option = page.getByRole("listbox").getByRole("option", { name: line });
  await option.first().waitFor();
  return option.first();
}

const opened = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();

test("by keys alone: a name without its accents, a number in another form, a word, a file", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await paulCame(page);

  await asks(page, "etienne belanger c", /^Étienne Bélanger-Côté/);
  await page.keyboard.press("Enter");
  await opened(page, ETIENNE.name);

  await asks(page, "(514) 5550142", /^Paul Huot/);
  await page.keyboard.press("Enter");
  await opened(page, "Paul Huot");

  const said = await asks(page, "reparation", /réparations/);
  while ((await said.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await opened(page, JEANNE.name);

  const file = await asks(page, "facture merc", /facture_Mercier-2024\.pdf/);
  while ((await file.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await opened(page, ETIENNE.name);
});

test("the field names the chosen line, and Escape gives the focus back", async () => {
  const page = await visits("/dossiers", { as: HELENE });
  const field = page.getByRole("searchbox", { name: "Chercher dans les dossiers" });
  await field.focus();
  const option = await asks(page, "calandre", /calandre/);
  const active = await page.getByRole("combobox", { name: "Chercher partout" }).getAttribute("aria-activedescendant");
  expect([await option.getAttribute("id"), await option.getAttribute("aria-selected")]).toEqual([active, "true"]);
  await page.keyboard.press("Escape");
  await page.getByRole("combobox", { name: "Chercher partout" }).waitFor({ state: "detached" });
  expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
});

test("in English: what is found, and commands by their French name", async () => {
  const page = await visits("/aujourdhui", { as: GRACE, locale: "en-CA" });
  await page.getByRole("heading", { name: "Today" }).waitFor();
  await asks(page, "calandr", /calandre/);
  await page.getByRole("group", { name: "In messages" }).waitFor();
  await page.keyboard.press("Escape");

  await asks(page, "thème sombre", /^Dark theme/);
  await page.keyboard.press("Enter");
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();

  await page.keyboard.press("Control+k");
  await page.locator("[aria-controls=search-options]:focus").waitFor();
  await page.keyboard.type("zzz");
  await page.getByText("Nothing answers “zzz”.").waitFor();
});

test("on a case: a promise is marked kept from the search", async () => {
  const path = await desk.opensCase({ name: "Léo Roy", email: "leo@roy.example" }, "Mon aile", "Bonjour, et mon aile ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi.");
  await page.getByText("1 promesse prête").waitFor();
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).waitFor();
  await asks(page, "marquer tenue", /^Marquer tenue : « Je vous rappelle demain avant midi/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByText("Je vous rappelle demain avant midi").waitFor();
});

test("Dossiers: G D, a filter, and a file of what is listed", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.getByRole("heading", { name: "Dossiers" }).waitFor();
  await page.getByRole("link", { name: JEANNE.name }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("cote pare bri");
  await page.getByRole("link", { name: JEANNE.name }).waitFor({ state: "detached" });
  expect(
    await page
      .getByRole("list", { name: /^Dossiers/ })
      .getByRole("link")
      .allInnerTexts(),
  ).toEqual([ETIENNE.name]);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporter (CSV)" }).click();
  const text = await readFile(await (await downloading).path(), "utf8");
  expect(text.split("\r\n").map((line) => line.split(",").slice(1, 5).join())).toEqual([
    "Client,Téléphone,Courriel,Objet",
    `${ETIENNE.name},,${ETIENNE.email},Pare-brise`,
    "",
  ]);
});

test("on a phone, by «Plus»", async () => {
  const page = await visits("/aujourdhui", { as: HELENE, phone: true });
  await page.getByRole("button", { name: /^Plus/ }).click();
  await page.getByRole("menuitem", { name: "Chercher" }).click();
  await page.getByRole("combobox", { name: "Chercher partout" }).fill("calandre");
  await page
    .getByRole("option", { name: /^Jeanne Poirier/ })
    .first()
    .click();
  await opened(page, JEANNE.name);
});

test("axe finds nothing in Dossiers, nor in the search", async () => {
  const page = await visits("/dossiers", { as: HELENE });
  await page.getByRole("link", { name: JEANNE.name }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await asks(page, "calandre", /calandre/);
  expect(await axeFinds(page)).toEqual([]);
});
