import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

const PAUL = { name: "Paul Huot", email: "paul@huot.example" };
const MARC = { name: "Marc Otis", email: "marc@boreal.example" };
const jeannes = await desk.opensCase(JEANNE, "Ma portière", "Bonjour, ma portière grince. Que fait-on ?");
await desk.opensCase(PAUL, "Ma jante", "Bonjour, ma jante est-elle arrivée ?");
await desk.joins(MARC, "fr");

const rows = (page: Page) => page.getByRole("listbox", { name: "Dossiers" }).getByRole("option");
const row = (page: Page, name: string) => page.getByRole("option", { name });
const filter = (page: Page, name: string) => page.getByRole("group", { name: "Quels dossiers" }).getByRole("button", { name });

test("a filter lists what it counts, and its address and the back button lead to the case that is read", async () => {
  const page = await visits("/boite", { as: HELENE });
  await filter(page, "Sans réponse 2").click();
  await page.waitForURL("**/boite?filtre=sans-reponse");
  await row(page, JEANNE.name).waitFor();
  expect(await rows(page).count()).toBe(2);
  await row(page, JEANNE.name).click();
  await page.getByRole("region", { name: "Conversation" }).getByText("ma portière grince").waitFor();
  await page.waitForURL(`**/boite?filtre=sans-reponse&fil=${jeannes.split("/").at(-1)}`);
  await page.reload();
  await page.getByRole("region", { name: "Conversation" }).getByText("ma portière grince").waitFor();
  await page.goBack();
  await page.getByText("Choisissez un dossier.").waitFor();
  await page.waitForURL("**/boite?filtre=sans-reponse");
});

test("what one has not read is said, and is read once it is opened; each person for themselves", async () => {
  // what was there when Marc joined is read to him; this is not
  await desk.writes(JEANNE, "Re: Ma portière", "Elle grince encore.");
  await desk.writes(PAUL, "Re: Ma jante", "Toujours rien ?");
  const marc = await visits("/boite", { as: MARC });
  await row(marc, `non lu ${PAUL.name}`).click();
  await row(marc, `non lu ${PAUL.name}`).waitFor({ state: "detached" });
  await row(marc, `non lu ${JEANNE.name}`).waitFor();
  await marc.getByRole("button", { name: "Autres gestes" }).click();
  await marc.getByRole("menuitem", { name: "Marquer non lu" }).click();
  await row(marc, `non lu ${PAUL.name}`).waitFor();
});

test("several are put away with the keyboard alone, and one key takes it all back", async () => {
  const page = await visits("/boite", { as: HELENE });
  await row(page, PAUL.name).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+J");
  await page.getByRole("toolbar", { name: "Dossiers choisis" }).getByText("2 choisis").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("x");
  await page.getByRole("dialog", { name: "Ranger jusqu’à" }).getByRole("button", { name: "Jusqu’à du nouveau" }).press("Enter");
  await page.getByText("2 dossiers rangés.").waitFor();
  await filter(page, "Rangés 2").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("Annulé.").waitFor();
  await filter(page, "Rangés 0").waitFor();
  await filter(page, "Tout 2").waitFor();
});

test("a case is opened, taken and answered by key", async () => {
  const page = await visits("/boite", { as: MARC });
  await row(page, PAUL.name).waitFor();
  await page.keyboard.press("j");
  await page.getByRole("region", { name: "Conversation" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("listbox");
  await page.keyboard.press("Enter");
  await page.keyboard.press("m");
  await page.getByText("À vous", { exact: true }).waitFor();
  await filter(page, "Les miens 1").waitFor();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Votre message" }).waitFor();
  await page.waitForFunction(
    () => document.activeElement?.getAttribute("role") === "textbox" || document.activeElement?.tagName === "TEXTAREA",
  );
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await page.waitForURL("**/boite?filtre=miens");
});

test("on a phone the list gives way to the thread and comes back, and nothing scrolls sideways", async () => {
  const page = await visits("/boite", { as: HELENE, phone: true });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await row(page, PAUL.name).waitFor();
  expect(await overflow()).toBe(0);
  await row(page, PAUL.name).click();
  await page.getByRole("region", { name: "Conversation" }).getByText("ma jante est-elle arrivée").waitFor();
  expect([await rows(page).first().isVisible(), await overflow()]).toEqual([false, 0]);
  expect(await axeFinds(page)).toEqual([]);
  await page.getByRole("button", { name: "Retour à la liste" }).click();
  await row(page, JEANNE.name).waitFor();
});

test("a case put away until a time said in words comes back at it, and its person is told", async () => {
  const page = await visits("/boite", { as: HELENE });
  await row(page, JEANNE.name).click();
  await page.getByRole("button", { name: "Ranger", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Ranger jusqu’à" });
  await dialog.getByRole("textbox", { name: "Ou quand vous voulez" }).fill("demain 10 h");
  await dialog.getByRole("button", { name: "Ranger jusqu’à demain 10 h" }).click();
  await row(page, JEANNE.name).waitFor({ state: "detached" });
  await filter(page, "Rangés 1").click();
  await row(page, JEANNE.name).getByText("rangé jusqu’à demain 10 h").waitFor();
  await filter(page, "Tout").click();
  await laterAt("2026-11-25T10:01:00-05:00");
  await row(page, JEANNE.name).getByText("de retour").waitFor();
  await page.getByRole("button", { name: /^Notifications/ }).click();
  await page.getByRole("dialog", { name: "Notifications" }).getByText("Rangé jusqu’à maintenant : le dossier est de retour.").waitFor();
});

test("a person's mail that looked like a machine's is found by key among what was set aside, and made a case of", async () => {
  await desk.writes(JEANNE, "Réponse automatique : ma facture", "Je suis absente. Mais ma facture est-elle prête ?");
  const page = await visits("/boite", { as: HELENE });
  await page.waitForFunction(async () => {
    const { rows: found } = (await (await fetch("/api/set-aside")).json()) as { rows: unknown[] };
    return found.length > 0;
  });
  await row(page, PAUL.name).waitFor();
  await page.keyboard.press("0");
  const mail = page.getByRole("list", { name: "Courriels mis de côté" }).getByRole("button", { name: /ma facture/ });
  await mail.getByText(`Client connu : ${JEANNE.name}`).waitFor();
  await page.keyboard.press("j");
  await page.getByRole("region", { name: "Courriel mis de côté" }).getByText("ma facture est-elle prête").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("m");
  await page.waitForURL("**/dossiers/*");
  await page.getByText("ma facture est-elle prête").first().waitFor();
  await page.goto(`${desk.address}/boite?filtre=mis-de-cote`);
  await page.getByText("Aucun courriel n’est mis de côté.").waitFor();
});
