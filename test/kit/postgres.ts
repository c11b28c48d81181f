import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { type Cluster, createCluster, startCluster, stopCluster } from "../../src/store/cluster.ts";
import { migrate } from "../../src/store/migrate.ts";
import { chooseAccount } from "../../src/store/server-account.ts";
import { binariesIn, embeddedBinaries } from "../../src/store/server-binaries.ts";
import { serverUrl } from "../../src/store/server-socket.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Which PostgreSQL the project's tests use. */
    postgresVersion: "15" | "18";
    /** Answers with the URL of a server that has the migrated database `template`. */
    postgresDoor: string;
  }
}

/** Nothing of a test has to outlive a power cut; and a database being vacuumed could not be dropped by its owner. */
const SETTINGS = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  autovacuum: "off",
  shared_buffers: "32MB",
  max_connections: "200",
  timezone: "UTC",
  jit: "off",
  log_min_messages: "fatal",
};

/** Vitest's global setup: one server for the whole run, started when a first test asks for a database. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const version = project.getProvidedContext().postgresVersion ?? "18";
  let running: Promise<{ url: string; stop: () => Promise<void> }> | null = null;
  const door = createServer((_, response) => {
    running ??= startPostgres(version);
    running.then(
      ({ url }) => response.end(url),
      (error: Error) => response.writeHead(500).end(error.stack),
    );
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  project.provide("postgresDoor", `http://127.0.0.1:${(door.address() as AddressInfo).port}/`);
  return async () => {
    door.close();
    await (await running?.catch(() => null))?.stop();
  };
}

async function startPostgres(version: "15" | "18"): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-test-"));
  const cluster = await clusterOf(version, join(folder, "postgres"));
  const stop = async (): Promise<void> => {
    await stopCluster(cluster, "SIGQUIT");
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createCluster(cluster);
    await startCluster(cluster, folder);
    await makeTemplate(folder);
    return { url: serverUrl(folder, "tenir", "postgres"), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function clusterOf(version: "15" | "18", folder: string): Promise<Cluster> {
  const account = await chooseAccount(folder);
  if (!account) throw new Error("PostgreSQL cannot run as root here: run the tests as an ordinary user");
  return version === "18"
    ? {
        folder,
        account,
        binaries: await embeddedBinaries(),
        initdb: ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"],
        settings: SETTINGS,
      }
    : { folder, account, binaries: binariesIn(`/usr/lib/postgresql/${version}`), initdb: ["--locale=C.UTF-8"], settings: SETTINGS };
}

async function makeTemplate(socketFolder: string): Promise<void> {
  const client = new pg.Client(serverUrl(socketFolder, "postgres", "postgres"));
  await client.connect();
  await client.query("create role tenir login createdb createrole");
  await client.query("create database template owner tenir");
  await client.end();
  await migrate(serverUrl(socketFolder, "tenir", "template"));
}
