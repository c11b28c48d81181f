import { beforeAll, expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

const MARC = { name: "Marc Otis", email: "marc@boreal.example" };
beforeAll(() => desk.joins(MARC, "fr"));

test("a draft is there after a reload and on another machine, and a colleague can read it and take it over", async () => {
  const path = await desk.opensCase(JEANNE, "Aile", "Bonjour, et mon aile ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await helene.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Jeanne, je regarde votre aile.");
  await helene.reload();
  await helene.getByRole("textbox", { name: "Votre message" }).getByText("Bonjour Jeanne, je regarde votre aile.").waitFor();
  const marc = await visits(path, { as: MARC });
  await marc.getByText("Hélène Dubé écrit une réponse en ce moment.").waitFor();
  await helene.getByText("Aussi sur ce dossier : Marc Otis").waitFor();
  await helene.getByRole("link", { name: "Aujourd’hui" }).click();
  await marc.getByText(/Hélène Dubé a commencé une réponse/).waitFor();
  await marc.getByRole("button", { name: "La lire" }).click();
  await marc.getByText("Bonjour Jeanne, je regarde votre aile.").waitFor();
  await marc.getByRole("button", { name: "Reprendre ce brouillon" }).click();
  await marc.getByRole("textbox", { name: "Votre message" }).getByText("Bonjour Jeanne, je regarde votre aile.").waitFor();
});

test("who answers while a colleague writes is asked once", async () => {
  const path = await desk.opensCase(JEANNE, "Pare-chocs", "Bonjour, et mon pare-chocs ?");
  const marc = await visits(`${path}?ecrire=true`, { as: MARC });
  await marc.getByRole("textbox", { name: "Votre message" }).fill("Je m’en occupe.");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await helene.getByText("Marc Otis écrit une réponse en ce moment.").waitFor();
  await helene.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Jeanne.");
  await helene.getByRole("button", { name: "Envoyer", exact: true }).click();
  await helene.getByText(/Marc Otis écrit aussi à ce client/).waitFor();
  await helene.getByRole("button", { name: "Envoyer quand même" }).click();
  await helene
    .getByText(/^Part à/)
    .first()
    .waitFor();
  await marc.getByText(/Hélène Dubé a déjà répondu/).waitFor();
});

test("a message that comes while one writes stops the answer until it was seen", async () => {
  const path = await desk.opensCase(JEANNE, "Peinture", "Bonjour, quelle couleur ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  const field = helene.getByRole("textbox", { name: "Votre message" });
  await field.fill("Bonjour Jeanne, ce sera bleu.");
  await helene.getByText("Gardé ici, en attente du serveur.").waitFor({ state: "detached" });
  await laterAt("2026-11-24T10:05:00-05:00");
  await desk.writes(JEANNE, "Re: Peinture", "Finalement je la veux rouge.");
  await helene.getByText(/Jeanne a écrit à/).waitFor();
  await helene.getByRole("button", { name: "Envoyer", exact: true }).click();
  await helene.getByText("Un message plus récent est arrivé. Relisez avant d’envoyer.").waitFor();
  await helene.getByRole("button", { name: "C’est lu, je relis ma réponse" }).click();
  await field.fill("Bonjour Jeanne, ce sera rouge.");
  await helene.getByRole("button", { name: "Envoyer", exact: true }).click();
  await helene
    .getByText(/^Part à/)
    .first()
    .waitFor();
});

test("a message just sent is taken back by its toast or by the key, with its text", async () => {
  const path = await desk.opensCase(JEANNE, "Devis", "Bonjour, et mon devis ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  const field = helene.getByRole("textbox", { name: "Votre message" });
  await field.fill("Bonjour Jeanne, le voici.");
  await helene.getByRole("button", { name: "Envoyer", exact: true }).click();
  await helene.getByRole("status").getByRole("button", { name: "Annuler l’envoi" }).click();
  await field.getByText("Bonjour Jeanne, le voici.").waitFor();
  await helene.getByRole("button", { name: "Envoyer", exact: true }).click();
  await helene.getByRole("status").getByRole("button", { name: "Annuler l’envoi" }).waitFor();
  await helene.keyboard.press("Control+z");
  await field.getByText("Bonjour Jeanne, le voici.").waitFor();
  expect(desk.relay.takenFor(JEANNE.email).map(({ subject }) => subject)).not.toContain("Re: Devis");
});

test("a message leaves later by itself; stopped, it is a draft again", async () => {
  const path = await desk.opensCase(JEANNE, "Rendez-vous", "Bonjour, et mon rendez-vous ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  const field = helene.getByRole("textbox", { name: "Votre message" });
  const later = helene.getByRole("region", { name: "Message à envoyer plus tard" });
  const leaveTomorrow = async () => {
    await helene.getByRole("button", { name: "Plus tard, et autres façons" }).click();
    await helene.getByRole("menuitem", { name: "Demain 8 h", exact: true }).click();
    await later.getByText("Part demain 8 h.").waitFor();
  };
  await field.fill("Bonjour Jeanne, vous avez votre place.");
  await leaveTomorrow();
  await later.getByRole("button", { name: "Ne pas envoyer, modifier" }).click();
  await field.getByText("vous avez votre place").waitFor();
  await leaveTomorrow();
  await helene.keyboard.press("Control+z");
  await field.getByText("vous avez votre place").waitFor();
});

test("what is written while the server is down is kept here, says so, and is on the server once it is back", async () => {
  const path = await desk.opensCase(JEANNE, "Pneus", "Bonjour, et mes pneus ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  const field = helene.getByRole("textbox", { name: "Votre message" });
  await field.fill("Bonjour Jeanne,");
  await desk.withoutServer(async () => {
    await field.fill("Bonjour Jeanne, ils sont arrivés.");
    await helene.getByText("Gardé ici, en attente du serveur.").waitFor();
  });
  await laterAt("2026-11-24T10:05:10-05:00");
  await helene.getByText("Gardé ici, en attente du serveur.").waitFor({ state: "detached" });
  const marc = await visits(path, { as: MARC });
  await marc.getByRole("button", { name: "La lire" }).click();
  await marc.getByText("Bonjour Jeanne, ils sont arrivés.").waitFor();
});

test("a message is sent and its case put away in one gesture, until the customer writes", async () => {
  const path = await desk.opensCase(JEANNE, "Jante", "Bonjour, et ma jante ?");
  const helene = await visits(`${path}?ecrire=true`, { as: HELENE });
  await helene.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Jeanne, la jante est commandée.");
  const sent = helene.waitForRequest((request) => request.method() === "POST" && request.url().endsWith("/messages"));
  await helene.getByRole("button", { name: "Plus tard, et autres façons" }).click();
  await helene.getByRole("menuitem", { name: "jusqu’à ce que le client écrive" }).click();
  expect((await sent).postDataJSON()).toMatchObject({
    after: { kind: "put_aside", until: null },
    leaveAt: null,
    cc: [],
    bcc: [],
    files: [],
  });
  await helene
    .getByText(/^Part à/)
    .first()
    .waitFor();
  await helene.goto("/boite?filtre=ranges");
  await helene.getByRole("option", { name: JEANNE.name }).filter({ hasText: "rangé jusqu’à du nouveau" }).waitFor();
});
