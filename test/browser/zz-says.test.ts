import { test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";
const desk = await servedDesk();
const browser = await testBrowser(desk);
test("look", async () => {
  const path = await desk.opensCase(JEANNE, "Porte du garage", "Bonjour,\n\nJeudi ne me convient pas, je travaille ce jour-là. Je finis à 16 h les autres jours, jamais le lundi.\n\nJeanne");
  await desk.writes(JEANNE, "Re: Porte du garage", "Finalement tout est réglé, merci beaucoup !");
  for (const [name, locale, phone] of [["fr", "fr-CA", false], ["en", "en-CA", false], ["phone", "fr-CA", true]] as const) {
    const page = await browser.visits(path, { as: HELENE, locale, phone });
    await page.getByText("joignable").or(page.getByText("reached")).first().waitFor();
    await page.screenshot({ path: `/tmp/facts/says-${name}.png`, fullPage: true });
  }
});
