import { createHash } from "node:crypto";
import { lstat, mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cluster, giveTo } from "./cluster.ts";
import type { Account } from "./server-account.ts";

/** A socket's address holds 103 bytes on macOS and 107 on Linux, less than many a data folder's path. */
const PATH_BYTES_MAX = 103 - "/.s.PGSQL.5432".length;

/** A folder that only we may enter, the same at each start so that nothing piles up. */
export async function makeSocketFolder(cluster: Cluster): Promise<string> {
  const name = `tenir-${createHash("sha256").update(cluster.folder).digest("hex").slice(0, 12)}`;
  const folder = join(Buffer.byteLength(join(tmpdir(), name)) < PATH_BYTES_MAX ? tmpdir() : "/tmp", name);
  const made = await claim(folder, cluster.account).catch(() => mkdtemp(`${folder}-`));
  await giveTo(cluster.account, made);
  return made;
}

/** For `pg`: by the socket in that folder, without a password. */
export function serverUrl(socketFolder: string, user: string, database: string): string {
  return `postgresql://${user}@${encodeURIComponent(socketFolder)}/${database}`;
}

/** Anyone can write in the temporary folder: what stands there already must be ours, and closed. */
async function claim(folder: string, account: Account): Promise<string> {
  await mkdir(folder, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  const found = await lstat(folder);
  const ours = found.uid === process.getuid?.() || (account.kind === "drop" && found.uid === account.uid);
  if (!found.isDirectory() || !ours || (found.mode & 0o077) !== 0) throw new Error(`${folder} is not ours`);
  return folder;
}
