import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

test("two cases are merged, and are two again from the toast; then from the record", async () => {
  const kept = await desk.opensCase(JEANNE, "Ma portière", "Bonjour, ma portière grince. Que fait-on ?");
  const gone = await desk.opensCase(JEANNE, "Ma vitre", "Bonjour, ma vitre descend mal. Que fait-on ?");
  const page = await visits(kept, { as: HELENE });
  const merge = async () => {
    await page.getByRole("button", { name: "Autres gestes" }).click();
    await page.getByRole("menuitem", { name: "Fusionner un dossier ici" }).click();
    const dialog = page.getByRole("dialog", { name: "Fusionner un dossier" });
    await dialog.getByRole("button", { name: /Ma vitre/ }).click();
    await dialog.getByRole("region", { name: "Vient ici" }).getByText("Ma vitre").waitFor();
    await dialog.getByRole("button", { name: "Fusionner", exact: true }).click();
    await page.getByText("ma vitre descend mal", { exact: false }).first().waitFor();
  };
  await merge();
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText(/est de nouveau un dossier à part/).waitFor();
  await page.getByText("ma vitre descend mal", { exact: false }).waitFor({ state: "detached" });

  await merge();
  const old = await visits(gone, { as: HELENE });
  await old.getByText("ma portière grince", { exact: false }).first().waitFor();
  expect(new URL(old.url()).pathname).toBe(kept);
  await page.getByRole("button", { name: "Autres gestes" }).click();
  await page.getByRole("menuitem", { name: "Historique du dossier" }).click();
  await page.getByRole("dialog", { name: "Historique du dossier" }).getByRole("button", { name: "Défaire" }).click();
  await page.getByText("C’est défait.").waitFor();
});

test("messages are split off with their own subject, and put back", async () => {
  const path = await desk.opensCase(JEANNE, "Deux choses", "Bonjour, mon pare-chocs frotte. Que fait-on ?");
  await desk.writes(JEANNE, "Re: Deux choses", "Et ma facture est fausse. Que fait-on ?");
  const page = await visits(path, { as: HELENE });
  await page.getByText("ma facture est fausse", { exact: false }).first().waitFor();
  await page.getByRole("button", { name: "Autres gestes" }).click();
  await page.getByRole("menuitem", { name: "Détacher des messages" }).click();
  const dialog = page.getByRole("dialog", { name: "Détacher des messages" });
  await dialog.getByRole("textbox", { name: "Objet du nouveau dossier" }).fill("La facture");
  await dialog.getByRole("checkbox", { name: /ma facture est fausse/ }).check();
  await dialog.getByText("1 message choisi.").waitFor();
  await dialog.getByRole("button", { name: "Détacher" }).click();
  await page.getByText("La facture", { exact: false }).first().waitFor();
  await page.getByText("mon pare-chocs frotte", { exact: false }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Annuler" }).click();
  await page.getByText("mon pare-chocs frotte", { exact: false }).first().waitFor();
  expect(new URL(page.url()).pathname).toBe(path);
});

test("two customers are merged by a person, and are two again", async () => {
  const path = await desk.opensCase(JEANNE, "Mon toit", "Bonjour, mon toit coule. Que fait-on ?");
  await desk.opensCase(
    { name: "jeanne poirier", email: "bureau@poirier.example" },
    "Mon porche",
    "Bonjour, mon porche penche. Que fait-on ?",
  );
  const page = await visits(path, { as: HELENE });
  await page.getByRole("button", { name: "Modifier le client" }).click();
  const dialog = page.getByRole("dialog", { name: JEANNE.name });
  await dialog.getByRole("heading", { name: "Peut-être la même personne" }).waitFor();
  await dialog.getByRole("button", { name: "C’est la même personne" }).click();
  await dialog.getByRole("button", { name: "Fusionner" }).click();
  await dialog.getByRole("heading", { name: "Fusionnés ici" }).waitFor();
  await dialog.getByRole("button", { name: "Défaire" }).click();
  await dialog.getByRole("heading", { name: "Peut-être la même personne" }).waitFor();
});

test("what is noted of a customer shows beside every case of theirs", async () => {
  const path = await desk.opensCase(
    { name: "Omar Diallo", email: "omar@diallo.example" },
    "Mon auto",
    "Bonjour, quand sera-t-elle prête ?",
  );
  const page = await visits(path, { as: HELENE });
  await page.getByRole("button", { name: "Modifier le client" }).click();
  const dialog = page.getByRole("dialog", { name: "Omar Diallo" });
  await dialog.getByRole("textbox", { name: "À savoir" }).fill("Chalet le samedi");
  await dialog.getByRole("button", { name: "Ajouter un moment" }).click();
  await dialog.getByRole("button", { name: "Enregistrer" }).click();
  await page.getByText("en semaine, 9 h à 17 h").waitFor();
  await page.getByText("Chalet le samedi").waitFor();
});

test("a director who has read what goes erases a customer; the case says so, and holds no word", async () => {
  const path = await desk.opensCase(
    { name: "Luc Vézina", email: "luc@vezina.example" },
    "Mon hayon",
    "Bonjour, mon hayon fuit. Que fait-on ?",
  );
  const page = await visits(path, { as: HELENE });
  await page.getByRole("button", { name: "Modifier le client" }).click();
  await page.getByRole("button", { name: "Effacer ce client…" }).click();
  const dialog = page.getByRole("dialog", { name: "Luc Vézina" }).getByRole("region", { name: "Effacer un client" });
  await dialog.getByText("1 dossier · 1 message ou note · 0 fichier").waitFor();
  await dialog.getByRole("textbox", { name: "Pour confirmer, tapez son nom : Luc Vézina" }).fill("luc vézina");
  await dialog.getByRole("textbox", { name: "Pourquoi" }).fill("Demande de Luc Vézina");
  expect(await axeFinds(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
  await dialog.getByText("n’y nommez pas ce client", { exact: false }).waitFor();
  await dialog.getByRole("textbox", { name: "Pourquoi" }).fill("Demande écrite");
  await dialog.getByRole("button", { name: "Effacer pour toujours" }).click();
  await page.getByText("Le client est effacé.").waitFor();
  await page.getByRole("dialog", { name: "[effacé]" }).getByText("Raison : Demande écrite").waitFor();
  expect(await axeFinds(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { level: 1, name: "[effacé]" }).waitFor();
  await page.getByRole("region", { name: "Client effacé" }).waitFor();
  await page.getByText("mon hayon fuit", { exact: false }).waitFor({ state: "detached" });
  expect(await axeFinds(page)).toEqual([]);
});
