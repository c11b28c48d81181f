import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page, Request } from "playwright-core";
import { launchChromium } from "../test/kit/chromium.ts";
import { type Figure, median } from "./figure.ts";
// @ts-expect-error a script, without types
import { startDemonstration } from "../scripts/screenshots/demonstration.mjs";

const ROOT = join(import.meta.dirname, "..");
const PERSON = { email: "mylene.gagnon@exemple.example", password: "demonstration" };
const VIEW = { width: 1280, height: 800 };
const KB = 1_000;
const MOVES = 15;
const KEYS = 30;
const TYPING_ROUNDS = 5;
/** A frame of a screen at 60 Hz. */
const FRAME_MS = 16;
const DRAFT = "Bonjour Jeff, la pièce est arrivée et le peintre commence lundi. On vous tient au courant de la suite. "
  .repeat(50)
  .slice(0, 5_000);

/** The pages as people have them, in Chromium, on the demonstration: what the first one loads, and how long a move and a key take. */
export async function benchPages(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-bench-"));
  const { address, stop } = (await startDemonstration(ROOT, folder)) as { address: string; stop(): Promise<void> };
  const browser = await launchChromium();
  try {
    const figures: Figure[] = [];
    for (const locale of ["fr-CA", "en-CA"] as const) {
      const context = await browser.newContext({ baseURL: address, locale, viewport: VIEW, serviceWorkers: "block" });
      await signIn(context, locale.startsWith("fr") ? "fr" : "en");
      figures.push({
        name: `pages: the desk's first load, as served (${locale})`,
        value: await firstLoad(context),
        unit: "KB",
        target: { most: 300 },
      });
      await context.close();
    }
    const context = await browser.newContext({ baseURL: address, locale: "fr-CA", viewport: VIEW });
    await signIn(context, "fr");
    const page = await context.newPage();
    figures.push({
      name: "pages: from a click to a page seen before",
      value: median(await moves(page)),
      unit: "ms",
      target: { most: 100 },
    });
    return [...figures, ...(await typing(page, await context.newPage()))];
  } finally {
    await browser.close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function signIn(context: BrowserContext, language: "fr" | "en"): Promise<void> {
  await context.request.post("/api/auth/sign-in/email", { data: PERSON });
  await context.request.put("/api/session/choices", { data: { language, notify: "page_only", directLine: null, letterKeys: true } });
}

/** Code, styles, words and fonts as they come over the line, headers apart, until Today has been drawn. */
async function firstLoad(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on("request", (request) => void (request.url().includes("/api/") || asked.push(request)));
  await page.goto("/aujourdhui");
  await page.getByRole("article").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const sizes = asked.map(async (request) => {
    await (await request.response())?.finished();
    return (await request.sizes()).responseBodySize;
  });
  return (await Promise.all(sizes)).reduce((sum, one) => sum + one, 0) / KB;
}

/** Today and the inbox in turns, each of them seen before. */
async function moves(page: Page): Promise<number[]> {
  const taken: number[] = [];
  await page.goto("/aujourdhui");
  for (let i = 0; i < MOVES * 2 + 2; i++) {
    const [to, heading] = i % 2 === 0 ? ["/boite", "Boîte de réception"] : ["/aujourdhui", "Aujourd’hui"];
    await page.locator(`nav.rail a[href="${to}"]`).waitFor();
    const ms = await page.evaluate(
      ([href, name]) =>
        new Promise<number>((resolve) => {
          const began = performance.now();
          const look = () => {
            const there = document.querySelector("main h1")?.textContent?.includes(name!);
            if (there) requestAnimationFrame(() => resolve(performance.now() - began));
            else requestAnimationFrame(look);
          };
          document.querySelector<HTMLAnchorElement>(`nav.rail a[href="${href}"]`)!.click();
          look();
        }),
      [to, heading],
    );
    if (i >= 2) taken.push(ms);
  }
  return taken;
}

/** From a key to the frame that shows it, in the composer and in a bare field of the browser's, in turns. */
async function typing(page: Page, bare: Page): Promise<Figure[]> {
  await page.goto("/aujourdhui");
  await page.getByRole("article").first().getByRole("link").first().click();
  await page.waitForURL(/\/dossiers\//);
  await page.goto(`${page.url()}?ecrire=true`);
  await begin(page, page.getByRole("textbox", { name: "Votre message" }));
  await bare.setContent(`<p contenteditable role="textbox" style="width: 40em; font: 16px sans-serif"></p>`);
  await begin(bare, bare.getByRole("textbox"));
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < TYPING_ROUNDS; round++) {
    ours.push(...(await keys(page)));
    theirs.push(...(await keys(bare)));
  }
  return [
    { name: "pages: a key in a draft of 5,000 characters, to the frame", value: median(ours), unit: "ms", target: { most: FRAME_MS } },
    { name: "pages: the same, against a bare field of as much", value: median(ours) / median(theirs), unit: "times" },
    { name: "pages: the same, 95th of a hundred", value: percentile(ours, 0.95), unit: "ms" },
    { name: "pages: the same, against a bare field's", value: percentile(ours, 0.95) / percentile(theirs, 0.95), unit: "times" },
  ];
}

async function begin(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.insertText(DRAFT);
  await page.evaluate(() => {
    const taken: number[] = [];
    Object.assign(window, { taken });
    addEventListener(
      "keydown",
      () => {
        const began = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => taken.push(performance.now() - began);
        requestAnimationFrame(() => channel.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

/** A page behind another is not drawn; one that comes to the front first looks at the clock. */
async function keys(page: Page): Promise<number[]> {
  await page.bringToFront();
  await page.waitForTimeout(500);
  await page.evaluate(() => void ((window as unknown as { taken: number[] }).taken.length = 0));
  for (let i = 0; i < KEYS; i++) await page.keyboard.press(i % 6 === 5 ? " " : "e", { delay: 5 });
  return page.evaluate(() => (window as unknown as { taken: number[] }).taken);
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]!;
