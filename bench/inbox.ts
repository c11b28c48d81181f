import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import type { Page } from "playwright-core";
import { buildWeb } from "../src/cli/build-web.ts";
import { serve } from "../src/cli/serve.ts";
import { OFFICE_HOURS } from "../src/core/calendar.ts";
import { instant } from "../src/core/time.ts";
import type { Database } from "../src/store/database.ts";
import { launchChromium } from "../test/kit/chromium.ts";
import type { Figure } from "./figure.ts";

const CASES = 10_000;
const NOW = instant("2026-11-24T10:00:00-05:00");
const PERSON = { name: "Sophie", email: "sophie@bench.example", password: "neuf chevreuils au bois" };

/** The inbox with 10,000 cases: its first page from the server, and how long a frame takes while one scrolls to the last of them. */
export async function benchInbox(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-bench-inbox-"));
  await buildWeb(() => undefined);
  const serving = await serve(
    {
      host: "127.0.0.1",
      port: 0,
      portChosen: true,
      smtpPort: 0,
      dataFolder: folder,
      databaseUrl: null,
      publicUrl: null,
      trustProxy: false,
      logLevel: "error",
    },
    { now: () => NOW },
    () => undefined,
  );
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ baseURL: serving.address, viewport: { width: 1440, height: 900 }, locale: "fr-CA" });
    await setUp(serving.address);
    await context.request.post("/api/auth/sign-in/email", { data: { email: PERSON.email, password: PERSON.password } });
    await context.request.post("/api/cases", {
      data: {
        customer: { name: "Jeff", email: null, phone: null, language: "fr" },
        subject: "Aile avant",
        door: "counter",
        words: "Bonjour, où en est mon auto ?",
      },
    });
    await multiply(serving.runtime.database);
    const page = await context.newPage();
    const asked = process.hrtime.bigint();
    await (await context.request.get("/api/inbox?filter=all")).body();
    const first = Number(process.hrtime.bigint() - asked) / 1e6;
    await page.goto("/boite");
    await page.getByRole("option").first().waitFor();
    const { longest, late, frames, rows } = await scroll(page);
    return [
      { name: "inbox: first page and counts of 10,000 cases", value: first, unit: "ms" },
      { name: "inbox: cases scrolled through", value: rows, unit: "cases", target: { least: CASES } },
      { name: "inbox: longest frame while scrolling", value: longest, unit: "ms" },
      { name: "inbox: frames over 50 ms", value: (100 * late) / frames, unit: "%" },
    ];
  } finally {
    await browser.close();
    await serving.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function setUp(address: string): Promise<void> {
  const body = {
    business: "Banc",
    timeZone: "America/Toronto",
    country: "CA",
    region: "QC",
    language: "fr",
    hours: OFFICE_HOURS,
    person: PERSON,
  };
  const made = await fetch(`${address}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!made.ok) throw new Error(`setup: ${made.status}`);
}

/** The one case, so many times; each has its message, and a minute of its own. */
async function multiply({ db }: Database): Promise<void> {
  const more = sql.lit(CASES - 1);
  await sql`insert into cases (desk_id, case_id, reference, customer_id, owner, status, subject, opened_at, last_at, last_news_at, awaiting_since,
      position, state, state_position, wake_at, heard_position)
    select desk_id, ('0199a0e0-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'B-' || i, customer_id, owner, status, subject || ' ' || i, opened_at, last_at - i * interval '1 minute',
      last_news_at, awaiting_since, position, state, state_position, null, heard_position from cases, generate_series(1, ${more}) i`.execute(
    db,
  );
  await sql`insert into interactions (desk_id, interaction_id, case_id, door, direction, at, said_at, person_id, author, body)
    select desk_id, ('0199a0e0-0001-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, ('0199a0e0-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, door, direction, at - i * interval '1 minute', said_at, person_id, author, body || ' ' || i
    from interactions, generate_series(1, ${more}) i`.execute(db);
  await sql`analyze`.execute(db);
}

/** A wheel that never rests until the last case is in sight; the page notes how long each frame took. */
async function scroll(page: Page): Promise<{ longest: number; late: number; frames: number; rows: number }> {
  await page.mouse.move(300, 500);
  await page.evaluate(() => {
    const took: number[] = [];
    let last = performance.now();
    const note = (now: number) => {
      took.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(globalThis, { took });
  });
  const seen = () =>
    page.evaluate(() => Math.max(...[...document.querySelectorAll("[role=option]")].map((it) => Number(it.getAttribute("aria-posinset")))));
  let rows = 0;
  for (let turns = 0; rows < CASES && turns < 20_000; turns++) {
    await page.mouse.wheel(0, 900);
    if (turns % 20 === 0) rows = await seen();
  }
  const took = await page.evaluate(() => (globalThis as unknown as { took: number[] }).took.slice(5));
  return { longest: Math.max(...took), late: took.filter((ms) => ms > 50).length, frames: took.length, rows };
}
