import { readdir, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type Cluster, clusterExists, createCluster, startCluster, stopCluster } from "./cluster.ts";
import { makeFolder } from "./make-folder.ts";
import { isAlive, isServing, type Postmaster, readPostmaster } from "./postmaster-file.ts";
import { chooseAccount } from "./server-account.ts";
import { embeddedBinaries } from "./server-binaries.ts";
import { withinReach } from "./server-reach.ts";
import { makeSocketFolder, serverUrl } from "./server-socket.ts";

export interface Server {
  /** Reaches the database as its owner, who is no superuser: row-level security holds. */
  url: string;
  /** Ends the server: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/** Something the person at the terminal must change; the message says what. */
export class CannotStart extends Error {}

/** The connection whose lock makes this process the one that works on the data folder. */
interface Keeper {
  postmaster: Postmaster;
  /** Resolves when the connection is gone, and the lock with it. */
  lost: Promise<void>;
}

/** For one desk on one machine, next to Node within 350 MB. Everything acknowledged is on disk. */
const SETTINGS = {
  shared_buffers: "64MB",
  work_mem: "8MB",
  maintenance_work_mem: "64MB",
  effective_cache_size: "1GB",
  max_connections: "60",
  max_wal_size: "512MB",
  wal_level: "minimal",
  max_wal_senders: "0",
  random_page_cost: "1.1",
  // After a crash every file is put on disk first: one by one takes 3 s here, the file system as a whole 0.2 s (Linux only).
  ...(process.platform === "linux" ? { recovery_init_sync_method: "syncfs" } : {}),
  jit: "off",
  max_parallel_workers_per_gather: "0",
  autovacuum_max_workers: "2",
  io_method: "sync",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
};
const INITDB = [
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  ...(process.platform === "linux" ? ["--sync-method=syncfs"] : []),
];

/** Any number, the same in every version of Tenir. An advisory lock goes when its holder dies, however it dies. */
const KEEPER_LOCK = 7_304_611;
/** A process that was just told to stop gets this long to let go of the folder. */
const HANDOVER_MS_MAX = 3_000;
/** PostgreSQL's words when another server, or a dead one's last connection, has the cluster: worth another try. */
const RIVAL_RUNS = /lock file .* (already exists|is empty)|pre-existing shared memory block/;
/** On a busy machine they take seconds to notice that their server is gone. */
const LINGER_MS_MAX = 30_000;
const RIVAL_LOOK_MS = 100;
const LOOK_MS = 20;
const REVIVE_MS_MAX = 5_000;

/**
 * Serves the data folder's own PostgreSQL: makes it at first, adopts the one that a killed process left running,
 * starts it again when it dies. `say` gets a line for the terminal when there is something to know.
 * Throws CannotStart when another process works on the folder, or when this machine cannot run the server.
 */
export async function startServer({ dataFolder, say }: { dataFolder: string; say: (line: string) => void }): Promise<Server> {
  const cluster = await prepare(dataFolder, say);
  let keeper: Keeper | null = await keep(cluster);
  const { socketFolder } = keeper.postmaster;
  let stopping = false;

  let revived = Promise.resolve();
  const watch = (it: Keeper): void => void it.lost.then(() => (stopping ? undefined : (revived = revive())));
  const revive = async (): Promise<void> => {
    keeper = null;
    say("The database stopped; starting it again.");
    for (let wait = LOOK_MS; !stopping && !keeper; wait = Math.min(wait * 2, REVIVE_MS_MAX)) {
      keeper = await keep(cluster, socketFolder).catch((error: Error) => {
        say(error.message);
        return null;
      });
      await pause(keeper ? 0 : wait);
    }
    if (keeper) watch(keeper);
  };

  watch(keeper);
  await clearDrafts(cluster);
  return {
    url: serverUrl(socketFolder, "tenir", "tenir"),
    async stop() {
      stopping = true;
      await revived;
      if (!keeper) return;
      await stopCluster(cluster); // with the lock held: a rival must not take a server that is about to go
      await rm(socketFolder, { recursive: true, force: true });
    },
  };
}

async function prepare(dataFolder: string, say: (line: string) => void): Promise<Cluster> {
  await makeFolder(dataFolder, 0o700).catch(cannot(`cannot make the data folder ${dataFolder}`));
  const place = join(await realpath(dataFolder), "postgres");
  const programs = await embeddedBinaries().catch(cannot("cannot run a database of its own here; set DATABASE_URL to a PostgreSQL server"));
  const account = await chooseAccount(place);
  if (!account)
    throw new CannotStart(
      `PostgreSQL does not run as root and this machine offers no way around it; start as an ordinary user, or set DATABASE_URL to a PostgreSQL server`,
    );
  const { folder, binaries } = await withinReach(account, place, programs).catch(
    cannot("cannot put the database where an unprivileged user reaches it"),
  );
  const cluster = { folder, binaries, account, initdb: INITDB, settings: SETTINGS };
  if (await clusterExists(folder)) return cluster;
  say("Making the database, once.");
  await createCluster(cluster).catch(cannot(`cannot make the database in ${folder}`));
  return cluster;
}

const cannot =
  (what: string) =>
  (error: Error): never => {
    throw new CannotStart(`${what}: ${error.message.trim()}`, { cause: error });
  };

/** A server that runs, and its lock. Waits for a server on its way up or down, and a little for a process that lets go. */
async function keep(cluster: Cluster, socketFolder?: string): Promise<Keeper> {
  for (let refusedMs = 0; refusedMs < HANDOVER_MS_MAX; refusedMs += RIVAL_LOOK_MS) {
    const postmaster = await reach(cluster, socketFolder);
    const keeper = await lock(postmaster);
    if (keeper) return keeper;
    await pause(RIVAL_LOOK_MS);
  }
  throw new CannotStart(
    `another process is already using the data folder ${dirname(cluster.folder)}: Tenir runs already (TENIR_DATA chooses another folder)`,
  );
}

/** The cluster's server once it answers. Throws when what is left of a dead one does not go away. */
async function reach(cluster: Cluster, socketFolder?: string): Promise<Postmaster> {
  for (let lingeredMs = 0; ;) {
    try {
      const postmaster = await running(cluster, socketFolder);
      if (postmaster) return postmaster;
      await pause(LOOK_MS);
    } catch (error) {
      if (lingeredMs >= LINGER_MS_MAX || !RIVAL_RUNS.test((error as Error).message)) throw error;
      lingeredMs += RIVAL_LOOK_MS;
      await pause(RIVAL_LOOK_MS);
    }
  }
}

/** The cluster's server, started if there is none. Null while one is on its way up or down. */
async function running(cluster: Cluster, socketFolder?: string): Promise<Postmaster | null> {
  const found = await readPostmaster(cluster.folder);
  if (found && (await isServing(found, cluster.folder))) return found.ready ? found : null;
  const socket = socketFolder ?? (await makeSocketFolder(cluster));
  await clearLocks(cluster, found, socket);
  return startCluster(cluster, socket);
}

/**
 * A dead server's lock files stop the next one while the process id in them lives on: in another process,
 * or in a dead one that nobody has buried yet. PostgreSQL sees to the others itself.
 */
async function clearLocks(cluster: Cluster, dead: Postmaster | null, socketFolder: string): Promise<void> {
  const now = await readPostmaster(cluster.folder);
  if (now?.pid !== dead?.pid) return;
  await rm(join(socketFolder, ".s.PGSQL.5432.lock"), { force: true });
  if (dead ? isAlive(dead.pid) : await isEmpty(cluster)) await rm(join(cluster.folder, "postmaster.pid"), { force: true });
}

/** A power cut can leave the file empty; a server that starts fills it at once. */
async function isEmpty(cluster: Cluster): Promise<boolean> {
  const size = async (): Promise<number | null> => (await stat(join(cluster.folder, "postmaster.pid")).catch(() => null))?.size ?? null;
  if ((await size()) !== 0) return false;
  await pause(RIVAL_LOOK_MS);
  return (await size()) === 0;
}

async function lock(postmaster: Postmaster): Promise<Keeper | null> {
  const client = new pg.Client({
    connectionString: serverUrl(postmaster.socketFolder, "postgres", "postgres"),
    application_name: "tenir keeper",
  });
  const lost = new Promise<void>((resolve) => void client.once("end", resolve));
  client.on("error", () => undefined); // "end" follows
  try {
    await client.connect();
    const { rows } = await client.query("select pg_try_advisory_lock($1) as held", [KEEPER_LOCK]);
    if (rows[0].held) {
      await createDatabase(client);
      return { postmaster, lost };
    }
  } catch {
    // It is going down, or coming up: look again.
  }
  await client.end().catch(() => undefined);
  return null;
}

/** What initdb left behind when it was killed. Only the keeper may tidy: a rival may be at work otherwise. */
async function clearDrafts(cluster: Cluster): Promise<void> {
  const parent = dirname(cluster.folder);
  const drafts = (await readdir(parent)).filter((name) => name.startsWith(`${basename(cluster.folder)}.new-`));
  await Promise.all(drafts.map((name) => rm(join(parent, name), { recursive: true, force: true })));
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select to_regrole('tenir') is null as no_role, not exists (select from pg_database where datname = 'tenir') as no_database",
  );
  if (rows[0].no_role) await client.query("create role tenir login createrole");
  if (rows[0].no_database) await client.query("create database tenir owner tenir");
}
