import { getMigrations } from "better-auth/db/migration";
import { sql } from "kysely";
import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { newId } from "../core/ids.ts";
import { instant } from "../core/time.ts";
import { authDatabase, endSessions, insertAccount } from "../store/accounts.ts";
import { useCode } from "../store/second-steps.ts";
import { makeAuth } from "./auth.ts";
import { authOptions } from "./auth-options.ts";

const { database } = await freshDatabase();
const welcome = new Set<string>();
const terms = {
  database: authDatabase(database),
  secret: "a secret of thirty-two characters",
  vaultKey: randomBytes(32),
  mayEnter: async (id: string) => welcome.has(id),
  useCode: (id: string, code: string) => useCode(database, id, code),
};
const auth = makeAuth(terms);
const at = instant("2026-11-24T10:00:00Z");

test("our tables are those better-auth wants", async () => {
  const { toBeCreated, toBeAdded } = await getMigrations(authOptions(terms));
  expect([...toBeCreated, ...toBeAdded]).toEqual([]);
});

test("one who signs in is known by the cookie until they sign out", async () => {
  const { email, password } = await account();
  const cookie = pair(await auth.signIn(email, password, "a browser"));
  expect(await known(cookie)).toBe(true);
  await auth.signOut(cookie);
  expect(await known(cookie)).toBe(false);
});

test("the cookie is for the server only, and for this site", async () => {
  const { email, password } = await account();
  expect((await auth.signIn(email, password, undefined))![0]).toMatch(/HttpOnly; SameSite=Lax/i);
});

test("a cookie that was changed, or signed by another, is nobody's", async () => {
  const { email, password } = await account();
  const cookie = pair(await auth.signIn(email, password, undefined));
  expect(auth.tokenOf(`theme=dark; ${cookie}`)).not.toBeNull();
  expect(auth.tokenOf(cookie.replace(/=(.)/, (_, first) => `=${first === "A" ? "B" : "A"}`))).toBeNull();
  expect(makeAuth({ ...terms, secret: "another secret of thirty-two characters" }).tokenOf(cookie)).toBeNull();
});

test.each([
  "",
  "tenir.session_token=",
  "tenir.session_token=%E0%A4%A",
  "tenir.session_token=a.b",
  `tenir.session_token=a.${"A".repeat(43)}=`,
  "xtenir.session_token=a",
])("nor is %s", (cookie) => {
  expect(auth.tokenOf(cookie)).toBeNull();
});

test("a sign-in that ends soon is prolonged, in the table and in the cookie", async () => {
  const { id, email, password } = await account();
  const cookie = pair(await auth.signIn(email, password, undefined));
  expect(await auth.prolong(cookie)).toEqual([]);
  await sql`update auth_sessions set expires_at = now() + interval '28 days', updated_at = now() - interval '2 days' where user_id = ${id}`.execute(
    database.db,
  );
  expect(pair(await auth.prolong(cookie))).toBe(cookie);
  const { rows } = await sql<{
    days: number;
  }>`select extract(day from expires_at - now())::int as days from auth_sessions where user_id = ${id}`.execute(database.db);
  expect(rows[0]!.days).toBe(29);
});

test.each([
  ["the wrong password", "not the password"],
  ["a password of 300 characters", "x".repeat(300)],
])("%s opens nothing", async (_, wrong) => {
  const { email } = await account();
  expect(await auth.signIn(email, wrong, undefined)).toBeNull();
});

test("an unknown address opens nothing, nor does what is no address", async () => {
  expect(await auth.signIn("nobody@example.org", "not the password", undefined)).toBeNull();
  expect(await auth.signIn("' or 1=1 --", "not the password", undefined)).toBeNull();
});

test("an account that may not enter opens nothing", async () => {
  const { id, email, password } = await account();
  welcome.delete(id);
  expect(await auth.signIn(email, password, undefined)).toBeNull();
});

test("sessions that were ended are nobody's", async () => {
  const { id, email, password } = await account();
  const cookie = pair(await auth.signIn(email, password, undefined));
  await endSessions(database.db, id);
  expect(await known(cookie)).toBe(false);
});

test("a changed password counts at once, and ends the other sign-ins", async () => {
  const { email, password } = await account();
  const elsewhere = pair(await auth.signIn(email, password, undefined));
  const here = pair(await auth.signIn(email, password, undefined));
  expect(await auth.changePassword({ cookie: here }, "not the password", "another password")).toBeNull();
  const renewed = pair(await auth.changePassword({ cookie: here }, password, "another password"));
  expect(await known(elsewhere)).toBe(false);
  expect(await known(renewed)).toBe(true);
  expect(await auth.signIn(email, password, undefined)).toBeNull();
  expect(await auth.signIn(email, "another password", undefined)).not.toBeNull();
});

test("an address has one account, whatever its case", async () => {
  const { email } = await account();
  expect(await insertAccount(database.db, { id: newId(at), name: "Another", email: email.toUpperCase(), passwordHash: "" }, at)).toBe(
    false,
  );
});

async function account() {
  const id = newId<string>(at);
  const email = `${id}@example.org`;
  const password = "correct horse battery";
  welcome.add(id);
  await insertAccount(database.db, { id, name: "Ève", email, passwordHash: await auth.hash(password) }, at);
  return { id, email, password };
}

/** Whether a cookie's sign-in counts: ours, and still in the table. */
async function known(cookie: string): Promise<boolean> {
  const token = auth.tokenOf(cookie);
  const { rows } = await sql`select from auth_sessions where token = ${token} and expires_at > now()`.execute(database.db);
  return rows.length === 1;
}

const pair = (cookies: string[] | null): string => cookies![0]!.split(";")[0]!;
