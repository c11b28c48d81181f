import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { emptyDatabase, freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { type CaseId, type DeskId, type InteractionId, newId } from "../core/ids.ts";
import { instant, iso } from "../core/time.ts";
import type { Database } from "./database.ts";
import { insertInteraction } from "./interactions.ts";
import { migrate } from "./migrate.ts";
import { onBehalf } from "./on-behalf.ts";
import { findFiles, findMessages } from "./search-messages.ts";
import { readQuestion } from "./search-question.ts";

const fresh = await freshDatabase();
const { database } = fresh;
const { desk } = await testDesk(database);
const AT = instant("2026-11-17T10:00:00-05:00");
const MIGRATIONS = join(import.meta.dirname, "../../migrations");

function said(to: Database, on: DeskId, body: string, filename?: string): Promise<InteractionId> {
  const id = newId<InteractionId>(AT);
  const it = { id, door: "email", direction: "in", at: AT, saidAt: AT, person: null, author: "Jeff", subject: null, body } as const;
  const attachments = filename === undefined ? [] : [{ filename, type: "image/jpeg", size: 1 }];
  return onBehalf(to, on, (tx) => insertInteraction(tx, on, newId<CaseId>(AT), { ...it, attachments })).then(() => id);
}

async function found(asked: string, find = findMessages): Promise<string[]> {
  const question = await readQuestion(database.db, asked, []);
  return (await find(database, desk.id, question, { after: null, limit: 20 })).found.map(({ id }) => id);
}

test("a text of any size and letters comes in, and is found by its beginning", async () => {
  const words = Array.from({ length: 120_000 }, (_, i) => `mot${i}`).join(" ");
  const long = await said(database, desk.id, `girafe ${words}`);
  expect(await found("girafe mot12")).toEqual([long]);
  const wide = await said(database, desk.id, `zèbre ${"ﷺ".repeat(100_000)} ${"𠮷 ".repeat(40_000)} ${"x".repeat(5_000)}`);
  expect(await found("zebre")).toEqual([wide]);
});

test("accents written apart, as some machines write file names, are accents", async () => {
  const id = await said(database, desk.id, "", "de\u0301gâts aile.jpg");
  expect([await found("dégâts", findFiles), await found("degats")]).toEqual([[id], [id]]);
});

test("a text that is put right is found by what it says now", async () => {
  const id = await said(database, desk.id, "autobus");
  await database.db.updateTable("interactions").set({ body: "camion" }).where("interaction_id", "=", id).execute();
  expect([await found("autobus"), await found("camion")]).toEqual([[], [id]]);
});

test("a text that is taken away is found no more", async () => {
  const id = await said(database, desk.id, "tracteur");
  await database.db.deleteFrom("interactions").where("interaction_id", "=", id).execute();
  const { rows } = await sql`select from search_texts where interaction_id = ${id}`.execute(database.db);
  expect([await found("tracteur"), rows]).toEqual([[], []]);
});

test("what is older than the newest ten thousand is found too", async () => {
  const other = (await testDesk(database)).desk;
  const id = await said(database, other.id, "une vieille locomotive");
  await sql`insert into search_texts select ${other.id}, gen_random_uuid(), ${"2026-11-18T10:00:00Z"}::timestamptz + i * interval '1 second', search_words('neuf'), null
    from generate_series(1, 10050) i`.execute(database.db);
  const look = async (asked: string) =>
    findMessages(database, other.id, await readQuestion(database.db, asked, []), { after: null, limit: 20 });
  expect((await look("locomotive")).found).toEqual([{ id, at: AT }]);
  expect((await look("neuf")).found).toHaveLength(20);
});

test("rows that were there before search was are found", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenir-migrations-"));
  const before = (await readdir(MIGRATIONS)).filter((name) => name < "006");
  await Promise.all(before.map((name) => copyFile(join(MIGRATIONS, name), join(folder, name))));
  const empty = await emptyDatabase();
  await migrate(empty.url, folder);
  await rm(folder, { recursive: true });
  const older = newId<DeskId>(AT);
  const id = newId<InteractionId>(AT);
  await sql`insert into interactions (desk_id, interaction_id, case_id, door, direction, at, said_at, body, attachments)
    values (${older}, ${id}, ${newId<CaseId>(AT)}, 'email', 'in', ${iso(AT)}, ${iso(AT)}, 'Une péniche', '[{"filename": "quai.jpg"}]')`.execute(
    empty.database.db,
  );
  await migrate(empty.url);
  const question = await readQuestion(empty.database.db, "peniche", []);
  expect((await findMessages(empty.database, older, question, { after: null, limit: 5 })).found).toEqual([{ id, at: AT }]);
});

test("a database that refuses the extensions is told what to do", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tenir-migrations-"));
  const file = await readFile(join(MIGRATIONS, "006_search.sql"), "utf8");
  await writeFile(join(folder, "006_search.sql"), file.slice(0, file.indexOf("create function")));
  const { url, database: owner } = await emptyDatabase();
  const guest = `guest_${newId<string>(AT).replaceAll("-", "")}`; // may make tables, but no extensions
  await sql`create role ${sql.ref(guest)} login`.execute(owner.db);
  await sql`grant create on schema public to ${sql.ref(guest)}`.execute(owner.db);
  const refused = migrate(url.replace("tenir@", `${guest}@`), folder);
  await expect(refused).rejects.toThrow(/006_search\.sql.*unaccent and pg_trgm.*create extension unaccent/s);
  await rm(folder, { recursive: true });
});
