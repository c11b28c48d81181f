import { beforeAll, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

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
