import { pino } from "pino";
import { tellBrowser } from "../channels/push.ts";
import { listenSmtp, type SmtpListener } from "../channels/mail/smtp-listener.ts";
import { cryptoRandom } from "../core/ids.ts";
import type { Clock } from "../core/time.ts";
import { runtime as makeRuntime, type Runtime } from "../desk/desk.ts";
import { receiveMail, takesMailFor } from "../desk/receive-mail.ts";
import { troubleOf } from "../desk/trouble.ts";
import { makeVault } from "../desk/vault.ts";
import { makeAuth } from "../http/auth.ts";
import { buildApp } from "../http/app.ts";
import { authDatabase, memberOf } from "../store/accounts.ts";
import { openDatabase } from "../store/database.ts";
import { openEar } from "../store/listen.ts";
import { migrate } from "../store/migrate.ts";
import { useCode } from "../store/second-steps.ts";
import { startServer } from "../store/server.ts";
import { wipe } from "../store/wipe.ts";
import { watchMailboxes } from "../worker/mailboxes.ts";
import { startTidying } from "../worker/tidy.ts";
import { startWorker } from "../worker/worker.ts";
import { WEB_FOLDER } from "./build-web.ts";
import type { Environment } from "./environment.ts";
import { readKeys } from "./keys.ts";
import { mailProbes, sendThrough } from "./mail-ports.ts";
import { askThrough } from "./model-port.ts";
import { pause } from "./pause.ts";

/** Larger mail is refused at the SMTP door, as most servers do (Gmail: 25 MB, and its encoding). */
const MAIL_BYTES_MAX = 50 * 1024 * 1024;

export interface Serving {
  address: string;
  smtp: { host: string; port: number } | null;
  runtime: Runtime;
  /** Time has made a leap, or something may have come: the worker looks now. */
  wake(): void;
  stop(): Promise<void>;
}

/** A desk made anew before anything runs: the demonstration. */
export type Prepare = (runtime: Runtime, hash: (password: string) => Promise<string>) => Promise<void>;

/** Everything that runs: the database, the pages and their API, the SMTP door, the mailboxes and the worker. */
export async function serve(
  environment: Environment,
  clock: Clock,
  say: (line: string) => void,
  prepare: Prepare | null = null,
): Promise<Serving> {
  const closers: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const url = environment.databaseUrl ?? (await embedded(environment, say, closers));
    if (prepare) await wipe(url);
    await migrate(url);
    const database = openDatabase(url);
    closers.push(() => database.close());
    const ear = await openEar(url);
    closers.push(() => ear.close());
    const keys = await readKeys(environment.dataFolder);
    const vault = makeVault(keys.vault);
    // a demonstration is looked at on the machine it runs on: its own address will do
    let own: string | null = null;
    const links = { address: () => environment.publicUrl ?? (prepare && own), sign: vault.sign };
    const runtime = makeRuntime(database, clock, cryptoRandom, askThrough(vault), links);
    const log = pino({ level: environment.logLevel, base: null });
    const failed = (what: string, error: unknown) => log.error({ what, err: error }, "failed; it will be tried again");

    const auth = makeAuth({
      database: authDatabase(database),
      secret: keys.session,
      vaultKey: keys.vault,
      useCode: (userId, code) => useCode(database, userId, code),
      mayEnter: async (userId) => (await memberOf(database.db, userId)) !== null,
    });
    await prepare?.(runtime, auth.hash);
    let door: SmtpListener | null = null;
    const app = await buildApp({
      runtime,
      auth,
      ear,
      vault,
      publicUrl: environment.publicUrl,
      trustProxy: environment.trustProxy,
      webFolder: WEB_FOLDER,
      log,
      probes: mailProbes(() => ({ host: environment.host, port: door?.port ?? environment.smtpPort, listening: door !== null })),
    });
    closers.push(() => app.close());
    const address = await listen(app, environment, say);
    own = address;
    door = await openDoor(environment, runtime, say, failed);
    if (door) closers.push(door.close);
    const worker = startWorker(runtime, {
      pause,
      failed,
      send: sendThrough(vault, clock),
      tell: tellBrowser,
      vault,
      address: environment.publicUrl ?? address,
    });
    closers.push(() => worker.stop());
    const tidying = startTidying(runtime, { pause, failed });
    closers.push(() => tidying.stop());
    const mailboxes = watchMailboxes(runtime, vault, { pause, failed });
    closers.push(() => mailboxes.stop());
    ear.listen(null, {
      heard: (change) => (change.mail && worker.wake(), change.settings && mailboxes.wake()),
      missed: () => (worker.wake(), mailboxes.wake()),
    });
    return { address, smtp: door && { host: environment.host, port: door.port }, runtime, wake: worker.wake, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function embedded({ dataFolder }: Environment, say: (line: string) => void, closers: (() => Promise<void>)[]): Promise<string> {
  const server = await startServer({ dataFolder, say });
  closers.push(() => server.stop());
  return server.url;
}

/** A port that is taken gives way to a free one, unless it was chosen. */
async function listen(
  app: Awaited<ReturnType<typeof buildApp>>,
  { host, port, portChosen }: Environment,
  say: (line: string) => void,
): Promise<string> {
  const taken = (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE" || portChosen) throw error;
    say(`Port ${port} is taken: the pages are at another one this time (PORT chooses it).`);
    return app.listen({ host, port: 0 });
  };
  return app.listen({ host, port }).catch(taken);
}

async function openDoor(
  { host, smtpPort }: Environment,
  runtime: Runtime,
  say: (line: string) => void,
  failed: (what: string, error: unknown) => void,
): Promise<SmtpListener | null> {
  const door = {
    host,
    port: smtpPort,
    maxBytes: MAIL_BYTES_MAX,
    takesMailFor: (address: string) => takesMailFor(runtime, address),
    onFailure: (error: unknown) => {
      failed("smtp", error);
      return { noRoom: troubleOf(error) === "no_room" };
    },
    receive: async (envelope: Parameters<typeof receiveMail>[1], raw: Uint8Array) => {
      await receiveMail(runtime, envelope, raw);
      return { ok: true } as const;
    },
  };
  return listenSmtp(door).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    say(`No mail is taken by SMTP: port ${smtpPort} is taken (SMTP_PORT chooses another).`);
    return null;
  });
}
