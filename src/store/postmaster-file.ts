import { readFile, readlink, realpath } from "node:fs/promises";
import { join } from "node:path";

/** What a running server wrote to `postmaster.pid` (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_…). */
export interface Postmaster {
  pid: number;
  port: number;
  socketFolder: string;
  ready: boolean;
}

/** Null when there is no such file, or when it is still being written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readFile(join(cluster, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  if (!pid || !lines[4]) return null;
  return { pid, port: Number(lines[3]), socketFolder: lines[4], ready: lines[7]?.trim() === "ready" };
}

/**
 * Whether the process named by the file is this cluster's server. A process id comes back after a reboot,
 * and a copied folder brings its file along; a server always works inside its own data folder.
 * Where the system does not show that folder (macOS), a living process is believed.
 */
export async function isServing(postmaster: Postmaster, cluster: string): Promise<boolean> {
  if (!isAlive(postmaster.pid)) return false;
  if (process.platform !== "linux") return true;
  const workFolder = await readlink(`/proc/${postmaster.pid}/cwd`).catch(() => null);
  return workFolder === (await realpath(cluster));
}

/** Whether a process has this number, ours or another account's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
