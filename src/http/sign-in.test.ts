import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookieOf, PASSWORD, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { buildApp } from "./app.ts";
import type { App } from "./terms.ts";

const fresh = await freshDatabase();
const { app, terms, team, stranger } = await testApp(fresh);
const { person, manager } = await team();
const credentials = { email: person.email, password: PASSWORD };
const signIn = "/api/auth/sign-in/email";

describe("signing in", () => {
  test("the cookie opens the desk, and signing out closes it", async () => {
    const entered = await stranger("POST", signIn, credentials);
    expect(entered.status).toBe(204);
    const asks = visitor(app, cookieOf([entered.headers["set-cookie"]].flat() as string[]));
    expect((await asks("GET", "/api/session")).body).toMatchObject({
      me: { id: person.id, role: "person" },
      desk: { name: "Carrosserie du Lac" },
    });
    expect((await asks("POST", "/api/auth/sign-out")).status).toBe(204);
    expect((await asks("GET", "/api/session")).status).toBe(401);
  });

  test("the address may be written in capitals", async () => {
    expect((await stranger("POST", signIn, { ...credentials, email: person.email.toUpperCase() })).status).toBe(204);
  });

  test("a wrong password and an unknown address are told alike", async () => {
    const [wrong, unknown] = [
      await stranger("POST", signIn, { ...credentials, password: "not this one" }),
      await stranger("POST", signIn, { ...credentials, email: "nobody@example.org" }),
    ];
    expect(wrong).toMatchObject({ status: 401, body: { code: "wrong_credentials" } });
    expect(unknown.body).toEqual(wrong.body);
  });

  test("the cookie is httpOnly, for this site, and Secure behind https", async () => {
    const cookieFrom = async (server: App) => String((await visitor(server)("POST", signIn, credentials)).headers["set-cookie"]);
    expect(await cookieFrom(app)).toMatch(/HttpOnly; SameSite=Lax$/);
    const secure = await buildApp({ ...terms, publicUrl: "https://desk.example.org" });
    expect(await cookieFrom(secure)).toMatch(/; Secure$/);
    await secure.close();
  });

  test.each(["/api/auth/sign-up/email", "/api/auth/update-user", "/api/auth/request-password-reset", "/api/auth/get-session"])(
    "better-auth's other doors are shut: %s",
    async (url) => {
      expect((await stranger("POST", url, credentials)).status).toBe(404);
    },
  );

  test("one who is active no more is signed out, and cannot come back", async () => {
    const { person: leaver, director } = await team();
    const { body } = await director.asks("GET", "/api/session");
    const { name, role, backup, onRota } = body.people.find((it: { id: string }) => it.id === leaver.id);
    expect((await director.asks("PUT", `/api/settings/people/${leaver.id}`, { name, role, backup, onRota, active: false })).status).toBe(
      204,
    );
    expect((await leaver.asks("GET", "/api/session")).status).toBe(401);
    expect((await stranger("POST", signIn, { email: leaver.email, password: PASSWORD })).body).toMatchObject({ code: "wrong_credentials" });
    await director.asks("PUT", `/api/settings/people/${leaver.id}`, { name, role, backup, onRota, active: true });
    expect((await leaver.asks("GET", "/api/session")).status).toBe(401);
    expect((await stranger("POST", signIn, { email: leaver.email, password: PASSWORD })).status).toBe(204);
  });

  test("ends by itself, unless a visit in time prolongs it", async () => {
    const { person: visitor } = await team();
    const user = fresh.database.db.selectFrom("people").select("user_id").where("person_id", "=", visitor.id);
    const end = (when: string) =>
      sql`update auth_sessions set expires_at = now() + ${when}::interval where user_id = (${user})`.execute(fresh.database.db);
    expect((await visitor.asks("GET", "/api/counts")).headers["set-cookie"]).toBeUndefined();
    await end("5 days");
    expect((await visitor.asks("GET", "/api/counts")).headers["set-cookie"]).toContain("Max-Age=2592000");
    await end("-1 second");
    expect((await visitor.asks("GET", "/api/counts")).status).toBe(401);
  });

  test("a new password counts at once", async () => {
    const body = { currentPassword: PASSWORD, newPassword: "another long password" };
    expect((await manager.asks("POST", "/api/auth/change-password", { ...body, currentPassword: "not this one" })).body).toMatchObject({
      code: "wrong_credentials",
    });
    expect((await manager.asks("POST", "/api/auth/change-password", body)).status).toBe(204);
    expect((await stranger("POST", signIn, { email: manager.email, password: PASSWORD })).status).toBe(401);
  });
});

describe("guessing", () => {
  let guarded: App;
  beforeAll(async () => void (guarded = await buildApp({ ...terms, trustProxy: true })));
  afterAll(() => guarded.close());
  const guess = (email: string, from: string) =>
    visitor(guarded)("POST", signIn, { email, password: "a guess" }, { "x-forwarded-for": from });

  test("from one address ends after 20 tries a minute", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => guess(`somebody${i}@example.org`, "192.0.2.1")));
    expect(answers.every(({ status }) => status === 401)).toBe(true);
    const refused = await guess("somebody@example.org", "192.0.2.1");
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: "too_many_requests" });
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
  });

  test("nor goes on under addresses made up in front of the proxy's own", async () => {
    const from = (i: number) => `203.0.113.${i}, 192.0.2.2`;
    await Promise.all(Array.from({ length: 20 }, (_, i) => guess(`somebody${i}@example.org`, from(i))));
    expect((await guess("somebody@example.org", from(20))).status).toBe(429);
  });

  test("at one account ends after 30 tries, from wherever they come, even with the right password", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => guess(person.email, `198.51.100.${i}`)));
    expect(answers.every(({ status }) => status === 401)).toBe(true);
    expect((await visitor(guarded)("POST", signIn, credentials, { "x-forwarded-for": "203.0.113.9" })).status).toBe(429);
  });
});
