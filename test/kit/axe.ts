import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { vi } from "vitest";

const PHONE = { width: 390, height: 844 };
/** Where the page must fit without scrolling sideways: the narrowest phone, a tablet, a small and a usual desk. */
const WIDTHS = [320, 390, 768, 1024, 1200, 1440];

/** In place of axe's source where the page has it: reading that again takes longer than looking. */
const NOTHING_MORE = "0";
const ONLY_WHAT_IS_WRONG = { resultTypes: ["violations" as const] };

/** What axe finds wrong on the page as it shows, and where; then its contrasts in the dark. "color-contrast: .dim" */
export async function axeFinds(page: Page): Promise<string[]> {
  await allRead(page);
  const inLight = found(await (await alone(page)).analyze());
  const inDark = await dark(page, async () => found(await (await alone(page)).withRules("color-contrast").analyze()));
  return [...inLight, ...inDark];
}

/** What axe finds at a desk in the light and on a phone in the dark; and where the page scrolls sideways. "320 px: needs 385 px" */
export async function findsAtAnyWidth(page: Page): Promise<string[]> {
  await allRead(page);
  const desk = page.viewportSize()!;
  const finds = found(await (await alone(page)).analyze());
  for (const width of WIDTHS) {
    await page.setViewportSize({ ...desk, width });
    const needs = await widthOf(page, width);
    if (needs > width) finds.push(`${width} px: needs ${needs} px`);
  }
  await page.setViewportSize(PHONE);
  await allRead(page);
  finds.push(...(await dark(page, async () => found(await (await alone(page)).analyze()))).map((one) => `on a phone: ${one}`));
  await page.setViewportSize(desk);
  return finds;
}

/** What axe finds on a page behind a link, in the light and the dark, on a phone and on the narrowest; and where it scrolls sideways. */
export async function findsOnPhones(page: Page): Promise<string[]> {
  const finds: string[] = [];
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [320, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ ...PHONE, width });
      finds.push(...found(await (await alone(page)).analyze()).map((one) => `${colorScheme}, ${width} px: ${one}`));
      const needs = await widthOf(page, width);
      if (needs > width) finds.push(`${width} px: needs ${needs} px`);
    }
  return finds;
}

/** How wide the page is once it has come to fit, or has not for two seconds: what floats over it is placed anew a moment after. */
async function widthOf(page: Page, wanted: number): Promise<number> {
  const needs = () => page.evaluate(() => document.documentElement.scrollWidth);
  const fits = async () => {
    if ((await needs()) > wanted) throw new Error("too wide");
  };
  await vi.waitFor(fits, { timeout: 2_000, interval: 50 }).catch(() => undefined);
  return needs();
}

const allRead = (page: Page) =>
  page
    .getByRole("status", { name: /^(Lecture en cours|Reading)$/ })
    .first()
    .waitFor({ state: "detached" });

async function dark<Result>(page: Page, look: () => Promise<Result>): Promise<Result> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  const result = await look();
  await page.emulateMedia({ colorScheme: "light" });
  await page.locator("html[data-mantine-color-scheme=light]").waitFor();
  return result;
}

const found = ({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>): string[] =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));

/**
 * Without a second page for what frames would say: ours has none that matter, and it takes less than half the time.
 * What floats over the page (a menu, a list to choose from, a toast) belongs to no landmark.
 */
async function alone(page: Page): Promise<AxeBuilder> {
  const there = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder(there ? { page, axeSource: NOTHING_MORE } : { page }).setLegacyMode(true).options(ONLY_WHAT_IS_WRONG);
  return (await page.locator("[data-portal] [role=menu], [data-portal] [role=listbox], [data-portal] [role=tooltip]").count()) > 0
    ? axe.disableRules("region")
    : axe;
}
