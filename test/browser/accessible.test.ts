import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const path = await desk.opensCase(JEANNE, "Ma calandre", "Bonjour, ma calandre est fendue. Que fait-on ?");

test("axe finds nothing on a case being answered, nor on Today", async () => {
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi. Je vous reviens bientôt.");
  await page.getByText("trop vague").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("button", { name: "Écrivez à Jeanne…" }).waitFor();
  await page.getByRole("link", { name: "Aujourd’hui" }).click();
  await page.getByRole("article", { name: JEANNE.name }).first().waitFor();
  expect(await axeFinds(page)).toEqual([]);
});

test("axe finds nothing in the inbox, nor in any part of the settings", async () => {
  const page = await visits("/boite", { as: HELENE });
  await page.getByRole("option", { name: JEANNE.name }).click();
  await page.getByRole("region", { name: "Conversation" }).waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole("link", { name: "Réglages" }).click();
  const parts = page.getByRole("navigation", { name: "Parties des réglages" }).getByRole("link");
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.click();
    await page.waitForURL(`**${await part.getAttribute("href")}`);
    expect(await axeFinds(page), page.url()).toEqual([]);
  }
});
