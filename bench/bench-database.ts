import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "../src/store/database.ts";
import { migrate } from "../src/store/migrate.ts";
import { startServer } from "../src/store/server.ts";

export interface BenchDatabase {
  url: string;
  /** Holds the database, and what else a desk keeps beside it. */
  folder: string;
  database: Database;
  stop(): Promise<void>;
}

/** The embedded PostgreSQL as the desk runs it, durable settings and all, in a folder that goes away; or the one in DATABASE_URL. */
export async function benchDatabase(poolMax = 16): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "tenir-bench-"));
  const server = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => {} }
    : await startServer({ dataFolder: folder, say: () => {} });
  await migrate(server.url);
  const database = openDatabase(server.url, { poolMax });
  return {
    url: server.url,
    folder,
    database,
    async stop() {
      await database.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
