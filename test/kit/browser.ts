import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { instant, toDate } from "../../src/core/time.ts";
import { launchChromium } from "./chromium.ts";
import { PASSWORD, type ServedDesk, type Someone } from "./served-desk.ts";

/** What a loaded machine may take for one gesture. */
const PATIENCE_MS = 15_000;

/** The cookies of one who has signed in. */
type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface Visit {
  /** Signed in already; a stranger otherwise. */
  as?: Someone;
  locale?: "fr-CA" | "en-CA";
  phone?: boolean;
  /** False: a browser that runs no script, and so reads the day on the page alone. */
  script?: boolean;
}

export interface TestBrowser {
  /** A browser of their own, with nothing in it, until the test has ended; a page that throws fails the test. */
  visits(path: string, visit?: Visit): Promise<Page>;
  /** It is later: for the desk, and for every page that is open. */
  laterAt(iso: string): Promise<void>;
}

/** One for all files: it ends with the process they run in. */
let launched: Promise<Browser> | null = null;

/** A real Chromium in front of a real desk. */
export async function testBrowser({ address, clock }: ServedDesk): Promise<TestBrowser> {
  const browser = await (launched ??= launchChromium());
  const sessions = new Map<string, Session>();
  const withClock = new Set<BrowserContext>();

  async function visits(path: string, { as, locale = "fr-CA", phone = false, script = true }: Visit = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: address,
      storageState: as && sessions.get(as.email),
      locale,
      javaScriptEnabled: script,
      timezoneId: "America/Toronto",
      reducedMotion: "reduce",
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      hasTouch: phone,
      isMobile: phone,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    if (script) {
      await context.clock.install({ time: toDate(clock.now()) });
      withClock.add(context);
    }
    if (as && !sessions.has(as.email)) sessions.set(as.email, await signIn(context, as));
    const page = await context.newPage();
    const thrown: Error[] = [];
    page.on("pageerror", (error) => thrown.push(error));
    onTestFinished(async ({ task }) => {
      if (task.result?.state === "fail")
        await page.screenshot({
          path: `test-results/${task.name.replace(/\W+/g, "-")}-${page.url().split("/").at(-1)}.png`,
          fullPage: true,
        });
      withClock.delete(context);
      await context.close();
      expect(thrown).toEqual([]);
    });
    await page.goto(path);
    return page;
  }

  async function laterAt(iso: string): Promise<void> {
    const at = instant(iso);
    const passed = at - clock.now();
    clock.set(at);
    for (const context of withClock) await context.clock.fastForward(passed);
  }

  return { visits, laterAt };
}

/** Signs in once a file: each password is made slow to check. */
async function signIn(context: BrowserContext, { email }: Someone): Promise<Session> {
  const answer = await context.request.post("/api/auth/sign-in/email", { data: { email, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`cannot sign in as ${email}: ${answer.status()}`);
  return context.storageState();
}
