import { sql } from "kysely";
import { expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { testDesk } from "../../test/kit/desk.ts";
import { newId } from "../core/ids.ts";
import { openCase } from "../desk/open-case.ts";
import { onBehalf } from "./on-behalf.ts";

const { database } = await freshDatabase();

const { rows: tables } = await sql<{ name: string; secured: boolean; policies: number; open: boolean }>`
  select c.relname as name, c.relrowsecurity as secured, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
    has_table_privilege('tenir_desk', c.oid, 'select') as open
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'desk_id' and not a.attisdropped
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by 1`.execute(database.db);

test.each(tables.filter(({ open }) => open))("row-level security stands behind $name", ({ secured, policies }) => {
  expect({ secured, policies }).toEqual({ secured: true, policies: 1 });
});

test("on behalf of one desk, no table shows a row of another", async () => {
  const ours = await testDesk(database);
  const theirs = await testDesk(database);
  const at = theirs.desk.clock.now();
  const customer = { name: "Jeff", email: "jeff@example.com", phone: null, language: "fr" } as const;
  await openCase(theirs.desk, theirs.sophie, { key: newId(at), customer, subject: "Aile", door: "counter", words: "Bonjour" });
  const seen = await onBehalf(database, ours.desk.id, async (tx) => {
    const found: string[] = [];
    for (const { name } of tables.filter(({ open }) => open)) {
      const { rows } = await sql`select from ${sql.table(name)} where desk_id <> ${ours.desk.id} limit 1`.execute(tx);
      if (rows.length > 0) found.push(name);
    }
    return found;
  });
  expect(seen).toEqual([]);
});

test("nobody on behalf of a desk changes or takes away what happened", async () => {
  const { rows } = await sql<{ name: string; may: string }>`select t as name, p as may
    from unnest(array['events', 'customer_changes']) t, unnest(array['update', 'delete']) p where has_table_privilege('tenir_desk', t, p)`.execute(
    database.db,
  );
  expect(rows).toEqual([]);
});
