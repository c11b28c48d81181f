import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page as it shows, and where; then its contrasts in the dark. "color-contrast: .dim" */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.getByRole("status", { name: "Lecture en cours" }).waitFor({ state: "detached" });
  const inLight = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  const inDark = await new AxeBuilder({ page }).withRules("color-contrast").analyze();
  await page.emulateMedia({ colorScheme: "light" });
  return [inLight, inDark].flatMap(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
  );
}
