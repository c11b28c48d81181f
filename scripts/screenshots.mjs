/** Draws the README's pictures from the demonstration and from an audit, into docs/images: npm run screenshots */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "../test/kit/chromium.ts";
import { startDemonstration } from "./screenshots/demonstration.mjs";
import { mailbox } from "./screenshots/mailbox.mjs";

const ROOT = join(import.meta.dirname, "..");
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const PERSON = { email: "mylene.gagnon@exemple.example", password: "demonstration" };
const CUSTOMER = "Jeff Bélanger";
const ANSWER =
  "Bonjour Jeff,\n\nJe vous rappelle demain avant midi avec la date de livraison. Pour l’auto de prêt, je vous reviens bientôt.";

const folder = mkdtempSync(join(tmpdir(), "tenir-pictures-"));
const browser = await launchChromium();
const { address, stop } = await startDemonstration(ROOT, folder);
try {
  await drawDesk();
  await drawPhone();
  await drawAudit();
  await drawInEnglish();
} finally {
  await stop();
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function drawDesk() {
  const page = await signedIn({ viewport: DESK });
  await openToday(page);
  await draw(page, "aujourdhui");
  await page.getByRole("article", { name: "Marc-Antoine" }).getByRole("button", { name: "Renégocier" }).click();
  await page.getByRole("textbox", { name: "Ce qui a changé" }).fill("La remorqueuse est retenue à Longueuil.");
  await draw(page, "renegocier");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Boîte de réception" }).click();
  await page.getByRole("option", { name: CUSTOMER }).first().click();
  await page.getByRole("region", { name: "Conversation" }).getByRole("article").first().waitFor();
  await draw(page, "boite");
  await openToday(page);
  await page.getByRole("link", { name: CUSTOMER }).first().click();
  await page.getByRole("heading", { name: CUSTOMER, level: 1 }).waitFor();
  await draw(page, "dossier");
  await page.getByRole("button", { name: "Écrire" }).first().click();
  const composer = page.getByRole("region", { name: "Écrire" });
  await composer.getByRole("textbox", { name: "Votre message" }).fill(ANSWER);
  await composer.getByText("trop vague").waitFor();
  await composer.evaluate((it) => it.scrollIntoView({ block: "center" }));
  await draw(page, "composition");
}

async function drawPhone() {
  const page = await signedIn({ viewport: PHONE, isMobile: true, hasTouch: true });
  await openToday(page);
  await draw(page, "aujourd-hui-mobile");
}

async function drawInEnglish() {
  const page = await signedIn({ viewport: DESK, locale: "en-CA", colorScheme: "dark" });
  const chosen = await page.request.put("/api/session/choices", {
    data: { language: "en", notify: "at_once", directLine: null, letterKeys: true },
  });
  if (!chosen.ok()) throw new Error(`cannot choose English: ${chosen.status()}`);
  await openToday(page);
  await draw(page, "today-dark-en");
}

async function drawAudit() {
  const file = join(folder, "boite.mbox");
  const html = join(folder, "audit.html");
  writeFileSync(file, mailbox());
  execFileSync(
    process.execPath,
    [join(ROOT, "src/cli/audit.ts"), file, "--html", html, "--lang", "fr", "--us", "aquatech.example", "--zone", "America/Toronto"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  await page.goto(pathToFileURL(html).href);
  await draw(page, "audit");
}

/** With all that stands beside the promises, which comes a moment later. */
async function openToday(page) {
  await page.goto("/aujourdhui");
  await page.getByRole("article").first().waitFor();
  await page.getByRole("heading", { name: /^(Votre journée|Your day)$/ }).waitFor();
}

async function signedIn(like) {
  const context = await browser.newContext({
    baseURL: address,
    locale: "fr-CA",
    timezoneId: "America/Toronto",
    reducedMotion: "reduce",
    ...like,
  });
  const answer = await context.request.post("/api/auth/sign-in/email", { data: PERSON });
  if (!answer.ok()) throw new Error(`cannot sign in: ${answer.status()}`);
  return context.newPage();
}

async function draw(page, name) {
  await page.getByRole("status", { name: /Lecture en cours|Loading/ }).waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(ROOT, "docs/images", `${name}.png`), animations: "disabled", caret: "hide" });
  console.log(`docs/images/${name}.png`);
}
