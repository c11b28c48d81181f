import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

test("two promises make a picture at a desk and a list on a phone; the thread shows what one asks for", async () => {
  const path = await desk.opensCase(JEANNE, "Mon aile", "Bonjour, mon aile est bosselée. Que fait-on ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page
    .getByRole("textbox", { name: "Votre message" })
    .fill("Bonjour Jeanne,\n\nJe vous rappelle demain avant midi. Je vous envoie le devis vendredi avant 17 h.\n\nHélène");
  await page.getByText("2 promesses prêtes").waitFor();
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  const chain = page.getByRole("region", { name: "La chaîne de promesses" });
  await chain.getByText("Rien n’a bougé. La dernière date est vendredi 27 novembre à 17 h.").waitFor();
  expect(await chain.getByRole("listitem").count()).toBe(2);
  expect(await chain.locator(".chain-picture").isVisible()).toBe(true);

  await chain.getByRole("button", { name: "Modifier" }).click();
  const length = page.getByRole("textbox", { name: "Ouvrage ensuite" }).first();
  const steps = page.getByRole("dialog");
  await steps.getByRole("button", { name: "Ajouter une étape" }).click();
  await steps.getByRole("textbox", { name: "Étape" }).fill("Commander l’aile");
  await page.keyboard.press("Escape"); // half written: not lost by one key
  await steps
    .getByRole("alert")
    .getByText(/L’étape n’est pas ajoutée/)
    .waitFor();
  await steps.getByRole("button", { name: "Annuler" }).click();

  await length.fill("3");
  await page.getByRole("radiogroup", { name: "Unité de l’ouvrage" }).first().getByText("jours").click();
  await page.keyboard.press("Escape");
  await page.getByText("Ouvrage noté.").waitFor();
  await length.waitFor({ state: "detached" });

  const thread = page.getByRole("region", { name: "Fil du dossier" });
  await thread
    .getByText(/d’ouvrage/)
    .first()
    .waitFor();
  expect(await thread.getByText(/d’ouvrage/).count()).toBe(1); // one gesture, one entry
  await thread.getByText("Tiers", { exact: true }).click();
  await thread.getByText("Rien ici.").waitFor();
  await thread.getByText("Échanges", { exact: true }).click();
  await thread.getByText(/mon aile est bosselée/).waitFor();
  expect(await thread.getByRole("heading", { level: 3 }).count()).toBe(1);

  const phone = await visits(path, { as: HELENE, phone: true });
  const list = phone.getByRole("region", { name: "La chaîne de promesses" }).getByRole("listitem");
  await list.getByText("« Je vous rappelle demain avant midi »").waitFor();
  expect(await phone.locator(".chain-picture").isVisible()).toBe(false);
  expect(await list.first().boundingBox()).not.toBeNull();
  expect(await phone.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
});
