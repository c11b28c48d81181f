import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

const LUC = { name: "Luc Gendron", email: "luc@gendron.example" };
const NORA = { name: "Nora Bédard", email: "nora@bedard.example" };
const YVES = { name: "Yves Caron", email: "yves@caron.example" };

test("sending is undone within ten seconds: nothing leaves, nothing stands promised", async () => {
  const page = await visits(await desk.opensCase(LUC, "Mon phare", "Bonjour, où en est mon phare ?"), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi.");
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).waitFor();
  await page.getByRole("button", { name: "Annuler l’envoi" }).first().click();
  await page.getByText("Envoi annulé. Le texte est de retour.").waitFor();
  await expect.poll(() => page.getByRole("textbox", { name: "Votre message" }).innerText()).toBe("Je vous rappelle demain avant midi.");
  await laterAt("2026-11-24T10:10:00-05:00");
  await page.getByText("Annulé avant de partir").waitFor();
  await page.getByRole("link", { name: "Aujourd’hui" }).click();
  await page.getByText("Vous ne devez rien à personne.").waitFor();
  expect(desk.relay.takenFor(LUC.email)).toEqual([]);
});

test("a vague promise asks for a date, which is written into the sentence", async () => {
  const page = await visits(await desk.opensCase(NORA, "Mon aile", "Bonjour, avez-vous la pièce ?"), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  const text = page.getByRole("textbox", { name: "Votre message" });
  await text.fill("Je vous reviens bientôt.");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByText("trop vague").waitFor();
  await composer.getByText("« Bientôt », pour Nora, c’est quand?").waitFor();
  expect(await composer.getByRole("button", { name: "Suivre" }).count()).toBe(0);
  await composer.getByRole("button", { name: "Demain 12 h" }).click();
  await composer.getByText("1 promesse prête").waitFor();
  expect(await text.innerText()).toBe("Je vous reviens demain avant midi.");
});

test("another date is told in the same gesture, and moves the promise once the customer agrees; both dates stay in the thread", async () => {
  const page = await visits(await desk.opensCase(YVES, "Mon pare-brise", "Bonjour, quand l’aurai-je ?"), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle jeudi avant 17 h.");
  await page.getByRole("button", { name: "Envoyer" }).click();
  const promise = page.getByRole("article", { name: "Je vous rappelle jeudi avant 17 h" });
  await promise.waitFor();
  await laterAt("2026-11-24T10:20:00-05:00");
  await page.getByText("Parti 10 h 10").waitFor();
  await promise.getByRole("button", { name: "Renégocier" }).click();
  const dialog = page.getByRole("dialog", { name: "Renégocier avec Yves" });
  await dialog.getByRole("radio", { name: "Ven. 27 nov., 12 h" }).click();
  await dialog.getByRole("textbox", { name: "Ce qui a changé" }).fill("Le vitrier reporte sa visite.");
  await dialog.getByText("Elle ne compte comme renégociée que si Yves est d’accord").waitFor();
  await dialog.getByRole("button", { name: "Envoyer et attendre sa réponse" }).click();
  await promise.getByText("On attend sa réponse").waitFor();
  await promise.getByText("À renégocier").waitFor();
  await promise.getByRole("button", { name: "Noter sa réponse" }).click();
  const answer = page.getByRole("dialog", { name: "Noter sa réponse" });
  await answer.getByRole("radio", { name: /^D’accord/ }).click();
  await answer.getByRole("button", { name: "Noter sa réponse" }).click();
  await promise.getByText("pour ven. 27 nov., 12 h, d’abord jeu. 26 nov., 17 h").waitFor();
  await page.getByRole("listitem").filter({ hasText: "Promesse renégociée par vous" }).getByText("jeu. 26 nov., 17 h").waitFor();
  await expect
    .poll(() => desk.relay.takenFor(YVES.email).map(({ text }) => text), { timeout: 15_000 })
    .toEqual([expect.stringContaining("Je vous rappelle jeudi avant 17 h."), expect.stringContaining("Le vitrier reporte sa visite.")]);
});
