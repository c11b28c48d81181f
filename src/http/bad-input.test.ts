import { afterAll, describe, expect, test } from "vitest";
import { testApp } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { cryptoRandom, newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { runtime as makeRuntime } from "../desk/desk.ts";
import { openDatabase } from "../store/database.ts";
import { buildApp } from "./app.ts";

const fresh = await freshDatabase();
const { app, terms, team } = await testApp(fresh);
const { person, manager } = await team();
const { asks } = person;

const at = instant("2026-11-17T10:00:00-05:00");
const key = newId<string>(at);
const opening = {
  key,
  customer: { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" },
  subject: "Aile avant",
  door: "counter",
  words: "",
};
const caseId: string = (await asks("POST", "/api/cases", opening)).body.id;
const promise = {
  key,
  words: "je vous rappelle",
  kind: "call_back",
  promiser: { role: "person", id: person.id },
  due: { kind: "exact", by: "2026-11-18T15:00:00-05:00", words: "demain" },
};
const raw = (payload: string, type = "application/json") =>
  app.inject({ method: "POST", url: `/api/cases/${caseId}/notes`, payload, headers: { cookie: person.cookie, "content-type": type } });

describe("a body that is not what the route takes", () => {
  test("wrong types are named, each field", async () => {
    const answer = await asks("POST", "/api/cases", {
      ...opening,
      subject: 12,
      customer: { ...opening.customer, email: "not an address" },
      door: "window",
    });
    expect(answer).toMatchObject({ status: 400, body: { code: "invalid_request" } });
    expect(answer.body.errors.map((it: { field: string }) => it.field).sort()).toEqual(["customer.email", "door", "subject"]);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
  });

  test("no body at all", async () => {
    expect(await asks("POST", `/api/cases/${caseId}/notes`)).toMatchObject({ status: 400, body: { errors: [{ field: "body" }] } });
  });

  test.each(["{", "[", '"a": 1', "nul"])("JSON that is not: %s", async (text) => {
    const answer = await raw(text);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: "invalid_request", errors: [{ field: "body" }] });
  });

  test("a prototype smuggled in", async () => {
    expect((await raw('{"text":"a","__proto__":{"admin":true}}')).statusCode).toBe(400);
  });

  test("a form, as another site's page could send it", async () => {
    const answer = await raw("text=hello", "application/x-www-form-urlencoded");
    expect([answer.statusCode, answer.json().code]).toEqual([415, "media_type_unsupported"]);
  });

  test("a text of more than 1 MB", async () => {
    const answer = await asks("POST", `/api/cases/${caseId}/notes`, { key, text: "é".repeat(600_000) });
    expect(answer).toMatchObject({ status: 413, body: { code: "body_too_large" } });
  });

  test("a text of just less is too long a note, and told as such", async () => {
    expect(await asks("POST", `/api/cases/${caseId}/notes`, { key, text: "x".repeat(1_000_000) })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "text" }] },
    });
  });

  test.each(['"\\u0000"', '"\\ud800"'])("nested without end around %s (a denial of service)", async (text) => {
    const answer = await raw(`{"text":${"[".repeat(200_000)}${text}${"]".repeat(200_000)}}`);
    expect([answer.statusCode, answer.json().errors]).toEqual([400, [{ field: "body", message: "is nested too deep" }]]);
  });

  test("U+0000, which no text holds", async () => {
    expect(await asks("POST", `/api/cases/${caseId}/notes`, { key, text: "a\0b" })).toMatchObject({
      status: 400,
      body: { code: "invalid_request" },
    });
  });

  test("half a surrogate pair is kept as U+FFFD", async () => {
    expect((await raw(String.raw`{"key":"0199a0e0-0000-7000-8000-000000000002","text":"half \ud83d of it"}`)).statusCode).toBe(204);
    const { body } = await asks("GET", `/api/cases/${caseId}`);
    expect(body.timeline.interactions[0].body).toBe("half \ufffd of it");
  });

  test("the six letters backslash, u, 0000 are letters", async () => {
    expect((await asks("POST", `/api/cases/${caseId}/notes`, { key: newId(at), text: String.raw`a\u0000b` })).status).toBe(204);
  });
});

describe("a date", () => {
  test("in the past is refused by the rules", async () => {
    const past = { ...promise, due: { ...promise.due, by: "2026-11-16T15:00:00Z" } };
    expect(await asks("POST", `/api/cases/${caseId}/commitments`, past)).toMatchObject({ status: 422, body: { code: "due_in_the_past" } });
  });

  test.each(["tomorrow", "2026-11-20", "2026-11-20T15:00:00", "2026-13-45T99:00:00Z"])("that is no instant is named: %s", async (by) => {
    const answer = await asks("POST", `/api/cases/${caseId}/commitments`, { ...promise, due: { ...promise.due, by } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "due.by" }] } });
  });

  test("in the year 9999 is a slip of the keyboard", async () => {
    const answer = await asks("POST", `/api/cases/${caseId}/commitments`, {
      ...promise,
      due: { ...promise.due, by: "9999-12-31T00:00:00Z" },
    });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "due.by", message: "is more than twenty years ahead" }] } });
  });

  test.each(["0000-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"])(
    "that could not be told again is refused, or nobody could sign in any more: %s",
    async (at) => {
      const [before, after] = ["0001-01-01T00:00:00Z", "9999-12-31T00:00:00Z"];
      const answer = await asks(
        "POST",
        `/api/settings/people/${person.id}/absences`,
        at < before ? { from: at, to: after } : { from: before, to: at },
      );
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ message: "is in no year of four digits" }] } });
      const due = { kind: "window", notBefore: at, by: "2026-11-20T13:00:00Z", words: "vendredi" };
      expect((await asks("POST", `/api/cases/${caseId}/commitments`, { ...promise, due })).status).toBe(400);
      expect((await asks("PUT", "/api/notifications/seen", { upTo: at })).status).toBe(400);
    },
  );

  test("window that ends before it starts", async () => {
    const due = { kind: "window", notBefore: "2026-11-20T15:00:00Z", by: "2026-11-20T13:00:00Z", words: "vendredi" };
    expect(await asks("POST", `/api/cases/${caseId}/commitments`, { ...promise, due })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "due.notBefore" }] },
    });
  });
});

