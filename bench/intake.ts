import autocannon from "autocannon";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { sql } from "kysely";
import { OFFICE_HOURS } from "../src/core/calendar.ts";
import { cryptoRandom } from "../src/core/ids.ts";
import { readKeys } from "../src/cli/keys.ts";
import { realClock } from "../src/cli/clock.ts";
import { runtime as makeRuntime } from "../src/desk/desk.ts";
import { receiveMail, takesMailFor } from "../src/desk/receive-mail.ts";
import { takeInStaged } from "../src/desk/take-in-staged.ts";
import { makeVault } from "../src/desk/vault.ts";
import { buildApp } from "../src/http/app.ts";
import { makeAuth } from "../src/http/auth.ts";
import { authDatabase } from "../src/store/accounts.ts";
import { openEar } from "../src/store/listen.ts";
import { type BenchDatabase, benchDatabase } from "./bench-database.ts";
import { type DeskProcess, startDesk } from "./desk-process.ts";
import { type Figure, median } from "./figure.ts";
import { mailFor, MAILBOX } from "./mail-to-desk.ts";
import { asAnother, mark, recordStatements, replay, type Statement } from "./statements.ts";

const AT_ONCE = 8;
const SECONDS = 5;
const MAILS = 1_500;
const ROUNDS = 3;
/** Staged mail is taken in by so many in a transaction (desk/take-in-staged.ts). */
const BATCH = 20;

/**
 * Messages a second through the desk, from the request or the SMTP connection to the last commit, against a raw loop of
 * the same statements on the same database with as many connections. In turns.
 */
export async function benchIntake(): Promise<Figure[]> {
  const bench = await benchDatabase();
  try {
    const { cookie, http, mails } = await record(bench);
    const desk = await startDesk(bench.folder, { DATABASE_URL: bench.url });
    try {
      const rounds = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push(await oneRound(bench, desk, cookie, http, mails));
      return [
        ...figures(
          "HTTP",
          rounds.map(({ byHttp }) => byHttp),
          http().length,
        ),
        ...figures(
          "SMTP",
          rounds.map(({ bySmtp }) => bySmtp),
          mails().length / BATCH,
        ),
      ];
    } finally {
      await desk.stop();
    }
  } finally {
    await bench.stop();
  }
}

interface Turn {
  ours: number;
  raw: number;
}

async function oneRound(
  bench: BenchDatabase,
  desk: DeskProcess,
  cookie: string,
  http: () => Statement[],
  mails: () => Statement[],
): Promise<{ byHttp: Turn; bySmtp: Turn }> {
  const oursHttp = await throughHttp(desk.address, cookie);
  const rawHttp = await replay(bench.url, Math.round(oursHttp * SECONDS), AT_ONCE, http);
  const oursSmtp = await throughSmtp(bench, desk.smtpPort);
  const rawSmtp = BATCH * (await replay(bench.url, MAILS / BATCH, AT_ONCE, mails));
  return { byHttp: { ours: oursHttp, raw: rawHttp }, bySmtp: { ours: oursSmtp, raw: rawSmtp } };
}

function figures(door: string, turns: readonly Turn[], statements: number): Figure[] {
  return [
    { name: `intake by ${door}`, value: median(turns.map(({ ours }) => ours)), unit: "messages/s" },
    {
      name: `intake by ${door}: a raw loop of the same ${Math.round(statements)} statements`,
      value: median(turns.map(({ raw }) => raw)),
      unit: "messages/s",
    },
    {
      name: `intake by ${door}: share of the raw loop`,
      value: median(turns.map(({ ours, raw }) => ours / raw)),
      unit: "of it",
      target: { least: 0.6 },
    },
  ];
}

/** New customers write down, by HTTP, what they said. The generator works in a thread of its own. */
async function throughHttp(address: string, cookie: string): Promise<number> {
  const result = await autocannon({
    url: `${address}/api/cases`,
    method: "POST",
    connections: AT_ONCE,
    duration: SECONDS,
    workers: 1,
    idReplacement: true,
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(caseFrom("[<id>]")),
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers other than 2xx, ${result.errors} errors`);
  return result["2xx"] / result.duration;
}

const WORDS =
  "Bonjour, avez-vous des nouvelles de ma réparation ? On m'avait dit mardi et personne n'a appelé. Merci de me rappeler cet après-midi.";

const caseFrom = (id: string) => ({
  customer: { name: `Client ${id}`, email: `${id}@courrier.example`, phone: null, language: "fr" },
  subject: "Réparation du pare-chocs",
  door: "email",
  words: WORDS,
});

/** From the first connection until the last mail is on its case. */
async function throughSmtp({ database }: BenchDatabase, port: number): Promise<number> {
  const settled = async () =>
    Number(
      (await sql<{ n: number }>`select count(*)::int as n from staged_mail where state = 'processed'`.execute(database.db)).rows[0]!.n,
    );
  const before = await settled();
  const start = process.hrtime.bigint();
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "smtp-load.ts"), `${port}`, `${MAILS}`, `${AT_ONCE}`]);
  while ((await settled()) < before + MAILS) await pause(20);
  return MAILS / (Number(process.hrtime.bigint() - start) / 1e9);
}

/** A desk made, and the statements of a message by HTTP and of a batch of mails, as functions that give them anew. */
async function record({ database, url, folder }: BenchDatabase) {
  const keys = await readKeys(folder);
  const runtime = makeRuntime(database, realClock, cryptoRandom);
  const ear = await openEar(url);
  const yes = async () => true;
  const auth = makeAuth({ database: authDatabase(database), secret: keys.session, vaultKey: keys.vault, mayEnter: yes, useCode: yes });
  const probes = { listener: () => ({ host: "", port: 0, listening: false }) } as never;
  const app = await buildApp({
    runtime,
    auth,
    ear,
    vault: makeVault(keys.vault),
    probes,
    publicUrl: null,
    trustProxy: false,
    webFolder: null,
    log: null,
  });
  const ask = async (url: `/${string}`, cookie: string, payload: object) => {
    const answer = await app.inject({ method: "POST", url, headers: { cookie }, payload });
    if (answer.statusCode >= 300) throw new Error(`${url}: ${answer.body}`);
    return answer;
  };
  const person = { name: "Sophie", email: "sophie@atelier.example", password: "correct horse battery" };
  const made = await ask("/api/setup", "", {
    business: "Atelier",
    timeZone: "America/Toronto",
    country: "CA",
    region: "QC",
    language: "fr",
    hours: OFFICE_HOURS,
    person,
  });
  const cookie = [made.headers["set-cookie"]]
    .flat()
    .map((it) => it!.split(";")[0])
    .join("; ");
  await ask("/api/settings/mailboxes", cookie, { kind: "smtp", address: MAILBOX, enabled: true });

  const oneCase = () => ask("/api/cases", cookie, caseFrom(mark()));
  const oneBatch = async () => {
    for (let i = 0; i < BATCH; i++) {
      const { from, raw } = mailFor(mark());
      await takesMailFor(runtime, MAILBOX);
      await receiveMail(runtime, { from, to: [MAILBOX] }, raw);
    }
    await takeInStaged(runtime);
  };
  await oneCase(); // reads what is then known
  await oneBatch();
  const http = asAnother(await recordStatements(oneCase), await recordStatements(oneCase));
  const mails = asAnother(await recordStatements(oneBatch), await recordStatements(oneBatch));
  await app.close();
  await ear.close();
  return { cookie, http, mails };
}
