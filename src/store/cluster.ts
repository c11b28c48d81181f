import { execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, mkdir, open, readFile, rename, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { isServing, type Postmaster, readPostmaster } from "./postmaster-file.ts";
import { type Account, runAs } from "./server-account.ts";
import type { Binaries } from "./server-binaries.ts";

/** A PostgreSQL data folder, the programs that serve it and the user they run as. */
export interface Cluster {
  folder: string;
  binaries: Binaries;
  account: Account;
  /** initdb's options: the order of text, the way to disk. */
  initdb: string[];
  settings: Record<string, string>;
}

/** The server's log starts anew past this size: nobody reads 10 MB of it. */
const LOG_BYTES_MAX = 10_000_000;
/** Recovery of a large log after a power cut can take minutes; a server that says nothing for this long is stuck. */
const READY_MS_MAX = 300_000;
/** A fast shutdown ends with a checkpoint, which a slow disk may drag out. */
const STOP_MS_MAX = 30_000;
const LOOK_MS = 10;

/** Whether a database was made in that folder. */
export async function clusterExists(folder: string): Promise<boolean> {
  return stat(join(folder, "PG_VERSION")).then(
    () => true,
    () => false,
  );
}

/** Makes the data folder, whole or not at all: initdb works beside it, a rename ends it. */
export async function createCluster(cluster: Cluster): Promise<void> {
  const draft = `${cluster.folder}.new-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(draft, { mode: 0o700 });
    await giveTo(cluster.account, draft);
    const { file, args, ids } = runAs(cluster.account, cluster.binaries.initdb, [
      "-D",
      draft,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      ...cluster.initdb,
      "--no-instructions",
      ...(cluster.settings.fsync === "off" ? ["--no-sync"] : []),
    ]);
    await promisify(execFile)(file, args, { ...ids, env: environment() });
    await writeFile(join(draft, "pg_hba.conf"), "local all all trust\n");
    await rename(draft, cluster.folder);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (await clusterExists(cluster.folder)) return; // another process was quicker
    throw error;
  }
}

/**
 * Starts the server, reachable only through a socket in `socketFolder` (which only its owner may enter), and waits until it answers.
 * It outlives us, so that Ctrl-C reaches us first and we stop it when our own work is done.
 */
export async function startCluster(cluster: Cluster, socketFolder: string): Promise<Postmaster> {
  const logFile = `${cluster.folder}.log`;
  const past = (await stat(logFile).catch(() => null))?.size ?? 0;
  if (past > LOG_BYTES_MAX) await truncate(logFile);
  const log = await open(logFile, "a", 0o600);
  await giveTo(cluster.account, logFile);
  const settings = {
    ...cluster.settings,
    listen_addresses: "",
    unix_socket_directories: socketFolder,
    unix_socket_permissions: "0700",
    port: "5432",
  };
  const { file, args, ids } = runAs(cluster.account, cluster.binaries.postgres, [
    "-D",
    cluster.folder,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]);
  const child = spawn(file, args, { ...ids, detached: true, stdio: ["ignore", log.fd, log.fd], env: environment() });
  let ended: string | null = null;
  child.once("error", (error) => (ended = error.message));
  child.once("exit", (code, signal) => (ended ??= `exit ${code ?? signal}`));
  child.unref();
  await log.close();
  for (let waited = 0; waited < READY_MS_MAX; waited += LOOK_MS) {
    const postmaster = await readPostmaster(cluster.folder);
    if (postmaster?.pid === child.pid && postmaster?.ready) return postmaster;
    if (ended) break;
    await pause(LOOK_MS);
  }
  throw new Error(`PostgreSQL did not start (${ended ?? "no answer"}): ${await lastWords(logFile)}`);
}

/** SIGINT, fast: rolls back what is open and writes everything out. SIGQUIT, at once: the next start recovers. Waits for the end. */
export async function stopCluster(cluster: Cluster, signal: "SIGINT" | "SIGQUIT" = "SIGINT"): Promise<void> {
  const postmaster = await readPostmaster(cluster.folder);
  if (!postmaster || !(await isServing(postmaster, cluster.folder))) return;
  process.kill(postmaster.pid, signal);
  for (let waited = 0; waited < STOP_MS_MAX; waited += LOOK_MS) {
    if (!(await isServing(postmaster, cluster.folder))) return;
    await pause(LOOK_MS);
  }
  if (signal === "SIGINT") await stopCluster(cluster, "SIGQUIT");
}

/** Lets an unprivileged server own a file or folder of its own. */
export async function giveTo(account: Account, path: string): Promise<void> {
  if (account.kind === "drop") await chown(path, account.uid, account.gid);
}

/** Nothing of the caller's: PGDATA, PGPORT or a locale this machine lacks would change what starts. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: "C" };
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, "utf8").catch(() => "")).trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? "";
}
