import { sql } from "kysely";
import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { cookieOf, type Member, PASSWORD, testApp, visitor } from "../../test/kit/app.ts";
import { freshDatabase } from "../../test/kit/database.ts";
import { codeOf } from "../../test/kit/totp.ts";
import { changeRelay } from "../desk/relay.ts";
import { authDatabase } from "../store/accounts.ts";
import { makeEngine } from "./auth-options.ts";
import { makeAuth } from "./auth.ts";

const fresh = await freshDatabase();
const { app, terms, team, stranger } = await testApp(fresh, { trustProxy: true });
const own = "/api/session/second-step";

/** With another vault's key. */
const engineTerms = {
  secret: "thirty-two characters of a secret",
  vaultKey: randomBytes(32),
  mayEnter: async () => true,
  useCode: async () => true,
};

let addresses = 0;
/** Each from an address of its own: what is limited by address is not looked at here. */
const signIn = (email: string) =>
  stranger("POST", "/api/auth/sign-in/email", { email, password: PASSWORD }, { "x-forwarded-for": `198.51.100.${++addresses}` });
const cookiesOf = (answer: { headers: Record<string, unknown> }) => cookieOf([answer.headers["set-cookie"] ?? []].flat() as string[]);

/** The password was right; now a code, of this browser. */
async function halfway(email: string) {
  const answer = await signIn(email);
  expect(answer).toMatchObject({ status: 200, body: { next: "second_step" } });
  const asks = visitor(app, cookiesOf(answer));
  return { asks, enters: (code: string) => asks("POST", "/api/auth/sign-in/second-step", { code }) };
}

async function begun({ asks }: Member): Promise<string> {
  return (await asks("POST", own, { password: PASSWORD })).body.secret;
}

/** Turned on with the code of now, so that the next one is still unused. */
async function turnedOn(member: Member) {
  const secret = await begun(member);
  const used = codeOf(secret);
  const { body, ...answer } = await member.asks("PUT", own, { code: used });
  return { secret, used, codes: body.codes as string[], asks: visitor(app, cookiesOf(answer)) };
}

describe("turning it on", () => {
  test("takes the password, then a first right code; then ten recovery codes are shown", async () => {
    const { person } = await team();
    expect((await person.asks("POST", own, { password: "not this one" })).body).toMatchObject({ code: "wrong_credentials" });
    const { body } = await person.asks("POST", own, { password: PASSWORD });
    expect(body.uri).toContain(`otpauth://totp/Tenir:${encodeURIComponent(person.email)}?secret=${body.secret}`);
    expect((await person.asks("PUT", own, { code: "000 000" })).body).toMatchObject({ code: "wrong_code" });
    expect((await person.asks("GET", own)).body).toEqual({ on: false, codesLeft: 0, required: false });
    expect((await signIn(person.email)).status).toBe(204);
    const answer = await person.asks("PUT", own, { code: codeOf(body.secret).replace(/(?=...$)/, " ") });
    expect(new Set(answer.body.codes).size).toBe(10);
    expect((await visitor(app, cookiesOf(answer))("GET", own)).body).toEqual({ on: true, codesLeft: 10, required: false });
  });

  test("ends the other sign-ins, and not the one it was done from", async () => {
    const { person } = await team();
    const elsewhere = visitor(app, cookiesOf(await signIn(person.email)));
    const { asks } = await turnedOn(person);
    expect((await asks("GET", "/api/session")).status).toBe(200);
    expect((await elsewhere("GET", "/api/session")).status).toBe(401);
  });

  test("is not done with a recovery code that was never shown, nor twice", async () => {
    const { person } = await team();
    await begun(person);
    expect((await person.asks("PUT", own, { code: "abcde-fghjk" })).body).toMatchObject({ code: "wrong_code" });
    const { asks } = await turnedOn(person);
    expect((await asks("POST", own, { password: PASSWORD })).body).toMatchObject({ code: "second_step_on" });
    expect((await asks("PUT", own, { code: "000000" })).body).toMatchObject({ code: "second_step_on" });
  });

  test("keeps nothing in clear, nor under the key that signs cookies", async () => {
    const { person } = await team();
    const { secret, codes } = await turnedOn(person);
    const { rows } =
      await sql`select * from auth_two_factors where user_id = (select id from auth_users where email = ${person.email})`.execute(
        fresh.database.db,
      );
    for (const plain of [secret, ...codes]) expect(JSON.stringify(rows)).not.toContain(plain);
    const otherVault = makeAuth({ ...engineTerms, database: authDatabase(fresh.database) });
    const cookie = cookiesOf(await signIn(person.email));
    await expect(otherVault.enterCode({ cookie }, codeOf(secret, 1))).rejects.toThrow();
    expect((await terms.auth.enterCode({ cookie }, codeOf(secret, 1))).ok).toBe(true);
  });
});

