import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

const LUC = { name: "Luc Gravel", email: "luc@gravel.example" };
const MARC = { name: "Marc Otis", email: "marc@boreal.example" };
beforeAll(async () => {
  await desk.opensCase(JEANNE, "Mon toit ouvrant", "Bonjour, mon toit ouvrant fuit. Que fait-on ?");
  await desk.joins(MARC, "fr");
});

test("what one does shows in the other's browser; a promise handed over is theirs once they say so", async () => {
  const helene = await visits("/boite", { as: HELENE });
  const marc = await visits("/aujourdhui?qui=equipe", { as: MARC });
  await marc.getByRole("heading", { name: "Aujourd’hui" }).waitFor();

  await helene.getByRole("option", { name: JEANNE.name }).click();
  await helene.getByRole("button", { name: "Écrivez à Jeanne…" }).click();
  await helene.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi.");
  await helene.getByRole("button", { name: "Envoyer" }).click();
  const seen = marc.getByRole("article", { name: JEANNE.name });
  await seen.getByText("« Je vous rappelle demain avant midi »").waitFor();
  await seen.getByText("Hélène Dubé").first().waitFor();

  await helene.getByRole("article", { name: "Je vous rappelle demain avant midi" }).getByRole("button", { name: "Passer la main" }).click();
  const dialog = helene.getByRole("dialog", { name: "Passer la main" });
  await dialog.getByRole("radio", { name: MARC.name }).click();
  await dialog.getByRole("textbox", { name: "Ce qu’il faut savoir" }).fill("Elle est joignable le matin.");
  await dialog.getByRole("button", { name: "Demander" }).click();
  await helene.getByText("Passée à Marc Otis, qui n’a pas encore accepté.").waitFor();

  await marc.getByText("Les miennes").click();
  await marc.getByText("Hélène Dubé vous passe cette promesse.").waitFor();
  await marc.getByRole("region", { name: "Demain" }).waitFor({ state: "detached" });
  await marc.getByRole("button", { name: "Je la prends" }).click();
  await marc.getByRole("region", { name: "Demain" }).getByRole("article", { name: JEANNE.name }).waitFor();
  await helene.getByRole("article", { name: "Je vous rappelle demain avant midi" }).getByText("Marc Otis · pour demain 12 h").waitFor();
});

