import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFinds } from "../kit/axe.ts";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

const PAUL = { name: "Paul Huot", email: "paul@huot.example" };
const GRACE = { name: "Grace Hall", email: "grace@boreal.example" };

/** The rich field has taken the plain one's place. */
const field = (page: Page, name = "Votre message") => page.locator(".ProseMirror").and(page.getByRole("textbox", { name }));
const lines = (page: Page) =>
  field(page)
    .innerText()
    .then((text) => text.split(/\n+/).filter(Boolean));

test("one writes with form by keys alone; it leaves as it looks, and its plain words with it", async () => {
  const page = await visits(`${await desk.opensCase(JEANNE, "Ma jante", "Bonjour, et ma jante ?")}?ecrire=true`, { as: HELENE });
  await field(page).waitFor();
  await page.keyboard.type("Bonjour Jeanne,");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Il reste ");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("deux pièces");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" :");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- la jante");
  await page.keyboard.press("Enter");
  await page.keyboard.type("le moyeu");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Je vous rappelle demain avant midi.");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByRole("group", { name: "Je vous rappelle demain avant midi" }).waitFor();
  expect(await page.locator(".promise").allInnerTexts()).toEqual(["Je vous rappelle demain avant midi"]);

  await page.keyboard.press("Alt+F10");
  const tools = page.getByRole("toolbar", { name: "Mise en forme" });
  await expect.poll(() => tools.getByRole("button", { name: "Gras" }).evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Italique");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(false);
  expect(await axeFinds(page)).toEqual([]);

  await page.keyboard.press("Control+Enter");
  await page.getByRole("article", { name: "Je vous rappelle demain avant midi" }).waitFor();
  await page.getByRole("listitem").locator("strong", { hasText: "deux pièces" }).waitFor();
  expect(await page.getByRole("listitem").locator("ul li", { hasText: "la jante" }).count()).toBe(1);
  await laterAt("2026-11-24T10:10:00-05:00");
  await expect.poll(() => desk.relay.takenFor(JEANNE.email).length, { timeout: 15_000 }).toBe(1);
  const [mail] = desk.relay.takenFor(JEANNE.email);
  expect(mail!.html).toContain("Bonjour Jeanne,<br");
  expect(mail!.html).toContain("<strong>deux pièces</strong>");
  expect(mail!.html).toMatch(/<ul>\s*<li>\s*<p>la jante<\/p>/);
  expect(mail!.text).toContain("Il reste deux pièces :\n- la jante\n- le moyeu\nJe vous rappelle demain avant midi.");
});

test("a date chosen is written into the sentence as one step, and taken out by one", async () => {
  const page = await visits(`${await desk.opensCase(PAUL, "Mon aile", "Bonjour, et mon aile ?")}?ecrire=true`, { as: HELENE });
  await field(page).waitFor();
  await page.keyboard.type("Bonjour,");
  await page.keyboard.press("Enter");
  await page.keyboard.type("je vous reviens bientôt, c’est promis.");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByText("trop vague").waitFor();
  await composer.getByRole("button", { name: "Demain 12 h" }).click();
  await composer.getByText("1 promesse prête").waitFor();
  expect(await lines(page)).toEqual(["Bonjour,", "je vous reviens demain avant midi, c’est promis."]);
  await page.keyboard.press("Control+z");
  expect(await lines(page)).toEqual(["Bonjour,", "je vous reviens bientôt, c’est promis."]);
  await page.keyboard.press("Control+Shift+z");
  expect(await lines(page)).toEqual(["Bonjour,", "je vous reviens demain avant midi, c’est promis."]);

  await composer.getByRole("group", { name: "je vous reviens demain avant midi" }).waitFor();
  await page.keyboard.press("Alt+Backspace");
  await composer.getByRole("button", { name: "Remettre" }).waitFor();
  expect(await page.locator(".promise.line-none").count()).toBe(1);
});

