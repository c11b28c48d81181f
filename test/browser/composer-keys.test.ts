import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

test("Esc closes only what is open, then leaves for the day", async () => {
  const path = await desk.opensCase(JEANNE, "Mon rétroviseur", "Bonjour, et mon rétroviseur ?");
  const page = await visits(path, { as: HELENE });
  await page.getByRole("heading", { name: "Jeanne Poirier", level: 1 }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe(path);

  await page.keyboard.press("e");
  const text = page.getByRole("textbox", { name: "Votre message" });
  await text.fill("Bonjour");
  await text.press("Escape");
  expect(new URL(page.url()).pathname).toBe(path);
  await text.press("Control+a");
  await text.press("Delete");
  await expect.poll(() => page.getByRole("button", { name: /^Envoyer/ }).isDisabled(), { timeout: 15_000 }).toBe(true);
  await text.press("Escape");
  await text.waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe(path);

  await page.keyboard.press("Escape");
  await page.waitForURL("**/aujourdhui");
});

test("Esc leaves the date being said, and the hand is where it was", async () => {
  const customer = { name: "Rose Vallée", email: "rose@vallee.example" };
  const path = await desk.opensCase(customer, "Ma porte", "Bonjour, et ma porte ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  const text = page.getByRole("textbox", { name: "Votre message" });
  const promise = page.getByRole("region", { name: "Écrire" }).getByRole("group");
  await text.fill("Je vous reviens bientôt.");
  await promise.getByRole("button", { name: "Choisir…" }).click();
  await expect.poll(() => promise.getByLabel("Jour").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Escape");
  await promise.getByLabel("Jour").waitFor({ state: "detached" });
  await expect.poll(() => text.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Control+Enter");

  const open = page.getByRole("article", { name: "Je vous reviens bientôt" }).getByRole("button", { name: "Dire une date" });
  await open.click();
  const dialog = page.getByRole("dialog", { name: "Dire une date à Rose" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(new URL(page.url()).pathname).toBe(path);
  await expect.poll(() => open.evaluate((it) => it === document.activeElement)).toBe(true);
});

test("whose promise it is, is asked; and the hand stays in the text", async () => {
  const page = await visits(`${await desk.opensCase(JEANNE, "Ma peinture", "Bonjour, et ma peinture ?")}?ecrire=true`, { as: HELENE });
  const text = page.getByRole("textbox", { name: "Votre message" });
  const promise = page.getByRole("region", { name: "Écrire" }).getByRole("group");
  const isInText = () => text.evaluate((field) => field === document.activeElement);

  await text.fill("La pièce arrive mardi.");
  await promise.getByRole("button", { name: "qui un tiers" }).click();
  await page.getByRole("menuitem", { name: "Autre tiers…" }).click();
  await page.getByRole("textbox", { name: "Nom du tiers" }).fill("Pièces Roy");
  await page.keyboard.press("Enter");
  await promise.getByRole("button", { name: "qui Pièces Roy" }).waitFor();

  await text.fill("Denis va vous appeler.");
  await promise.getByRole("button", { name: "qui Denis" }).waitFor();
  await promise.getByRole("button", { name: "Demain 12 h" }).click();
  await expect.poll(isInText).toBe(true);
  await promise.getByRole("button", { name: "avant demain" }).waitFor();
  await page.keyboard.press("Alt+a");
  await expect.poll(() => promise.getByLabel("Jour").evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Alt+a");
  await expect.poll(isInText).toBe(true);

  await text.fill("Je vous rappelle demain avant midi.");
  await promise.getByText("sûr à").waitFor();
  await page.keyboard.press("Alt+Enter");
  await promise.getByText("confirmée").waitFor();
});
