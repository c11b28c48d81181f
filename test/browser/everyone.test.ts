import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits } = await testBrowser(desk);

const GRACE = { name: "Grace Hall", email: "grace@boreal.example" };

test("an English person at a French desk reads English, and the customer's words as they are", async () => {
  const path = await desk.opensCase(
    { name: "Rose Vallée", email: "rose@vallee.example" },
    "Ma peinture",
    "Bonjour, ma peinture s’écaille. Que fait-on ?",
  );
  await desk.joins(GRACE, "en");
  const page = await visits("/", { as: GRACE, locale: "en-CA" });
  await page.getByRole("heading", { name: "Today" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en-CA");
  await page.goto(path);
  await page.getByRole("heading", { name: "If Rose calls now" }).waitFor();
  await page.getByText("ma peinture s’écaille").waitFor();
});

test("on a phone nothing scrolls sideways, and one can answer", async () => {
  const path = await desk.opensCase({ name: "Paul Huot", email: "paul@huot.example" }, "Ma jante", "Bonjour, ma jante est-elle arrivée ?");
  const page = await visits("/boite", { as: HELENE, phone: true });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.getByRole("option", { name: "Paul Huot" }).click();
  await page.waitForURL(`**/boite?fil=${path.split("/").at(-1)}`);
  await page.getByRole("button", { name: "Écrivez à Paul…" }).click();
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle demain avant midi.");
  await page.getByText("1 promesse prête").waitFor();
  expect(await overflow()).toBe(0);
  await page.getByRole("button", { name: "Envoyer" }).click();
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).waitFor();
  expect(await overflow()).toBe(0);
  await page.getByRole("button", { name: "Retour à la liste" }).click();
  const tabs = page.getByRole("navigation", { name: "Navigation" });
  await tabs.getByRole("link", { name: "Aujourd’hui" }).click();
  await page.getByRole("article", { name: "Paul Huot" }).waitFor();
  expect(await overflow()).toBe(0);
  await tabs.getByRole("button", { name: "Plus" }).click();
  await page.getByRole("menuitem", { name: "Réglages" }).click();
  await page.getByRole("link", { name: "Boîtes et envoi" }).waitFor();
  expect(await overflow()).toBe(0);
});

test("without a mouse: from Today one opens, answers and sends", async () => {
  const path = await desk.opensCase({ name: "Zoé Martel", email: "zoe@martel.example" }, "Ma vitre", "Bonjour, et ma vitre ?");
  const page = await visits(`${path}?ecrire=true`, { as: HELENE });
  await page.getByRole("textbox", { name: "Votre message" }).fill("Je vous rappelle aujourd’hui avant 16 h.");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("article", { name: "Je vous rappelle aujourd’hui avant 16 h" }).waitFor();

  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("article", { name: "Zoé Martel" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Zoé Martel", level: 1 }).waitFor();
  await page.keyboard.press("e");
  await page.getByRole("textbox", { name: "Votre message" }).waitFor();
  await page.keyboard.type("Votre vitre est posée. Bonne route !");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("listitem").getByText("Votre vitre est posée.").waitFor();
});