test("the message answered is folded below, and leaves only when asked", async () => {
  const customer = { name: "Luc Roy", email: "luc@roy.example" };
  const page = await visits(`${await desk.opensCase(customer, "Ma vitre", "Bonjour, je vous rappelle ma vitre ?")}?ecrire=true`, {
    as: HELENE,
  });
  await field(page).waitFor();
  await page.keyboard.type("C’est fait.");
  await page.getByRole("button", { name: "Afficher le message cité" }).click();
  await page.getByRole("blockquote").getByText("je vous rappelle ma vitre ?").waitFor();
  await page.getByRole("checkbox", { name: "L’envoyer avec la réponse" }).check();
  await page.getByRole("button", { name: "Envoyer", exact: false }).last().click();
  await page.getByRole("button", { name: "Écrivez à Luc…" }).waitFor();
  await laterAt("2026-11-24T10:25:00-05:00");
  await expect
    .poll(() => desk.relay.takenFor(customer.email).map(({ text }) => text.trim()), { timeout: 15_000 })
    .toEqual([expect.stringMatching(/^C’est fait\.\n\nLe mardi 24 novembre, Luc Roy a écrit :\n> Bonjour, je vous rappelle ma vitre \?/)]);
  expect(await page.getByRole("article", { name: /rappelle ma vitre/ }).count()).toBe(0);
});

test("a note is drawn as one, names colleagues, becomes no reply, and nothing of it leaves", async () => {
  await desk.joins(GRACE, "en");
  const customer = { name: "Nora Caron", email: "nora@caron.example" };
  const page = await visits(`${await desk.opensCase(customer, "Mon toit", "Bonjour, et mon toit ?")}?ecrire=true`, { as: HELENE });
  await field(page).waitFor();
  const composer = page.getByRole("region", { name: "Écrire" });
  await page.getByText("Note interne").click();
  await field(page, "Note pour l’équipe").click();
  await page.keyboard.type("Il est fâché, @gra");
  await page.getByRole("option", { name: GRACE.name }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("appelle-le.");
  expect(await field(page, "Note pour l’équipe").innerText()).toBe("Il est fâché, @Grace Hall appelle-le.");
  expect(await composer.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe("dashed");
  await composer.getByText("Le client ne la verra pas.").waitFor();
  expect(await axeFinds(page)).toEqual([]);

  await composer.getByText("Courriel", { exact: true }).click();
  expect(await field(page).innerText()).not.toContain("fâché");
  await page.getByText("Note interne").click();
  await composer.getByRole("button", { name: "Noter" }).click();
  await page.getByRole("listitem").getByText("Il est fâché, @Grace Hall appelle-le.").waitFor();
  await laterAt("2026-11-24T10:40:00-05:00");
  await page.getByRole("button", { name: "Écrivez à Nora…" }).waitFor();
  expect(desk.relay.takenFor(customer.email)).toEqual([]);
});

test("on a phone nothing stands over the composer, and all in it can be touched", async () => {
  const page = await visits(await desk.opensCase({ name: "Rose Vallée", email: "rose@vallee.example" }, "Ma porte", "Bonjour ?"), {
    as: HELENE,
    phone: true,
  });
  await page.getByRole("button", { name: "Écrire", exact: true }).click();
  await field(page).waitFor();
  await page.keyboard.type("Je vous reviens bientôt.");
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByText("trop vague").waitFor();
  await composer.getByRole("button", { name: "Mise en forme" }).click();
  const small = await composer
    .locator("button, label")
    .evaluateAll((all) =>
      all.filter((it) => it.getClientRects().length > 0 && it.getBoundingClientRect().height < 44).map((it) => it.textContent),
    );
  expect(small).toEqual([]);
  const send = composer.getByRole("button", { name: "Envoyer", exact: false });
  await send.click({ trial: true });
});

test("in English the same tools are there, and the promise is read", async () => {
  const page = await visits(`${await desk.opensCase({ name: "Guy Lam", email: "guy@lam.example" }, "My door", "Hello?")}?ecrire=true`, {
    as: GRACE,
    locale: "en-CA",
  });
  await field(page, "Your message").waitFor();
  await page.keyboard.type("I will call you back tomorrow before noon.");
  await page.getByRole("region", { name: "Write" }).getByRole("group", { name: "I will call you back tomorrow before noon" }).waitFor();
  await page.keyboard.press("Alt+F10");
  await page.getByRole("toolbar", { name: "Formatting" }).getByRole("button", { name: "Numbered list" }).click();
  expect(await field(page, "Your message").locator("ol").innerText()).toBe("I will call you back tomorrow before noon.");
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await field(page, "Your message").locator("ol").count()).toBe(0);
});
