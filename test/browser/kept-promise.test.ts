import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

test("a promise made in a real mail is warned about, breaks, and is kept late", async () => {
  const page = await visits("/boite", { as: HELENE });
  await page.getByRole("heading", { name: "Boîte de réception" }).waitFor();
  await desk.writes(JEANNE, "Ma portière grince", "Bonjour, ma portière grince depuis la réparation. Que fait-on ?");
  await page.getByRole("option", { name: "Jeanne Poirier" }).click();

  await page.getByRole("button", { name: "Écrivez à Jeanne…" }).click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Bonjour Jeanne,\n\nJe vous rappelle demain avant midi.\n\nHélène");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByText("avant demain 12 h").waitFor();
  await composer.getByText("1 promesse prête").waitFor();
  await composer.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).getByText("pour demain 12 h").waitFor();
  await laterAt("2026-11-24T10:05:00-05:00");
  await page.getByText("Parti 10 h").waitFor();
  expect(desk.relay.takenFor(JEANNE.email)).toMatchObject([
    { subject: "Re: Ma portière grince", text: expect.stringContaining("Je vous rappelle demain avant midi.") },
  ]);

  await page.getByRole("link", { name: "Aujourd’hui" }).click();
  const row = page.getByRole("region", { name: "Demain" }).getByRole("article", { name: "Jeanne Poirier" });
  await row.getByRole("img", { name: "Ouverte" }).waitFor();

  await laterAt("2026-11-25T11:00:00-05:00");
  await page
    .getByRole("region", { name: "D’ici une heure" })
    .getByRole("article", { name: "Jeanne Poirier" })
    .getByRole("img", { name: "À risque" })
    .waitFor();
  await page.getByRole("button", { name: /^Notifications.*nouvelles?$/ }).click();
  await page
    .getByRole("dialog", { name: "Notifications" })
    .getByText("Cette promesse approche et rien ne dit qu’elle sera tenue.")
    .waitFor();
  await page.keyboard.press("Escape");

  await laterAt("2026-11-25T12:20:00-05:00");
  const late = page.getByRole("region", { name: "En retard" }).getByRole("article", { name: "Jeanne Poirier" });
  await late.getByRole("img", { name: "En retard" }).waitFor();
  await late.getByText("20 min de retard").waitFor();

  await late
    .getByRole("button", { name: "Marquer tenue" })
    .or(late.getByRole("button", { name: "Tenue" }))
    .first()
    .click();
  await late.getByRole("img", { name: "Tenue en retard" }).waitFor();
  await laterAt("2026-11-25T12:20:20-05:00");
  await late.waitFor({ state: "detached" });
  expect(desk.relay.takenFor(JEANNE.email)).toHaveLength(1);
});