describe("signing in", () => {
  test("takes the password and then a code; the password alone opens nothing", async () => {
    const { person } = await team();
    const { secret } = await turnedOn(person);
    const { asks, enters } = await halfway(person.email);
    expect((await asks("GET", "/api/session")).status).toBe(401);
    expect((await enters("123 456")).body).toMatchObject({ code: "wrong_code" });
    const entered = await enters(codeOf(secret, 1));
    expect(entered.status).toBe(204);
    expect((await visitor(app, cookiesOf(entered))("GET", "/api/session")).status).toBe(200);
  });

  test("a code opens once, even to two who enter it at the same moment", async () => {
    const { person } = await team();
    const { secret, used } = await turnedOn(person);
    const [one, other] = [await halfway(person.email), await halfway(person.email)];
    expect((await one.enters(used)).body).toMatchObject({ code: "wrong_code" });
    const code = codeOf(secret, 1);
    const answers = await Promise.all([one.enters(code), other.enters(code)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401]);
    const refused = answers.find(({ status }) => status === 401)!;
    expect(refused.headers["set-cookie"]).toBeUndefined();
  });

  test("a recovery code opens once, however it is written", async () => {
    const { person } = await team();
    const { codes } = await turnedOn(person);
    const { enters } = await halfway(person.email);
    const entered = await enters(codes[3]!.replace("-", " ").toUpperCase());
    expect(entered.status).toBe(204);
    expect((await visitor(app, cookiesOf(entered))("GET", own)).body).toMatchObject({ codesLeft: 9 });
    expect((await (await halfway(person.email)).enters(codes[3]!)).status).toBe(401);
  });

  test("a sign-in takes five wrong codes, and then begins anew", async () => {
    const { person } = await team();
    const { secret } = await turnedOn(person);
    const { enters } = await halfway(person.email);
    for (let i = 0; i < 5; i++) expect((await enters("000000")).body).toMatchObject({ code: "wrong_code" });
    expect((await enters(codeOf(secret, 1))).body).toMatchObject({ code: "code_too_late" });
  });

  test("an account takes ten wrong codes in a row, from wherever, and then none for a while, right or not", async () => {
    const { person } = await team();
    const { secret } = await turnedOn(person);
    for (let i = 0; i < 10; i++) await terms.auth.enterCode({ cookie: cookiesOf(await signIn(person.email)) }, "000000");
    const late = await terms.auth.enterCode({ cookie: cookiesOf(await signIn(person.email)) }, codeOf(secret, 1));
    expect(late).toEqual({ ok: false, why: "too_many_requests" });
  });

  test("a code without a password before it opens nothing, nor one behind somebody else's", async () => {
    const { person, manager } = await team();
    const { secret } = await turnedOn(person);
    await turnedOn(manager);
    const code = codeOf(secret, 1);
    expect((await stranger("POST", "/api/auth/sign-in/second-step", { code })).body).toMatchObject({ code: "code_too_late" });
    expect((await (await halfway(manager.email)).enters(code)).body).toMatchObject({ code: "wrong_code" });
  });
});

describe("around the second step", () => {
  test("no door of better-auth's own is open", async () => {
    const { person } = await team();
    await turnedOn(person);
    const { asks } = await halfway(person.email);
    const engine = makeEngine({ ...engineTerms, database: authDatabase(fresh.database) });
    const paths = Object.values(engine.api).flatMap((it) => ("path" in it && it.path ? [String(it.path)] : []));
    expect(paths).toContain("/two-factor/verify-backup-code");
    const ours = ["/sign-in/email", "/sign-out", "/change-password"];
    for (const path of paths.filter((it) => !ours.includes(it)))
      for (const before of ["/api/auth", ""])
        for (const method of ["GET", "POST"] as const)
          expect([before, path, (await asks(method, `${before}${path}`, method === "POST" ? {} : undefined)).status]).toEqual([
            before,
            path,
            404,
          ]);
  });

  test("codes guessed under addresses made up in front of the proxy's own end after 20 a minute", async () => {
    const guess = (i: number) =>
      stranger("POST", "/api/auth/sign-in/second-step", { code: "000000" }, { "x-forwarded-for": `203.0.113.${i}, 192.0.2.77` });
    for (let i = 0; i < 20; i++) expect((await guess(i)).body).toMatchObject({ code: "code_too_late" });
    expect((await guess(20)).body).toMatchObject({ code: "too_many_requests" });
  });

  test("a new password ends the sign-ins that wait for their code under the one before", async () => {
    const { person } = await team();
    const { secret, asks } = await turnedOn(person);
    const { enters } = await halfway(person.email);
    const next = { currentPassword: PASSWORD, newPassword: "another long password" };
    expect((await asks("POST", "/api/auth/change-password", next)).status).toBe(204);
    expect((await enters(codeOf(secret, 1))).body).toMatchObject({ code: "code_too_late" });
  });

  test("a stolen sign-in tries 20 passwords in a quarter of an hour, from wherever", async () => {
    const { person, manager } = await team();
    const tries = ({ asks }: Member, i: number) => asks("POST", "/api/auth/change-password", {}, { "x-forwarded-for": `198.51.101.${i}` });
    for (let i = 0; i < 20; i++) expect((await tries(person, i)).status).toBe(400);
    expect((await tries(person, 20)).status).toBe(429);
    expect((await tries(manager, 20)).status).toBe(400);
  });

  test("one recovery code opens once to two who enter it at the same moment", async () => {
    const { person } = await team();
    const { codes } = await turnedOn(person);
    const [one, other] = [await halfway(person.email), await halfway(person.email)];
    const answers = await Promise.all([one.enters(codes[0]!), other.enters(codes[0]!)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401]);
  });

  test("another desk's director takes nobody's away", async () => {
    const { person } = await team();
    const { asks } = await turnedOn(person);
    const other = (await team()).director;
    expect((await other.asks("DELETE", `/api/settings/people/${person.id}/second-step`)).status).toBe(404);
    expect((await asks("GET", own)).body).toMatchObject({ on: true });
  });
});

