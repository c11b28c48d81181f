import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What axe finds wrong on the page as it shows, and where; then its contrasts in the dark. "color-contrast: .dim" */
export async function axeFinds(page: Page): Promise<string[]> {
  await page.getByRole("status", { name: "Lecture en cours" }).waitFor({ state: "detached" });
  const inLight = await alone(page).analyze();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  const inDark = await alone(page).withRules("color-contrast").analyze();
  await page.emulateMedia({ colorScheme: "light" });
  return [inLight, inDark].flatMap(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
  );
}

/** Without a second page for what frames would say: ours has none that matter, and it takes less than half the time. */
const alone = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);
