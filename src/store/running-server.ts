import { join } from "node:path";
import { isServing, readPostmaster } from "./postmaster-file.ts";
import { clusterExists } from "./cluster.ts";
import { serverUrl } from "./server-socket.ts";

/**
 * The database of a data folder, for a command beside a Tenir that may be at work there: its address when its server runs,
 * `asleep` when none does, `none` where no database was ever made. Starts and stops nothing.
 */
export async function findServer(dataFolder: string): Promise<{ url: string } | "asleep" | "none"> {
  const folder = join(dataFolder, "postgres");
  if (!(await clusterExists(folder))) return "none";
  const found = await readPostmaster(folder);
  const serves = found?.ready && (await isServing(found, folder));
  return serves ? { url: serverUrl(found.socketFolder, "tenir", "tenir") } : "asleep";
}
