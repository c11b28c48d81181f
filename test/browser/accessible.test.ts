import type { Page } from "playwright-core";
import { expect, onTestFinished, test, vi } from "vitest";
import { newId } from "../../src/core/ids.ts";
import { findsAtAnyWidth, findsOnPhones } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk({ linked: true });
const { visits, laterAt } = await testBrowser(desk);

const SAM = { name: "Sam Lee", email: "sam@boreal.example" };
const ODILE = { name: "Odile Roy", email: "odile@boreal.example" };
const LONG = { name: "Marie-Ève Bouchard-Castonguay de La Rochefoucauld", email: "marie-eve@castonguay.example" };

/** Everything found over a test, each with where: one run tells all of it. */
function looker(page: Page): (where: string) => Promise<void> {
  const finds: string[] = [];
  onTestFinished(() => expect(finds).toEqual([]));
  return async (where) => {
    for (const found of await findsAtAnyWidth(page)) finds.push(`${where}: ${found}`);
  };
}

/** Esc closes what it opens, with the focus back on what opened it; open again, it is looked at. */
async function over(page: Page, look: (where: string) => Promise<void>, name: string, opens: () => Promise<void>): Promise<void> {
  const dialog = page.getByRole("dialog", { name });
  const closes = async () => {
    await dialog.waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  await opens();
  await closes();
  await page.waitForFunction(() => document.activeElement !== document.body);
  await opens();
  await dialog.waitFor();
  await look(name);
  await closes();
}

test("axe finds nothing on the pages of a desk where nothing has come yet", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  const look = looker(page);
  await page
    .getByRole("button", { name: /^Noter/ })
    .first()
    .waitFor();
  await look("first run");
  for (const path of ["/boite", "/dossiers"]) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(path);
  }
});

