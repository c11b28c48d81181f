import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { emptyDatabase, freshDatabase } from "../../test/kit/database.ts";
import { migrate } from "./migrate.ts";

const { url: migrated } = await freshDatabase();
let folder: string;
const put = (name: string, text: string) => writeFile(join(folder, name), text);
const url = async (): Promise<string> => (await emptyDatabase()).url;

beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "tenir-migrations-"))));
afterEach(() => rm(folder, { recursive: true }));

test("the project's own migrations apply, once", async () => {
  expect(await migrate(migrated)).toEqual([]);
});

test("files apply in order, then only the new ones", async () => {
  const to = await url();
  await put("002_b.sql", "insert into a values (1);");
  await put("001_a.sql", "create table a (n int);");
  expect(await migrate(to, folder)).toEqual(["001_a.sql", "002_b.sql"]);
  await put("003_c.sql", "drop table a;");
  expect(await migrate(to, folder)).toEqual(["003_c.sql"]);
});

test("a file that fails says its line and leaves nothing of itself", async () => {
  const to = await url();
  await put("001_a.sql", "create table a (n int);\ncreate table b (n nonsense);");
  await expect(migrate(to, folder)).rejects.toThrow('migrations/001_a.sql:2: type "nonsense" does not exist');
  await put("001_a.sql", "create table a (n int);");
  expect(await migrate(to, folder)).toEqual(["001_a.sql"]);
});

test("an applied file that was changed is refused", async () => {
  const to = await url();
  await put("001_a.sql", "create table a (n int);");
  await migrate(to, folder);
  await put("001_a.sql", "create table a (n bigint);");
  await expect(migrate(to, folder)).rejects.toThrow("migrations/001_a.sql was changed after it was applied");
});

test("Windows line ends are no change", async () => {
  const to = await url();
  await put("001_a.sql", "create table a\n(n int);");
  await migrate(to, folder);
  await put("001_a.sql", "create table a\r\n(n int);");
  expect(await migrate(to, folder)).toEqual([]);
});

test("a database that a newer version migrated is refused", async () => {
  const to = await url();
  await put("001_a.sql", "select 1;");
  await put("002_b.sql", "select 1;");
  await migrate(to, folder);
  await rm(join(folder, "002_b.sql"));
  await expect(migrate(to, folder)).rejects.toThrow("the database has 002_b.sql");
});

test("a new file numbered before an applied one is refused", async () => {
  const to = await url();
  await put("002_b.sql", "select 1;");
  await migrate(to, folder);
  await put("001_a.sql", "select 1;");
  await expect(migrate(to, folder)).rejects.toThrow("migrations/001_a.sql comes before 002_b.sql");
});

test.each(["1_short.sql", "001-dash.sql"])("a file named %s is refused", async (name) => {
  await put(name, "select 1;");
  await expect(migrate(await url(), folder)).rejects.toThrow(`migrations/${name}: name it NNN_name.sql`);
});

test("processes that start together apply each file once", async () => {
  const { url: to, database } = await emptyDatabase();
  await put("001_a.sql", "create table a (n int); select pg_sleep(0.05); insert into a values (1);");
  const all = await Promise.all([migrate(to, folder), migrate(to, folder), migrate(to, folder)]);
  expect(all.flat()).toEqual(["001_a.sql"]);
  expect((await sql`select * from a`.execute(database.db)).rows).toHaveLength(1);
});