/** A browser that hears of nothing: what a colleague does shows there only once it asks. */
const deaf = async (page: Page, path: string): Promise<void> => {
  await page.route("**/api/stream", (route) => route.abort());
  await page.goto(path);
};
const promises = async (page: Page, words: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Votre message" }).fill(words);
  await page.getByText("1 promesse prête").waitFor();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page
    .getByText(/^Part à/)
    .first()
    .waitFor();
};
const moves = async (page: Page, reason: string): Promise<void> => {
  await page.getByRole("button", { name: "Renégocier" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Ce qui a changé" }).fill(reason);
  await dialog.getByRole("button", { name: /^Envoyer/ }).click();
  await dialog.waitFor({ state: "detached" });
};

test("on Today, a gesture a colleague was ahead of is not done: the row says who did what, and it is done again knowingly", async () => {
  const path = await desk.opensCase(LUC, "Mon phare", "Bonjour, et mon phare ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await promises(helene, "Je vous rappelle aujourd’hui avant 16 h.");
  await deaf(helene, "/aujourdhui");
  const row = helene.getByRole("article", { name: LUC.name });
  await row.waitFor();
  const marc = await visits(path, { as: MARC });
  await moves(marc, "La pièce tarde.");

  await row.getByRole("button", { name: "Tenue" }).first().click();
  await row.getByText(/Marc Otis a proposé une nouvelle date entre-temps/).waitFor();
  await row.getByRole("img", { name: "Tenue", exact: true }).waitFor({ state: "detached" });
  await row.getByRole("button", { name: "Marquer tenue quand même" }).click();
  await row.getByRole("img", { name: "Tenue", exact: true }).waitFor();
});

test("on the case, a form filled in while a colleague acts says so before it does anything", async () => {
  const path = await desk.opensCase(LUC, "Mon miroir", "Bonjour, et mon miroir ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await promises(helene, "Je vous rappelle demain avant midi.");
  const marc = await visits(path, { as: MARC });
  await helene.getByRole("button", { name: "Renégocier" }).first().click();
  const dialog = helene.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Ce qui a changé" }).fill("Je suis en congé.");
  await moves(marc, "La pièce tarde.");

  await dialog.getByRole("button", { name: /^Envoyer/ }).click();
  await dialog.getByText(/Marc Otis a proposé une nouvelle date entre-temps/).waitFor();
  await dialog
    .getByRole("button", { name: "Fermer" })
    .or(dialog.getByRole("button", { name: "Annuler" }))
    .first()
    .click();
  await helene.getByText("La pièce tarde.").first().waitFor();
  expect(await helene.getByText("Je suis en congé.").count()).toBe(0);
});

test("a gesture made while the server is away waits, says so, and goes once it is back", async () => {
  const path = await desk.opensCase(LUC, "Mon pneu", "Bonjour, et mon pneu ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await promises(helene, "Je vous rappelle aujourd’hui avant 14 h.");
  await helene.goto("/aujourdhui");
  const row = helene.getByRole("article", { name: LUC.name }).filter({ hasText: "avant 14 h" });
  await row.waitFor();
  await desk.withoutServer(async () => {
    await row.getByRole("button", { name: "Tenue" }).first().click();
    await row.getByText("Tenue, en attente d’envoi.").waitFor();
  });
  await laterAt("2026-11-24T10:00:05-05:00");
  await row.getByText("Tenue, en attente d’envoi.").waitFor({ state: "detached" });
  await row.getByRole("button", { name: "Annuler" }).click();

  const next = helene.getByRole("article", { name: LUC.name }).filter({ hasText: "avant 14 h" });
  await helene.route("**/keeping?*", (route) => route.abort());
  await next.getByRole("button", { name: "Tenue" }).first().click();
  await next.getByText("Tenue, en attente d’envoi.").waitFor();
  helene.once("dialog", (dialog) => void dialog.accept());
  await helene.reload();
  await next.getByText("Tenue, en attente d’envoi.").waitFor();
  await helene.unroute("**/keeping?*");
  await next.getByRole("button", { name: "Annuler" }).waitFor();
  expect(await helene.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("tenir:kept:")))).toEqual([]);
});

test("what changes between a page's first reading and its listening is not missed", async () => {
  const helene = await visits("/connexion", { as: HELENE });
  let listen = () => {};
  const held = new Promise<void>((resolve) => (listen = resolve));
  await helene.route("**/api/stream", async (route) => {
    await held;
    await route.continue();
  });
  await helene.goto("/boite");
  await helene.getByRole("option").first().waitFor();
  await desk.opensCase(LUC, "Mon klaxon", "Entre les deux ?");
  expect(await helene.getByText("Entre les deux ?").count()).toBe(0);
  listen();
  await helene.getByText("Entre les deux ?").first().waitFor();
});

/** A browser knocks again every few seconds, at a server that has to come up first. */
const RECONNECTED_MS = 45_000;

test("a part of the page that did not come is waited for, and the page stays", async () => {
  const path = await desk.opensCase(LUC, "Coupure", "Bonjour ?");
  await visits("/aujourdhui", { as: MARC }); // signing in, where a worker may keep the part for this browser
  const page = await visits("about:blank", { as: MARC });
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
  const lost = page.waitForEvent("requestfailed", (it) => it.url().includes("approvals-side"));
  await page.route("**/assets/approvals-side-*.js", (route) => route.abort());
  await page.goto(path);
  await lost;
  await page.unroute("**/assets/approvals-side-*.js");
  await page.getByRole("button", { name: "Demander son accord…" }).waitFor();
  await page.getByRole("button", { name: "Écrire", exact: true }).waitFor();
});

test("a server that was down is caught up with, and nothing of what came meanwhile is missed", async () => {
  const path = await desk.opensCase(LUC, "Avant la panne", "Bonjour ?");
  const helene = await visits(path, { as: HELENE });
  await helene.getByRole("button", { name: "Écrire", exact: true }).waitFor();
  const marc = await visits(path, { as: MARC });
  await marc.getByRole("button", { name: "Écrire", exact: true }).waitFor();
  await helene.route("**/api/stream", (route) => route.abort());
  await desk.withoutServer(async () => {
    await helene.getByText("La page n’est plus en direct.").first().waitFor();
  });
  await desk.writes(LUC, "Re: Avant la panne", "Toujours là ?");
  await marc.getByText("Toujours là ?").first().waitFor({ timeout: RECONNECTED_MS });
  await helene.unroute("**/api/stream");
  await helene.getByText("Toujours là ?").first().waitFor({ timeout: RECONNECTED_MS });
  await helene.getByText("La page n’est plus en direct.").waitFor({ state: "detached" });
});