describe("an address", () => {
  test.each([
    "/api/cases/12",
    "/api/cases/%E0%A4%A",
    "/api/cases/' or 1=1 --",
    "/api/nothing",
    "/api/cases/00000000-0000-7000-8000-000000000000",
  ])("where nothing is: %s", async (url) => {
    expect(await asks("GET", url)).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  test.each([
    "/api/inbox?after=x'~1",
    `/api/inbox?after=2026-99-01T00:00:00.000Z~${caseId}`,
    "/api/inbox?filter=everything",
    "/api/today?who=you",
  ])("with a query that is not one: %s", async (url) => {
    expect(await asks("GET", url)).toMatchObject({ status: 400, body: { code: "invalid_request" } });
  });
});

describe("a request from elsewhere", () => {
  const note = { key: newId(at), text: "from another site" };
  test.each([
    [{ origin: "https://evil.example" }],
    [{ origin: "null" }],
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
  ])("is refused: %o", async (headers) => {
    expect(await asks("POST", `/api/cases/${caseId}/notes`, note, headers as Record<string, string>)).toMatchObject({
      status: 403,
      body: { code: "foreign_origin" },
    });
  });

  test.each([[{ origin: "http://localhost:80" }], [{ "sec-fetch-site": "same-origin" }], [{}]])(
    "our own page's is taken: %o",
    async (headers) => {
      expect(
        (await asks("POST", `/api/cases/${caseId}/notes`, note, { host: "localhost:80", ...headers } as Record<string, string>)).status,
      ).toBe(204);
    },
  );
});

describe("a failure on our side", () => {
  const broken = openDatabase(fresh.url);
  const logged: unknown[] = [];
  const keep = (...said: unknown[]) => void logged.push(said);
  const log = {
    info: keep,
    error: keep,
    warn: keep,
    debug: keep,
    trace: keep,
    fatal: keep,
    silent: keep,
    level: "info",
    child: () => log,
  } as never;
  let server: Awaited<ReturnType<typeof buildApp>>;
  afterAll(() => server.close());

  test("is answered without a word of SQL, code or path, and can be found in the log", async () => {
    server = await buildApp({ ...terms, log, runtime: makeRuntime(broken, { now: () => instant("2026-11-17T10:00:00Z") }, cryptoRandom) });
    await broken.close();
    const answer = await server.inject({ url: "/api/today", headers: { cookie: person.cookie } });
    expect(answer.json()).toEqual({
      type: "urn:tenir:problem:failure",
      title: "failure",
      status: 500,
      code: "failure",
      reference: answer.headers["x-request-id"],
    });
    expect(logged.flat()).toContainEqual(expect.objectContaining({ route: "/api/today", err: expect.any(Error) }));
  });

  test("health is said as it is", async () => {
    expect((await server.inject("/healthz")).json()).toMatchObject({ status: 503, code: "not_ready" });
    expect((await app.inject("/healthz")).json()).toEqual({ status: "ready" });
  });
});

test("no answer names the server's software, and pages take scripts from nowhere else", async () => {
  const { headers } = await asks("GET", "/api/session");
  expect(headers["x-powered-by"]).toBeUndefined();
  expect(headers["content-security-policy"]).toBe(
    "default-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none'",
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("hours in which no time of the rules would ever pass are refused, and rules that the hours never reach", async () => {
  const { body: settings } = await manager.asks("GET", "/api/settings/desk");
  const { body: policy } = await manager.asks("GET", "/api/settings/policy");
  const change = (week: unknown[]) => manager.asks("PUT", "/api/settings/desk", { ...settings, hours: [week, [], [], [], [], [], []] });
  expect(await change([[480, 481]])).toMatchObject({ status: 422, body: { code: "hours_too_short" } });
  expect((await change([[480, 540]])).status).toBe(204);
  expect(await manager.asks("PUT", "/api/settings/policy", { ...policy, silenceMax: 200 * 3_600_000 })).toMatchObject({
    status: 422,
    body: { code: "policy_unworkable", detail: { silenceMax: "too_long" } },
  });
  expect((await manager.asks("PUT", "/api/settings/desk", settings)).status).toBe(204);
});

test("a policy that cannot be followed is refused, place by place", async () => {
  const { body: policy } = await manager.asks("GET", "/api/settings/policy");
  const ladder = [
    { after: 10, to: "owner" },
    { after: 5, to: "manager" },
  ];
  expect(await manager.asks("PUT", "/api/settings/policy", { ...policy, ladder })).toMatchObject({
    status: 422,
    body: { code: "policy_unworkable", detail: { "ladder[1].after": "goes_back" } },
  });
  expect((await manager.asks("PUT", "/api/settings/policy", policy)).status).toBe(204);
});
