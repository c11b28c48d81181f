import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { isServing, readPostmaster } from "./postmaster-file.ts";
import { findServer } from "./running-server.ts";
import { type Server, startServer } from "./server.ts";

const folder = await mkdtemp(join(tmpdir(), "tenir-serveur-"));
/** Longer than a socket's address may be, and not plain. */
const dataFolder = join(folder, "données de l'atelier", "x".repeat(100));
const cluster = join(dataFolder, "postgres");

const said: string[] = [];
const start = (): Promise<Server> => startServer({ dataFolder, say: (line) => void said.push(line) });
let server: Server | undefined;
const children: ChildProcess[] = [];

beforeAll(async () => {
  server = await start();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the first start makes a database that its user owns without being a superuser", async () => {
  expect(said).toEqual(["Making the database, once."]);
  expect(await ask(server!.url, "select current_user || ' ' || usesuper as answer from pg_user where usename = current_user")).toBe(
    "tenir false",
  );
});

test("stopping leaves no process and no socket", async () => {
  const { url, stop } = await start();
  const postmaster = (await readPostmaster(cluster))!;
  await stop();
  expect(await isServing(postmaster, cluster)).toBe(false);
  expect(existsSync(decodeURIComponent(new URL(url).hostname))).toBe(false);
});

test("a second process on the same folder is refused", async () => {
  server = await start();
  await expect(start()).rejects.toThrow(`another process is already using the data folder ${dataFolder}`);
  expect(await ask(server.url, "select 'still here' as answer")).toBe("still here");
});

test("another command finds the database while it runs, and knows when it does not", async () => {
  server = await start();
  expect(await findServer(dataFolder)).toEqual({ url: server.url });
  await server.stop();
  expect(await findServer(dataFolder)).toBe("asleep");
  expect(await findServer(folder)).toBe("none");
});

test("the server that a killed process left is adopted", async () => {
  await startAndKill();
  const left = (await readPostmaster(cluster))!;
  server = await start();
  expect(await readPostmaster(cluster)).toEqual(left);
  expect(await ask(server.url, "select 'here' as answer")).toBe("here");
});

test("a killed server starts again at the same address", async () => {
  server = await start();
  const { pid } = (await readPostmaster(cluster))!;
  process.kill(pid, "SIGKILL");
  await vi.waitFor(async () => expect((await readPostmaster(cluster))?.pid).not.toBe(pid), { timeout: 20_000 });
  await vi.waitFor(async () => expect(await ask(server!.url, "select 'again' as answer")).toBe("again"), { timeout: 20_000 });
});

test("a lock file whose process id now belongs to another process is no obstacle", async () => {
  await startAndKill();
  const left = (await readPostmaster(cluster))!;
  process.kill(left.pid, "SIGKILL");
  await vi.waitFor(async () => expect(await isServing(left, cluster)).toBe(false));
  for (const file of [join(cluster, "postmaster.pid"), join(left.socketFolder, ".s.PGSQL.5432.lock")]) {
    await writeFile(file, (await readFile(file, "utf8")).replace(String(left.pid), String(process.pid)));
  }
  server = await start();
  expect(await ask(server.url, "select 'here' as answer")).toBe("here");
});

test("an empty lock file, as a power cut leaves it, is no obstacle", async () => {
  await writeFile(join(cluster, "postmaster.pid"), "");
  server = await start();
  expect(await ask(server.url, "select 'here' as answer")).toBe("here");
});

test("a data folder that cannot be made is refused by its name", async () => {
  await writeFile(join(folder, "file"), "");
  await expect(startServer({ dataFolder: join(folder, "file", "data"), say: () => undefined })).rejects.toThrow(
    `cannot make the data folder ${join(folder, "file", "data")}`,
  );
});

/** Another process starts the server and is killed once it runs. */
async function startAndKill(): Promise<void> {
  const code = `const { startServer } = await import(${JSON.stringify(join(import.meta.dirname, "server.ts"))});
    await startServer({ dataFolder: ${JSON.stringify(dataFolder)}, say: () => undefined });
    console.log("up");`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  const [event] = await Promise.race([once(child.stdout!, "data"), once(child, "exit")]);
  expect(String(event)).toBe("up\n");
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function ask(url: string, question: string): Promise<string> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(question)).rows[0].answer;
  } finally {
    await client.end();
  }
}
