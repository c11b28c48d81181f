import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterAll, vi } from "vitest";
import { serve } from "../../src/cli/serve.ts";
import type { InboxView } from "../../src/contract/today.ts";
import { OFFICE_HOURS } from "../../src/core/calendar.ts";
import { type Clock, type Instant, instant, toDate } from "../../src/core/time.ts";
import { freshDatabaseUrl } from "./database.ts";
import { type Relay, startRelay } from "./relay.ts";

export interface Someone {
  name: string;
  email: string;
}

export const PASSWORD = "neuf chevreuils au bois";
/** Hélène makes the desk and directs it; Jeanne is a customer. */
export const HELENE: Someone = { name: "Hélène Dubé", email: "helene@boreal.example" };
export const JEANNE: Someone = { name: "Jeanne Poirier", email: "jeanne@poirier.example" };
const MAILBOX = "atelier@boreal.example";

export interface ServedDesk {
  address: string;
  relay: Relay;
  /** Setting it also makes the server look at what that brings, which it would within seconds. */
  clock: { now(): Instant; set(at: Instant): void };
  /** Invited by Hélène, and joins. */
  joins(person: Someone, language: "fr" | "en"): Promise<void>;
  /** A mail comes in by SMTP; its files hold nothing but their names. */
  writes(from: Someone, subject: string, text: string, files?: readonly string[]): Promise<void>;
  /** The same, and is on a case: the case's path. */
  opensCase(from: Someone, subject: string, text: string): Promise<string>;
  /** The server is down for so long, and then there again, at the same address with the same data. */
  withoutServer(meanwhile: () => Promise<void>): Promise<void>;
}

/**
 * The whole product as `npm start` runs it, in a folder and on ports of its own, until the file's tests have ended. It is
 * Tuesday, November 24, 2026, 10:00 in Toronto, and stays so until the test says otherwise. One that is not made up yet
 * starts the PostgreSQL it brings along, as a first visit does; the others have a database on the tests' server. `linked`: it
 * knows its public address, so that every message to a customer carries their link.
 */
export async function servedDesk({ madeUp = true, linked = false } = {}): Promise<ServedDesk> {
  let now = instant("2026-11-24T10:00:00-05:00");
  const relay = await startRelay();
  const databaseUrl = madeUp ? await freshDatabaseUrl() : null;
  const { address, smtp, wake, withoutServer } = await served(databaseUrl, { now: () => now }, relay, linked ? await freePort() : 0);
  const clock = { now: () => now, set: (at: Instant) => ((now = at), wake()) };
  const transport = createTransport({ host: "127.0.0.1", port: smtp!.port, ignoreTLS: true });
  const helene = madeUp ? await makeUp(address, relay.port) : askAt(address);

  const writes: ServedDesk["writes"] = async ({ name, email }, subject, text, files = []) => {
    const attachments = files.map((filename) => ({ filename, content: filename }));
    await transport.sendMail({ from: { name, address: email }, to: MAILBOX, subject, text, date: toDate(now), attachments });
  };
  const opensCase: ServedDesk["opensCase"] = async (from, subject, text) => {
    await writes(from, subject, text);
    return vi.waitFor(
      async () => {
        const { rows } = (await (await helene("GET", "/api/inbox?filter=all")).json()) as InboxView;
        return `/dossiers/${rows.find(({ case: it }) => it.subject === subject)!.case.id}`;
      },
      { timeout: 15_000, interval: 100 },
    );
  };
  const joins: ServedDesk["joins"] = async ({ name, email }, language) => {
    const { link } = (await (await helene("POST", "/api/settings/people", { name, email, language, role: "person" })).json()) as {
      link: string;
    };
    await askAt(address)("POST", link.slice(address.length).replace("/invitation/", "/api/invitations/"), { name, password: PASSWORD });
  };
  return { address, relay, clock, writes, opensCase, joins, withoutServer };
}

async function served(databaseUrl: string | null, clock: Clock, relay: Relay, ownPort: number) {
  const dataFolder = await mkdtemp(join(tmpdir(), "tenir-browser-"));
  const start = (port: number, smtpPort: number) =>
    serve(
      {
        host: "127.0.0.1",
        port,
        portChosen: true,
        smtpPort,
        dataFolder,
        databaseUrl,
        publicUrl: ownPort ? `http://127.0.0.1:${ownPort}` : null,
        trustProxy: false,
        logLevel: "error",
      },
      clock,
      () => undefined,
    );
  let serving = await start(ownPort, 0);
  const { address, smtp } = serving;
  afterAll(async () => {
    await serving.stop();
    await relay.close();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const withoutServer: ServedDesk["withoutServer"] = async (meanwhile) => {
    await serving.stop();
    await meanwhile().finally(async () => (serving = await start(Number(new URL(address).port), smtp!.port)));
  };
  return { address, smtp, withoutServer, wake: () => serving.wake() };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** The desk, its mailbox at the SMTP door, and the relay it sends through; asks as Hélène from then on. */
async function makeUp(address: string, relayPort: number): Promise<Ask> {
  const place = {
    business: "Atelier Boréal",
    timeZone: "America/Toronto",
    country: "CA",
    region: "QC",
    language: "fr",
    hours: OFFICE_HOURS,
  };
  const made = await askAt(address)("POST", "/api/setup", { ...place, person: { ...HELENE, password: PASSWORD } });
  const ask = askAt(
    address,
    made.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; "),
  );
  await ask("POST", "/api/settings/mailboxes", { kind: "smtp", address: MAILBOX, enabled: true });
  await ask("PUT", "/api/settings/relay", {
    login: { host: "127.0.0.1", port: relayPort, security: "none", user: "", password: "" },
    from: { name: place.business, address: MAILBOX },
  });
  return ask;
}

type Ask = ReturnType<typeof askAt>;

function askAt(address: string, cookie = "") {
  return async (method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<Response> => {
    const type: Record<string, string> = body ? { "content-type": "application/json" } : {};
    const request: RequestInit = { method, headers: { cookie, ...type }, body: JSON.stringify(body) };
    const answer = await fetch(address + path, request);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
}
