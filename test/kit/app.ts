import { randomBytes } from "node:crypto";
import { afterAll } from "vitest";
import { OFFICE_HOURS } from "../../src/core/calendar.ts";
import { cryptoRandom, type DeskId, newId, type PersonId } from "../../src/core/ids.ts";
import { ROLES, type Role } from "../../src/core/policy.ts";
import { instant } from "../../src/core/time.ts";
import { type Desk, deskOf, runtime as makeRuntime } from "../../src/desk/desk.ts";
import type { MailProbes } from "../../src/desk/probes.ts";
import { makeVault } from "../../src/desk/vault.ts";
import { buildApp } from "../../src/http/app.ts";
import { makeAuth } from "../../src/http/auth.ts";
import type { App, AppTerms } from "../../src/http/terms.ts";
import { authDatabase, insertAccount, memberOf } from "../../src/store/accounts.ts";
import { useCode } from "../../src/store/second-steps.ts";
import { insertDesk } from "../../src/store/desk-settings.ts";
import { openEar } from "../../src/store/listen.ts";
import { insertPerson } from "../../src/store/people.ts";
import type { FreshDatabase } from "./database.ts";

export const PASSWORD = "correct horse battery";

export type Method = "GET" | "POST" | "PUT" | "DELETE";
/** Asks as one person; the answer's body is parsed where it is JSON. */
export type Visitor = ReturnType<typeof visitor>;

export interface Member {
  id: PersonId;
  email: string;
  cookie: string;
  asks: Visitor;
}

export type Team = { desk: Desk } & Record<Role, Member>;

/** What the probes were asked with, newest last. */
export type Probed = { folder?: string; login: { host: string; password: string } };

export interface TestApp {
  app: App;
  terms: AppTerms;
  clock: { set(iso: string): void };
  probed: Probed[];
  stranger: Visitor;
  /** A desk with one person of each role, all signed in. */
  team(): Promise<Team>;
}

/** The whole HTTP server on a real database, with a clock that only moves when told to; nothing listens. */
export async function testApp({ database, url }: FreshDatabase, more: Partial<AppTerms> = {}): Promise<TestApp> {
  let now = instant("2026-11-17T10:00:00-05:00");
  const vault = makeVault(randomBytes(32));
  const links = { address: () => more.publicUrl ?? null, sign: vault.sign };
  const runtime = makeRuntime(database, { now: () => now }, cryptoRandom, undefined, links);
  const auth = makeAuth({
    database: authDatabase(database),
    secret: "thirty-two characters of a secret",
    vaultKey: randomBytes(32),
    mayEnter: async (id) => (await memberOf(database.db, id)) !== null,
    useCode: (id, code) => useCode(database, id, code),
  });
  const probed: Probed[] = [];
  const ear = await openEar(url);
  const terms: AppTerms = {
    runtime,
    auth,
    ear,
    vault,
    probes: probesInto(probed),
    publicUrl: null,
    trustProxy: false,
    webFolder: null,
    log: null,
    ...more,
  };
  const app = await buildApp(terms);
  const passwordHash = await auth.hash(PASSWORD);
  afterAll(async () => {
    await app.close();
    await ear.close();
  });

  async function team(): Promise<Team> {
    const id = newId<DeskId>(now);
    await insertDesk(
      database.db,
      id,
      {
        name: "Carrosserie du Lac",
        timeZone: "America/Toronto",
        country: "CA",
        region: "QC",
        language: "fr",
        hours: OFFICE_HOURS,
        closures: [],
      },
      randomBytes(32),
      false,
      now,
    );
    const members = await Promise.all(ROLES.map(async (role) => [role, await member(id, role)] as const));
    return { desk: deskOf(runtime, id), ...(Object.fromEntries(members) as Record<Role, Member>) };
  }

  async function member(desk: DeskId, role: Role): Promise<Member> {
    const id = newId<PersonId>(now);
    const userId = newId<string>(now);
    const email = `${role}.${id}@carrosserie.example`;
    await insertAccount(database.db, { id: userId, name: role, email, passwordHash }, now);
    await insertPerson(database.db, desk, { id, userId, name: role, email, role, language: "fr" }, now);
    const cookie = cookieOf((await auth.signIn(email, PASSWORD, undefined))!);
    return { id, email, cookie, asks: visitor(app, cookie) };
  }

  return { app, terms, probed, team, stranger: visitor(app), clock: { set: (iso) => void (now = instant(iso)) } };
}

export const cookieOf = (setCookies: readonly string[]): string => setCookies.map((cookie) => cookie.split(";")[0]).join("; ");

export function visitor(app: App, cookie?: string) {
  return async (method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [payload, type] =
      body instanceof Upload ? [body.bytes, `multipart/form-data; boundary=${BOUNDARY}`] : [JSON.stringify(body), JSON_TYPE];
    const sent = body === undefined ? {} : { payload };
    const typed = body === undefined ? {} : { "content-type": type };
    const answer = await app.inject({ method, url, ...sent, headers: { ...(cookie ? { cookie } : {}), ...typed, ...headers } });
    return {
      status: answer.statusCode,
      body: parsed(answer.body, answer.headers["content-type"]),
      text: answer.body,
      headers: answer.headers,
    };
  };
}

const JSON_TYPE = "application/json";
const BOUNDARY = "frontiere";

/** A form with one file in it, as a browser sends one. */
class Upload {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

export function upload(name: string, content: string | Uint8Array, type = "application/octet-stream"): Upload {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  return new Upload(Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]));
}

function parsed(text: string, type: unknown): any {
  return String(type).includes("json") ? JSON.parse(text) : null;
}

function probesInto(probed: Probed[]): MailProbes {
  const test = async (settings: Probed) => {
    probed.push(settings);
    return { outcome: "ok", said: null, messages: 3 } as const;
  };
  return { testMailbox: test, testRelay: test, listener: () => ({ host: "127.0.0.1", port: 2525, listening: true }) };
}
