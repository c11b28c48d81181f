import { beforeAll, expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const MARC = { name: "Marc Otis", email: "marc@boreal.example" };
let path = "";
beforeAll(async () => {
  path = await desk.opensCase(JEANNE, "Ma glace latérale", "Bonjour, ma glace ne remonte plus. Que fait-on ?");
  await desk.joins(MARC, "fr");
});

test("a case handed over stays where it is until the other says yes, and the customer can be told who has it", async () => {
  const helene = await visits(path, { as: HELENE });
  const marc = await visits("/aujourdhui", { as: MARC });
  await helene.getByRole("heading", { name: JEANNE.name, level: 1 }).waitFor();
  await marc.getByText("Vous ne devez rien à personne.").waitFor();

  const offer = async (note: string) => {
    await helene.keyboard.press("p");
    const dialog = helene.getByRole("dialog", { name: "Passer le dossier" });
    await dialog.getByRole("radio", { name: MARC.name }).check();
    await dialog.getByRole("textbox", { name: "Ce qu’il faut savoir" }).fill(note);
    await helene.keyboard.press("Control+Enter");
    await helene.getByText(/Proposé à Marc Otis/).waitFor();
  };

  await offer("Je pars en congé demain.");
  await helene.getByText("Vous en êtes responsable").waitFor();
  const asked = marc.getByRole("article", { name: JEANNE.name });
  await asked.getByText(/Hélène Dubé vous demande de prendre ce dossier/).waitFor();
  await asked.getByText("Je pars en congé demain.").waitFor();
  await asked.getByRole("button", { name: "Non" }).click();
  await asked.getByRole("textbox").fill("Je suis déjà plein.");
  await asked.getByRole("button", { name: "Répondre non" }).click();
  await helene.getByText("Dossier non pris par Marc Otis : Je suis déjà plein.").waitFor();
  await helene.getByText("Vous en êtes responsable").waitFor();

  await offer("Une place s’est libérée.");
  await marc.goto(path);
  await marc.getByRole("button", { name: "Je prends le dossier" }).click();
  await marc.getByText("Vous en êtes responsable").waitFor();
  await helene.getByText("Marc Otis en est responsable").waitFor();
  await marc.getByText("A été transféré").waitFor();
  expect(await axeFinds(marc)).toEqual([]);
  await marc.getByRole("button", { name: "Le lui écrire" }).click();
  await marc
    .getByRole("textbox", { name: "Votre message" })
    .getByText(/C’est maintenant moi, Marc Otis/)
    .waitFor();
});

test("M takes a case at once, by the keyboard alone", async () => {
  const other = await desk.opensCase({ name: "Luc Roy", email: "luc@roy.example" }, "Mon pare-brise", "Bonjour, mon pare-brise est fendu.");
  const [helene, marc] = [await visits(other, { as: HELENE }), await visits(other, { as: MARC })];
  for (const page of [helene, marc]) await page.getByRole("heading", { name: "Luc Roy", level: 1 }).waitFor();
  const taker = (await helene.getByText("Vous en êtes responsable").count()) === 0 ? helene : marc;
  await taker.keyboard.press("m");
  await taker.getByText("Vous en êtes responsable").waitFor();
});

test("what harms a customer is said in one gesture, and answered by a leader", async () => {
  const marc = await visits(path, { as: MARC });
  await marc.getByRole("button", { name: "Autres gestes" }).click();
  await marc.getByRole("menuitem", { name: "Cette procédure nuit au client" }).click();
  const dialog = marc.getByRole("dialog", { name: "Cette procédure nuit au client" });
  await dialog.getByRole("textbox").fill("On lui fait apporter l’auto deux fois.");
  await dialog.getByRole("button", { name: "Le dire" }).click();
  await marc.getByText("C’est dit. On vous répondra.").waitFor();

  const helene = await visits("/reglages/procedures", { as: HELENE });
  const said = helene.getByRole("article", { name: JEANNE.name });
  await said.getByText("On lui fait apporter l’auto deux fois.").waitFor();
  await said.getByText(/Dit par Marc Otis/).waitFor();
  expect(await axeFinds(helene)).toEqual([]);
  await said.getByRole("textbox").fill("Une seule visite à partir de lundi.");
  await said.getByRole("button", { name: "Répondre" }).click();
  await said.getByText("Une seule visite à partir de lundi.").waitFor();
  await marc.getByText("Une seule visite à partir de lundi.").waitFor();
  await marc.getByRole("button", { name: /^Notifications/ }).click();
  await marc.getByText("On a répondu à ce que vous aviez dit de la procédure.").waitFor();
});

test("a person sees who may read what is said of the procedures", async () => {
  const marc = await visits("/reglages/procedures", { as: MARC });
  await marc.getByText(/Hélène Dubé/).waitFor();
  expect(await marc.getByRole("textbox").count()).toBe(0);
});
