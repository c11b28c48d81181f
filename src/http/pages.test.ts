import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";

const folder = await mkdtemp(join(tmpdir(), "tenir-pages-"));
await mkdir(join(folder, "assets"));
await writeFile(join(folder, "index.html"), "<title>Tenir</title>");
await writeFile(join(folder, "assets", "main-abc123.js"), "1");
afterAll(() => rm(folder, { recursive: true }));

const { stranger } = await testApp(await freshDatabase(), { webFolder: folder });
const asPage = { accept: "text/html" };

test.each(["/", "/aujourdhui", "/dossiers/12?onglet=notes", "/invitation/abc"])("%s is the page, never cached", async (url) => {
  const { status, text, headers } = await stranger("GET", url, undefined, asPage);
  expect([status, text, headers["cache-control"]]).toEqual([200, "<title>Tenir</title>", "no-cache"]);
});

test("files whose name holds their content are kept for ever", async () => {
  expect((await stranger("GET", "/assets/main-abc123.js")).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("what binds a document is said with documents, and not fifty times more with what they are made of", async () => {
  const [page, asset] = [await stranger("GET", "/", undefined, asPage), await stranger("GET", "/assets/main-abc123.js")];
  expect(page.headers["content-security-policy"]).toContain("default-src 'self'");
  expect(asset.headers).not.toHaveProperty("content-security-policy");
  expect(asset.headers["x-content-type-options"]).toBe("nosniff");
});

test.each(["/assets/gone.js", "/..%2f..%2fetc%2fpasswd", "/.env"])("%s is not there", async (url) => {
  expect(await stranger("GET", url)).toMatchObject({ status: 404, body: { code: "not_found" } });
});

test("an address of the API is never a page", async () => {
  expect(await stranger("GET", "/api/nothing", undefined, asPage)).toMatchObject({ status: 404, body: { code: "not_found" } });
});