describe("turning it off, and new recovery codes", () => {
  test("take the password and a code", async () => {
    const { person } = await team();
    const { codes, secret, asks } = await turnedOn(person);
    expect((await asks("POST", `${own}/codes`, { password: "not this one", code: codes[0] })).body).toMatchObject({
      code: "wrong_credentials",
    });
    expect((await asks("POST", `${own}/codes`, { password: PASSWORD, code: "000000" })).body).toMatchObject({ code: "wrong_code" });
    const { body } = await asks("POST", `${own}/codes`, { password: PASSWORD, code: codes[0] });
    expect(body.codes).toHaveLength(10);
    expect((await asks("DELETE", own, { password: PASSWORD, code: codes[1] })).body).toMatchObject({ code: "wrong_code" });
    expect((await asks("DELETE", own, { password: PASSWORD, code: codeOf(secret, 1) })).status).toBe(204);
    expect((await signIn(person.email)).status).toBe(204);
  });

  test("without one there is nothing to turn off", async () => {
    const { person } = await team();
    await begun(person);
    expect((await person.asks("DELETE", own, { password: PASSWORD, code: "000000" })).body).toMatchObject({ code: "second_step_off" });
    expect((await person.asks("POST", `${own}/codes`, { password: PASSWORD, code: "000000" })).body).toMatchObject({
      code: "second_step_off",
    });
  });
});

describe("a director", () => {
  const all = "/api/settings/second-steps";

  test("may want it of everybody, once they have theirs; who has none sees nothing else", async () => {
    const { director, person } = await team();
    expect((await director.asks("PUT", all, { required: true })).body).toMatchObject({ code: "second_step_first" });
    const { asks } = await turnedOn(director);
    expect((await asks("PUT", all, { required: true })).status).toBe(204);
    for (const path of ["/api/session", "/api/today", "/api/cases", "/api/stream", "/api/session/sign-ins"])
      expect((await person.asks("GET", path)).body).toMatchObject({ code: "second_step_missing" });
    expect((await person.asks("GET", own)).body).toMatchObject({ required: true });
    const now = await turnedOn(person);
    expect((await now.asks("GET", "/api/session")).status).toBe(200);
    expect((await now.asks("DELETE", own, { password: PASSWORD, code: now.codes[0] })).body).toMatchObject({
      code: "second_step_required",
    });
  });

  test("takes it from one who lost it: recorded, told by mail, and signed out", async () => {
    const { desk, director, person } = await team();
    const login = { host: "relay.example", port: 25, security: "none", user: "", password: "" } as const;
    await changeRelay(desk, terms.vault, { login, from: { name: "", address: "service@carrosserie.example" } });
    const { asks } = await turnedOn(person);
    expect((await director.asks("DELETE", `/api/settings/people/${director.id}/second-step`)).body).toMatchObject({ code: "not_yourself" });
    expect((await director.asks("DELETE", `/api/settings/people/${person.id}/second-step`)).status).toBe(204);
    expect((await asks("GET", "/api/session")).status).toBe(401);
    expect((await signIn(person.email)).status).toBe(204);
    const { body } = await director.asks("GET", all);
    expect(body.people.find(({ id }: { id: string }) => id === person.id)).toEqual({
      id: person.id,
      on: false,
      reset: { by: director.id, at: "2026-11-17T15:00:00.000Z" },
    });
    const { rows } = await sql<{ to: string }>`select message->'to'->>'address' as "to" from outbox where desk_id = ${desk.id}`.execute(
      fresh.database.db,
    );
    expect(rows).toEqual([{ to: person.email }]);
    expect((await director.asks("DELETE", `/api/settings/people/${person.id}/second-step`)).body).toMatchObject({
      code: "second_step_off",
    });
  });
});

test("one who leaves between the password and the code does not come in", async () => {
  const { person, director } = await team();
  const { secret } = await turnedOn(person);
  const { enters } = await halfway(person.email);
  const terms = { name: "x", role: "person", backup: null, onRota: false, active: false };
  expect((await director.asks("PUT", `/api/settings/people/${person.id}`, terms)).status).toBe(204);
  expect((await enters(codeOf(secret, 1))).body).toMatchObject({ code: "code_too_late" });
});
