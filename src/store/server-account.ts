import { execFile } from "node:child_process";
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";

/**
 * PostgreSQL refuses to run as root. `mask`: run in a user namespace where root is nobody; files keep their owner.
 * `drop`: run as an unprivileged user, who must own the cluster. `self`: we are an ordinary user already.
 */
export type Account = { kind: "self" } | { kind: "mask" } | { kind: "drop"; uid: number; gid: number };

/** As whom to run the cluster at `cluster`, which may not exist yet. Null when this machine allows none of the ways. */
export async function chooseAccount(cluster: string): Promise<Account | null> {
  const owner = await stat(cluster).catch(() => null);
  if (process.getuid?.() === 0 && owner && owner.uid !== 0) return { kind: "drop", uid: owner.uid, gid: owner.gid };
  if (process.getuid?.() !== 0 && (await hasName(process.getuid?.()))) return { kind: "self" };
  if (await canMask()) return { kind: "mask" };
  return process.getuid?.() === 0 && !owner ? nobody() : null;
}

/** The command and options that run `file` under an account. */
export function runAs(
  account: Account,
  file: string,
  args: string[],
): { file: string; args: string[]; ids: { uid?: number; gid?: number } } {
  if (account.kind === "mask") return { file: "unshare", args: ["-U", file, ...args], ids: {} };
  return { file, args, ids: account.kind === "drop" ? { uid: account.uid, gid: account.gid } : {} };
}

/** Containers block user namespaces more often than not: only trying tells. */
async function canMask(): Promise<boolean> {
  return promisify(execFile)("unshare", ["-U", "true"]).then(
    () => true,
    () => false,
  );
}

/** initdb wants its user to have a name. */
async function hasName(uid: number | undefined): Promise<boolean> {
  return uid === undefined || (await accounts()).some((fields) => Number(fields[2]) === uid) || process.platform !== "linux";
}

async function nobody(): Promise<Account | null> {
  const fields = (await accounts()).find(([name]) => name === "nobody");
  return fields ? { kind: "drop", uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

async function accounts(): Promise<string[][]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").map((line) => line.split(":"));
}
