import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, cp, mkdir, readFile, realpath, rename, stat, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Account, runAs } from "./server-account.ts";
import { type Binaries, binariesIn } from "./server-binaries.ts";

/** Where an unprivileged server can be when root's own folders are closed to it. */
const SHELTER = "/var/lib/tenir";

/**
 * Places of the cluster and of the programs that the server's account can enter. Only a dropped account needs any care:
 * what it cannot reach where it stands (under /root) is kept in /var/lib/tenir, with a link in the data folder.
 */
export async function withinReach(account: Account, folder: string, binaries: Binaries): Promise<{ folder: string; binaries: Binaries }> {
  if (account.kind !== "drop") return { folder, binaries };
  return { folder: await reachableFolder(account, folder), binaries: await reachableBinaries(account, binaries) };
}

async function reachableFolder(account: Account, folder: string): Promise<string> {
  const standing = await realpath(folder).catch(() => null);
  if (standing) return standing;
  const parent = dirname(folder);
  if ((await stat(parent)).uid === process.getuid?.()) await chmod(parent, 0o711); // may be crossed, not listed
  if (await runs(account, "test", ["-x", parent])) return folder;
  const sheltered = join(SHELTER, createHash("sha256").update(folder).digest("hex").slice(0, 12), "postgres");
  await mkdir(dirname(sheltered), { recursive: true, mode: 0o711 });
  await symlink(sheltered, folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  return sheltered;
}

async function reachableBinaries(account: Account, binaries: Binaries): Promise<Binaries> {
  if (await runs(account, binaries.postgres, ["--version"])) return binaries;
  const { version } = JSON.parse(await readFile(join(binaries.folder, "../package.json"), "utf8")) as { version: string };
  const copy = binariesIn(join(SHELTER, `postgresql-${version}`));
  if (await stat(copy.folder).catch(() => null)) return copy;
  const draft = `${copy.folder}.new-${process.pid}`;
  await mkdir(SHELTER, { recursive: true, mode: 0o711 });
  await cp(binaries.folder, draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy.folder);
  return copy;
}

async function runs(account: Account, file: string, args: string[]): Promise<boolean> {
  const command = runAs(account, file, args);
  return promisify(execFile)(command.file, command.args, command.ids).then(
    () => true,
    () => false,
  );
}
