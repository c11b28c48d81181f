import { describe, expect, test } from "vitest";
import { type Method, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { routesOf } from "../../test/kit/routes.ts";

const { app, terms, team } = await testApp(await freshDatabase());
const { director } = await team();
const id = "0199a0e0-0000-7000-8000-000000000000";
const doors = Object.keys(await routesOf(terms)).map((route) => {
  const [method, path] = route.split(" ") as [Method, string];
  const url = path.replace(":token", "x".repeat(22)).replace(":index", "0").replace(":mode", "email").replace(/:\w+/g, id);
  return { route, method, url };
});
const changing = doors.filter(({ method }) => method !== "GET");
/** Those that read JSON: pages behind a link read forms (every-link.test.ts). */
const ofTheApi = changing.filter(({ url }) => url.startsWith("/api/"));
const asks = (method: Method, url: string, payload: string, headers: Record<string, string>) =>
  app.inject({ method, url, payload, headers: { cookie: director.cookie, ...headers } }).then(({ statusCode, body }) => ({
    status: statusCode,
    code: JSON.parse(body).code,
  }));

const TAKE_FILES = new Set(["POST /api/cases/:id/files", "POST /api/cases/:id/evidence/:item/photos"]);

describe("another site's page changes nothing", () => {
  const foreign = { "content-type": "application/json", origin: "https://evil.example" };
  test.each(changing)("$route", async ({ method, url }) => {
    expect(await asks(method, url, "{}", foreign)).toEqual({ status: 403, code: "foreign_origin" });
    const said = { "content-type": "application/json", "sec-fetch-site": "same-site" };
    expect(await asks(method, url, "{}", said)).toEqual({ status: 403, code: "foreign_origin" });
  });
});

describe("what a form of another site can send without being asked is not read", () => {
  const simple = ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"];
  const elsewhere = ofTheApi.filter(({ route }) => !TAKE_FILES.has(route));
  test.each(elsewhere)("$route", async ({ method, url }) => {
    for (const type of simple)
      expect(await asks(method, url, "a=b", { "content-type": type })).toEqual({ status: 415, code: "media_type_unsupported" });
  });
});

describe("a body of more than a megabyte is not read", () => {
  const payload = JSON.stringify({ text: "x".repeat(1_100_000) });
  test.each(ofTheApi.filter(({ route }) => !TAKE_FILES.has(route)))("$route", async ({ method, url }) => {
    expect(await asks(method, url, payload, { "content-type": "application/json" })).toEqual({ status: 413, code: "body_too_large" });
  });
});

describe("no cache keeps what was said to one person", () => {
  const forAll = new Set(["GET /api/stream", "GET /healthz", "GET /page/:file"]);
  const reads = doors.filter(({ method, route }) => method === "GET" && !forAll.has(route));
  test.each(reads)("$route", async ({ url }) => {
    for (const visit of [director.asks, visitor(app)]) {
      const { status, headers } = await visit("GET", url);
      expect(status).toBeLessThan(500);
      expect(headers["cache-control"]).toContain("no-store");
    }
  });
});
