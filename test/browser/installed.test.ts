import { expect, test } from "vitest";
import { testBrowser } from "../kit/browser.ts";
import { HELENE, JEANNE, servedDesk } from "../kit/served-desk.ts";

const desk = await servedDesk();
const { visits, laterAt } = await testBrowser(desk);

test("the desk can be put on a home screen, and opens without a network", async () => {
  const page = await visits("/aujourdhui", { as: HELENE });
  await page.getByRole("heading", { name: "Aujourd’hui" }).waitFor();
  const manifest = await (await page.request.get((await page.locator("link[rel=manifest]").getAttribute("href"))!)).json();
  expect(manifest).toMatchObject({ name: "Tenir", display: "standalone", start_url: "/aujourdhui" });
  for (const { src } of manifest.icons) expect((await page.request.get(src)).headers()["content-type"]).toBe("image/png");

  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.reload();
  await page.getByRole("heading", { name: "Aujourd’hui" }).waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole("button", { name: "Réessayer" }).waitFor();
});

test("a browser that is told asks what, and says it in words", async () => {
  const path = await desk.opensCase(JEANNE, "Ma calandre", "Bonjour, ma calandre est fendue. Que fait-on ?");
  const page = await visits("/aujourdhui", { as: HELENE });
  await page.context().grantPermissions(["notifications"]);
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => resolve(registrations[0]!.registrationId)),
  );
  await devtools.send("ServiceWorker.enable");
  await laterAt("2026-11-24T15:30:00-05:00");
  await page.getByText("attend une réponse").first().waitFor();
  await devtools.send("ServiceWorker.deliverPushMessage", { origin: desk.address, registrationId: await registered, data: "" });
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return (await registration!.getNotifications()).map(({ body, data }) => ({ body, path: data.path as string }));
    });
  await expect.poll(shown, { timeout: 15_000 }).toEqual([{ body: expect.stringContaining(`${JEANNE.name} attend une réponse`), path }]);
});