test("axe finds nothing on a case, nor on any dialog opened from it; Esc gives the focus back", async () => {
  const page = await visits(await desk.opensCase(LONG, "Ma calandre", "Bonjour, ma calandre est fendue. Que fait-on ?"), { as: HELENE });
  const look = looker(page);
  const menu = (item: string) => async () => {
    await page.getByRole("button", { name: "Autres gestes" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  for (const [opens, title, field] of [
    ["Modifier le client", LONG.name, "À savoir"],
    ["Demander son accord…", "Demander son accord…", "Ce qu’il faut approuver"],
    ["Ajouter quelqu’un…", "Ajouter quelqu’un…", "Nom"],
  ] as const) {
    await page.getByRole("button", { name: opens }).click();
    const written = page.getByRole("dialog", { name: title }).getByRole("textbox", { name: field });
    await written.fill("Le soir seulement");
    await look(`${opens}, beside the case at every width`);
    expect(await written.inputValue()).toBe("Le soir seulement");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi. Votre auto sera prête bientôt.");
  await page.getByText("trop vague").waitFor();
  await page.getByRole("button", { name: "Cc, Cci" }).click();
  await look("composer");
  await page.getByRole("button", { name: "Réponses enregistrées" }).click();
  await page.getByText(/^Aucune réponse/).waitFor();
  await look("saved replies");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Plus tard, et autres façons" }).click();
  await page.getByRole("menuitem", { name: "Demain 8 h", exact: true }).waitFor();
  await look("send later");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).waitFor();
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  for (const mode of ["Appel", "Note interne"]) {
    await page.getByRole("region", { name: "Écrire" }).getByText(mode, { exact: true }).click();
    await look(mode);
  }
  await page.keyboard.press("Escape");
  await look("case");
  for (const thread of ["Promesses", "Notes"]) {
    await page.getByRole("radiogroup", { name: "Filtrer le fil" }).getByText(thread, { exact: true }).click();
    await look(`thread, ${thread}`);
  }
  await page.getByRole("radiogroup", { name: "Filtrer le fil" }).getByText("Tout", { exact: true }).click();

  await page.getByRole("button", { name: "Autres gestes" }).click();
  await look("menu of the case");
  await page.keyboard.press("Escape");
  await over(page, look, "Passer le dossier", menu("Passer le dossier"));
  await over(page, look, "Cette procédure nuit au client", menu("Cette procédure nuit au client"));
  await over(page, look, "Fusionner un dossier", menu("Fusionner un dossier ici"));
  await over(page, look, "Détacher des messages", menu("Détacher des messages"));
  await over(page, look, "Historique du dossier", menu("Historique du dossier"));
  await over(page, look, "Est-ce réglé", menu("Réglé"));
  await over(page, look, "Un défaut connu", menu("Noter un défaut connu"));
  await over(page, look, "Étiqueter", () => page.keyboard.press("l"));
  const ofMessage = (item: string) => async () => {
    const written = page.getByRole("listitem").filter({ hasText: "ma calandre est fendue" });
    await written.getByRole("button", { name: "Plus sur ce message" }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await over(page, look, "En-têtes", ofMessage("En-têtes"));
  await over(page, look, "Transférer ce message", ofMessage("Transférer…"));
  await page.getByRole("link", { name: LONG.name, exact: true }).click();
  await page.waitForURL("**/clients/*");
  await page.getByRole("heading", { level: 1, name: LONG.name }).waitFor();
  await look("customer's page");
});

test("axe finds nothing on Today, mine and the team's, nor on what opens from everywhere", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  const look = looker(page);
  await page.getByRole("article", { name: LONG.name }).first().waitFor();
  await look("mine");
  await page.keyboard.press("j");
  await over(page, look, "Clavier", () => page.keyboard.press("?"));
  await over(page, look, "Notifications", () => page.getByRole("button", { name: /^Notifications/ }).click());
  await page.goto("/aujourdhui?qui=equipe");
  await page.getByRole("article", { name: LONG.name }).first().waitFor();
  await look("team");
  await page.keyboard.press("n");
  await page.getByRole("dialog").waitFor();
  await look("note");
});

test("axe finds nothing in the inbox, in the cases, nor in what search finds", async () => {
  await desk.opensCase(JEANNE, "Mon aile", "Bonjour, et mon aile ?");
  const page = await visits("/boite", { as: HELENE });
  const look = looker(page);
  await page.getByRole("option", { name: JEANNE.name }).click();
  await page.getByRole("region", { name: "Conversation" }).getByText("et mon aile").waitFor();
  await look("pane");
  await over(page, look, "Ranger jusqu’à", () => page.getByRole("button", { name: "Ranger", exact: true }).click());
  await page.goto("/boite");
  await page.getByRole("option", { name: JEANNE.name }).waitFor();
  await page.keyboard.press("Shift+J");
  await page.keyboard.press("Shift+J");
  await page.getByRole("toolbar", { name: "Dossiers choisis" }).waitFor();
  await look("chosen");
  await page.goto("/dossiers");
  await page.getByRole("link", { name: JEANNE.name }).waitFor();
  await look("cases");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Chercher partout" }).fill("calandre");
  await page
    .getByRole("option", { name: /^Marie-Ève/ })
    .first()
    .waitFor();
  await look("search");
});

test("axe finds nothing in any part of the settings", async () => {
  const page = await visits("/reglages", { as: HELENE });
  const look = looker(page);
  const parts = page.getByRole("navigation", { name: "Parties des réglages" }).getByRole("link");
  await parts.first().waitFor();
  for (const part of await parts.all()) {
    await part.click();
    await page.waitForURL(`**${await part.getAttribute("href")}`);
    await look(page.url());
  }
  await page.goto("/reglages/sortes");
  await page.getByRole("button", { name: "Modifier" }).first().click();
  await page.getByRole("textbox", { name: "Nom, en français" }).waitFor();
  await look("a kind of case");
});

test("axe finds nothing on the pages of an English person", async () => {
  await desk.joins(SAM, "en");
  const page = await visits("/aujourdhui?qui=equipe", { as: SAM, locale: "en-CA" });
  const look = looker(page);
  await page.getByRole("article", { name: LONG.name }).first().waitFor();
  await look("today");
  await page.goto("/boite");
  await page.getByRole("option", { name: JEANNE.name }).click();
  await page.getByRole("region", { name: "Conversation" }).getByText("et mon aile").waitFor();
  await look("inbox");
  await page
    .getByRole("link", { name: "Open the case" })
    .or(page.getByRole("link", { name: JEANNE.name }))
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: JEANNE.name }).waitFor();
  await look("case");
});

test("axe finds nothing on an invitation, one that opens and one that no longer does", async () => {
  const page = await visits("/reglages/personnes", { as: HELENE });
  const look = looker(page);
  const invited = await page.request.post("/api/settings/people", {
    data: { name: "Ève Roy", email: "eve@boreal.example", language: "fr", role: "person" },
  });
  await page.goto(new URL((await invited.json()).link).pathname);
  await page.getByRole("button", { name: "Entrer" }).waitFor();
  await look("open");
  await page.goto("/invitation/plus-rien");
  await page.getByText("Ce lien n’ouvre plus rien.").waitFor();
  await look("closed");
});

test("axe finds nothing on how a promise was kept, on whom it waits for, nor on the day where all is kept", async () => {
  await desk.joins(ODILE, "fr");
  const path = await desk.opensCase(JEANNE, "Mon phare", "Bonjour, et mon phare ?");
  const page = await visits("/aujourdhui", { as: ODILE });
  const look = looker(page);
  const { me } = await (await page.request.get("/api/session")).json();
  const owes = async (role: "person" | "third_party", id: string, words: string, by: string) => {
    const promise = { key: newId(desk.clock.now()), words, kind: "repair", promiser: { role, id }, due: { kind: "exact", by, words } };
    expect((await page.request.post(`/api${path.replace("dossiers", "cases")}/commitments`, { data: promise })).ok()).toBe(true);
  };
  const painter = await (await page.request.post("/api/third-parties", { data: { name: "Peinture Mercier" } })).json();
  await owes("third_party", painter.id, "le pare-chocs est peint jeudi", "2026-11-26T22:00:00.000Z");
  await owes("person", me.id, "le phare est posé ce soir", "2026-11-24T22:00:00.000Z");

  await page.goto(path);
  await page.getByRole("button", { name: "Relancer Peinture Mercier" }).first().waitFor();
  await over(page, look, "Relancer Peinture Mercier", () =>
    page.getByRole("button", { name: "Relancer Peinture Mercier" }).first().click(),
  );
  await over(page, look, "Noter ce qui est convenu", () => page.getByRole("button", { name: "Noter ce qui est convenu" }).click());
  const chain = page.getByRole("region", { name: "La chaîne de promesses" });
  await over(page, look, "Étapes et dates", () => chain.getByRole("button", { name: "Modifier" }).click());
  const ours = page.getByRole("article", { name: "le phare est posé ce soir" });
  await over(page, look, "Renégocier avec", () => ours.getByRole("button", { name: "Renégocier" }).click());
  await page.goto("/tiers");
  await page.getByRole("link", { name: "Peinture Mercier" }).waitFor();
  await look("third parties");
  await page.getByRole("link", { name: "Peinture Mercier" }).click();
  await page.getByRole("textbox", { name: "Nom" }).waitFor();
  await look("a third party");
  await page.goto("/aujourdhui");
  const row = page.getByRole("article", { name: JEANNE.name }).first();
  const keep = () => row.getByRole("button", { name: "Tenue" }).click();
  await over(page, look, "Tenue", keep);
  await keep();
  await page.getByRole("dialog", { name: "Tenue" }).getByRole("button", { name: "Marquer tenue" }).click();
  await page.getByText("Une promesse aujourd’hui. Une tenue.").waitFor();
  await look("all kept");
});

test("axe finds nothing on the customer's pages, which their mail leads to, nor on the page of a wrong link", async () => {
  const YVES = { name: "Yves Morin", email: "yves@morin.example" };
  const page = await visits(await desk.opensCase(YVES, "Ma lunette arrière", "Bonjour, ma lunette arrière est fendue."), { as: HELENE });
  await page.getByRole("button", { name: "Écrire", exact: true }).first().click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Yves,\n\nJe vous rappelle demain avant midi.");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByText("1 promesse prête").waitFor();
  await composer.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).first().waitFor();
  await laterAt("2026-11-24T10:05:00-05:00");
  await expect.poll(() => desk.relay.takenFor(YVES.email).length, { timeout: 15_000 }).toBe(1);
  const [, link] = /(http:\/\/\S+\/suivi\/[\w-]{22})/.exec(desk.relay.takenFor(YVES.email)[0]!.text)!;

  const theirs = await visits(link!, { phone: true });
  await theirs.getByRole("heading", { level: 1, name: "Hélène vous appelle demain, avant 12 h." }).waitFor();
  const finds: string[] = [];
  const look = async (address: string) => {
    await theirs.goto(address);
    finds.push(...(await findsOnPhones(theirs)).map((found) => `${new URL(address).pathname.replace(/[\w-]{22}/, "…")}: ${found}`));
  };
  await look(link!);
  const under = await theirs
    .locator(`main a[href^="${new URL(link!).pathname}/"]`)
    .evaluateAll((all) => all.map((it) => (it as HTMLAnchorElement).href));
  for (const address of new Set(under)) await look(address);
  await look(`${link}?langue=en`);
  await look(`${link}/regle`);
  await look(`${desk.address}/suivi/${"a".repeat(22)}`);
  expect(finds).toEqual([]);
});

test("axe finds nothing on the pages where a third party answers for its date, nor on that of its part in a case", async () => {
  const path = await desk.opensCase(JEANNE, "Mon toit", "Bonjour, mon toit coule.");
  const page = await visits("/reglages", { as: HELENE });
  const address = "atelier@rivard.example";
  const { id } = await (await page.request.post("/api/third-parties", { data: { name: "Peinture Rivard" } })).json();
  const due = { kind: "exact", by: "2026-11-27T22:00:00.000Z", words: "vendredi" };
  const promise = {
    key: newId(desk.clock.now()),
    words: "le toit est peint vendredi",
    kind: "repair",
    promiser: { role: "third_party", id },
    due,
  };
  await page.request.post(`/api${path.replace("dossiers", "cases")}/commitments`, { data: promise });
  await page.request.put(`/api${path.replace("dossiers", "cases")}/organisations/${id}`, { data: { role: "other" } });
  await page.goto(path);
  await page.getByRole("button", { name: "Relancer Peinture Rivard" }).first().click();
  await page.getByRole("textbox", { name: /^Où écrire/ }).fill(address);
  await page.getByRole("dialog").getByRole("button", { name: "Relancer" }).click();
  await page.getByText("Peinture Rivard : relancé").first().waitFor();
  await laterAt("2026-11-24T10:15:00-05:00");
  const link = await vi.waitFor(() => desk.relay.linkFor(address, "date"), { timeout: 15_000, interval: 100 });

  const theirs = await visits(link, { phone: true });
  const finds: string[] = [];
  const look = async (where: string) => finds.push(...(await findsOnPhones(theirs)).map((found) => `${where}: ${found}`));
  await look("asked");
  await theirs.getByText("Une autre date", { exact: true }).click();
  await look("another date");
  await theirs.getByRole("button", { name: /^Oui, ce sera fait/ }).click();
  await theirs.getByRole("heading", { name: /C’est noté/ }).waitFor();
  await look("noted");
  await theirs.goto(desk.relay.linkFor(address, "part"));
  await look("its part");
  await theirs.goto(`${desk.relay.linkFor(address, "part")}?langue=en`);
  await theirs.getByRole("heading", { name: "What you owe" }).waitFor();
  await look("its part, in English");
  expect(finds).toEqual([]);
});
