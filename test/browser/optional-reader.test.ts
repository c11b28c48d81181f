import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { fakeModel, saying, told } from "../kit/fake-model.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);
const model = await fakeModel();
const HOST = new URL(model.baseUrl).host;
const RENE = { name: "René Côté", email: "rene@boreal.example" };
const path = "/reglages/lecteur";

test("a director reads what will leave, tries it, turns it on; what it finds waits for a yes", async () => {
  const caseOf = await desk.opensCase(JEANNE, "Mon hayon", "Bonjour, mon hayon ferme mal.");
  await desk.joins(RENE, "fr");
  const page = await visits(path, { as: HELENE });
  await page.getByText("Aucun texte ne quitte cette machine.").waitFor();

  const address = page.getByRole("textbox", { name: "Adresse" });
  await page.getByText("quittera cette machine vers l’adresse que vous donnerez").waitFor();
  await page.getByText("dépend du service que vous choisirez").waitFor();
  await address.fill("http://modele.exemple.ca/v1");
  await page.getByText("quittera cette machine vers modele.exemple.ca").waitFor();
  await page.getByText("circulent en clair").waitFor();
  await address.fill(model.baseUrl);
  await page.getByText(`au programme de cette machine qui répond à ${HOST}`).waitFor();
  await page.getByRole("textbox", { name: "Nom du modèle" }).fill("petit");
  await page.getByRole("textbox", { name: "Clé" }).fill("sk-du-bureau");
  const asked = Promise.withResolvers<ServerResponse>();
  model.will(asked.resolve);
  await page.getByRole("button", { name: "Essayer" }).click();
  await page.getByText(`Une phrase est partie vers ${HOST}. Sa réponse est attendue, 4 s au plus.`).waitFor();
  saying({ promises: [told("je vous rappelle demain avant midi", { dueWords: "demain avant midi" })] })(await asked.promise);
  await page.getByText("Il y lit 1 promesse").waitFor();
  expect(await axeFinds(page)).toEqual([]);

  await page.getByRole("checkbox", { name: "Faire relire nos envois" }).check();
  await page.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("Allumé par Hélène Dubé").waitFor();
  await page.getByRole("link", { name: /Second lecteur.*allumé/ }).waitFor();

  const words = "Votre hayon, c’est comme si c’était fait jeudi";
  model.will(saying({ promises: [told(words, { kind: "repair", dueWords: "jeudi" })] }));
  await page.goto(`${caseOf}?ecrire=true`);
  await page.getByRole("textbox", { name: "Votre message" }).fill(`${words}.`);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: words }).waitFor();
  expect(model.asked.at(-1)!.authorization).toBe("Bearer sk-du-bureau");

  await page.goto(path);
  await page.getByText("1 texte relu depuis.").waitFor();
  model.will((reply) => void reply.writeHead(500).end());
  await page.goto(`${caseOf}?ecrire=true`);
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle vendredi.");
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle vendredi" }).waitFor();
  await page.goto(path);
  await page.getByText("1 texte relu depuis. Une fois, les règles ont lu seules.").waitFor();
  await page.route("**/api/session", async (route) => {
    const response = await route.fetch();
    const session = (await response.json()) as { desk: object };
    await route.fulfill({ response, json: { ...session, desk: { ...session.desk, demonstration: true } } });
  });
  await page.reload();
  await page.getByText(`Démonstration : aucun message ne part vraiment, mais ${HOST} relit ce que vous envoyez.`).waitFor();
  const colleague = await visits(path, { as: RENE });
  await colleague.getByText(`Le texte de vos envois va à ${HOST}.`).waitFor();
  await colleague.getByText("Réservé à la direction.").waitFor();
});

test("without a mouse: what is wrong has the focus, what failed is said; on a phone nothing scrolls sideways", async () => {
  const page = await visits(path, { as: HELENE, phone: true });
  const address = page.getByRole("textbox", { name: "Adresse" });
  await address.fill("modele.exemple.ca");
  await address.press("Enter");
  await page.getByText("Il faut une adresse complète").waitFor();
  expect(await address.evaluate((it) => it === document.activeElement)).toBe(true);

  await address.fill(model.baseUrl);
  await page.getByRole("textbox", { name: "Nom du modèle" }).fill("petit");
  model.will((reply) => void reply.writeHead(401).end('{"error":{"message":"no such key"}}'));
  await page.getByRole("button", { name: "Essayer" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("La clé est refusée. (HTTP 401)").waitFor();
  await page.getByText("Réponse du serveur : no such key").waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect(await axeFinds(page)).toEqual([]);
});
