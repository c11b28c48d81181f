import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");
const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

describe("what leaves with a message", () => {
  test("a file is attached, shown, and leaves with it", async () => {
    const path = await desk.opensCase(JEANNE, "Fuite au sous-sol", "Bonjour, de l’eau coule. Pouvez-vous passer ?");
    const page = await visits(`${path}?ecrire=true`, { as: HELENE });
    const message = page.getByRole("textbox", { name: "Votre message" });
    await message.fill("Bonjour Jeanne, voici ci-joint la photo.");
    await page.getByText("rien n’est joint").waitFor();
    await page.getByLabel("Joindre un fichier").first().setInputFiles({ name: "sous-sol.png", mimeType: "image/png", buffer: PNG });
    const held = page.getByRole("list", { name: "Fichiers joints" });
    await held.getByText("sous-sol.png").waitFor();
    expect(await page.getByText("rien n’est joint").count()).toBe(0);
    await page.getByRole("button", { name: /^Envoyer/ }).click();
    await page.getByRole("img", { name: "sous-sol.png" }).waitFor();
    await laterAt("2026-11-24T10:00:30-05:00");
    await expect.poll(() => desk.relay.takenFor(JEANNE.email).length, { timeout: 15_000 }).toBeGreaterThan(0);
  });

  test("one that is too large is refused in words, and can be removed before it leaves", async () => {
    const path = await desk.opensCase(JEANNE, "Fenêtre", "Bonjour, la fenêtre ferme mal. Quand passez-vous ?");
    const page = await visits(`${path}?ecrire=true`, { as: HELENE });
    const chooser = page.getByLabel("Joindre un fichier").first();
    const film = join(await mkdtemp(join(tmpdir(), "tenir-film-")), "film.mp4");
    await writeFile(film, Buffer.alloc(25_000_001));
    await chooser.setInputFiles(film);
    await page.getByText("film.mp4 dépasse 25 Mo").waitFor();
    await chooser.setInputFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("note") });
    await page.getByRole("button", { name: "Retirer note.txt" }).click();
    await expect.poll(() => page.getByText("note.txt").count()).toBe(0);
  });
});

test("a saved reply is written once, and put in with what is known of the case", async () => {
  const settings = await visits("/reglages/reponses", { as: HELENE });
  await settings.getByRole("button", { name: "Nouvelle réponse" }).click();
  await settings.getByRole("textbox", { name: "Nom" }).fill("Accusé de réception");
  await settings.getByRole("textbox", { name: "En français" }).fill("Bonjour {prenom}, c’est {moi} de {entreprise}. Ma ligne : {ligne}");
  await settings.getByRole("button", { name: "Enregistrer" }).click();
  await settings.getByText("« Accusé de réception » est enregistrée.").waitFor();

  const path = await desk.opensCase(JEANNE, "Robinet", "Bonjour, le robinet goutte. Pouvez-vous m’aider ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page.getByRole("button", { name: "Réponses enregistrées" }).click();
  await page.getByRole("combobox", { name: "Chercher une réponse" }).fill("accuse");
  await page.keyboard.press("Enter");
  await page.getByText("À remplir avant d’envoyer : {ligne}").waitFor();
  expect(await page.getByRole("button", { name: /^Envoyer/ }).isDisabled()).toBe(true);
  expect(await page.getByRole("textbox", { name: "Votre message" }).textContent()).toContain(
    "Bonjour Jeanne, c’est Hélène Dubé de Atelier Boréal.",
  );
});

test("a saved reply is asked for, found and put in without leaving the keyboard", async () => {
  const path = await desk.opensCase(JEANNE, "Évier", "Bonjour, l’évier goutte. Pouvez-vous m’aider ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  // the rich field, and not the plain one until it is there: a slow machine shows that for a while
  const field = page.locator(".ProseMirror").and(page.getByRole("textbox", { name: "Votre message" }));
  await field.click();
  await page.keyboard.type("/");
  const sought = page.getByRole("combobox", { name: "Chercher une réponse" });
  await sought.waitFor();
  await expect.poll(() => sought.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.type("accuse");
  await page.keyboard.press("Enter");
  await expect.poll(() => field.textContent()).toMatch(/^Bonjour Jeanne/);
});

test("a reply that is not said in the customer's language waits for a yes", async () => {
  const path = await desk.opensCase(
    JEANNE,
    "Leaking tap",
    "Hello, the tap in the kitchen is leaking. Could you please come and look at it?",
  );
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page.getByRole("button", { name: "Réponses enregistrées" }).click();
  await page.getByRole("option", { name: "Accusé de réception" }).click();
  await page.getByText("n’est écrite qu’en français").waitFor();
  await page.getByRole("button", { name: "La mettre en français" }).click();
  await expect.poll(() => page.getByRole("textbox", { name: "Votre message" }).textContent()).toContain("Bonjour Jeanne");
});

test("a message is forwarded to someone else, and says so", async () => {
  const path = await desk.opensCase(JEANNE, "Porte", "Bonjour, la porte frotte. Pouvez-vous la reprendre ?");
  const page = await visits(path, { as: HELENE });
  await page.getByRole("button", { name: "Plus sur ce message" }).first().click();
  await page.getByRole("menuitem", { name: "Transférer…" }).click();
  const form = page.getByRole("dialog", { name: "Transférer ce message" });
  await form.getByLabel("Nom").fill("Portes Roy");
  await form.getByLabel("Courriel").fill("atelier@portes.example");
  await form.getByLabel("Ce que vous en dites").fill("Quand pouvez-vous passer ?");
  await form.getByRole("button", { name: "Transférer" }).click();
  await page.getByText("transféré à Portes Roy", { exact: true }).waitFor();
  await laterAt("2026-11-24T10:02:00-05:00");
  await expect.poll(() => desk.relay.takenFor("atelier@portes.example").length, { timeout: 15_000 }).toBe(1);
  expect(desk.relay.takenFor("atelier@portes.example")[0]!.text).toContain("la porte frotte");
});
