import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";

/** The database and the folder of migrations do not fit; the message says which file and why. */
export class MigrationRefused extends Error {}

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

const FOLDER = fileURLToPath(new URL("../../migrations/", import.meta.url));
/** Any number, the same in every version of Tenir: two processes must not migrate at once. */
const MIGRATION_LOCK = 7_304_612;

/**
 * Applies the files of `migrations/` (NNN_name.sql) that the database does not have yet, in order, each in its transaction.
 * Returns their names. Throws MigrationRefused when an applied file was changed or is missing, or when a file fails.
 */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: "tenir migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(
      "create table if not exists migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; checksum: string }>("select name, checksum from migrations order by name");
    const missing = compare(migrations, rows);
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const wrong = names.find((name, index) => !/^\d{3}_[a-z0-9_]+\.sql$/.test(name) || name.slice(0, 3) === names[index - 1]?.slice(0, 3));
  if (wrong) throw new MigrationRefused(`migrations/${wrong}: name it NNN_name.sql with a number of its own`);
  return Promise.all(names.map((name) => readMigration(folder, name)));
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const text = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n"); // git may have changed the line ends
  return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
}

/** What is still to apply: everything after the last applied file. */
function compare(migrations: Migration[], applied: { name: string; checksum: string }[]): Migration[] {
  applied.forEach(({ name, checksum }, index) => {
    const found = migrations.find((migration) => migration.name === name);
    if (!found)
      throw new MigrationRefused(`the database has ${name}, which this version of Tenir does not know: it was used by a newer one`);
    if (found.checksum !== checksum)
      throw new MigrationRefused(`migrations/${name} was changed after it was applied: put it back, and write a new file`);
    if (migrations[index] !== found)
      throw new MigrationRefused(
        `migrations/${migrations[index]!.name} comes before ${name}, which is applied already: give it a later number`,
      );
  });
  return migrations.slice(applied.length);
}

async function apply(client: pg.Client, { name, text, checksum }: Migration): Promise<void> {
  try {
    await client.query("begin");
    await client.query(text);
    await client.query("insert into migrations (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new MigrationRefused(`migrations/${name}${lineOf(error, text)}: ${(error as Error).message}`, { cause: error });
  }
}

function lineOf(error: unknown, text: string): string {
  const position = Number((error as { position?: string }).position);
  return position ? `:${text.slice(0, position).split("\n").length}` : "";
}
