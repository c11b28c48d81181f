import { sql } from "kysely";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { freshDatabase } from "../../test/kit/database.ts";
import { instant, iso } from "../core/time.ts";
import { openDatabase, type Tx, unnamed } from "./database.ts";

const { database, url } = await freshDatabase();
const { db } = database;

describe("what comes out of the database", () => {
  test("a timestamptz is an Instant, to the millisecond, whatever the session's zone", async () => {
    const at = instant("2026-11-24T10:00:00.123-05:00");
    const { rows } = await sql<{ at: number }>`select ${iso(at)}::timestamptz as at`.execute(db);
    expect(rows[0]!.at).toBe(at);
  });

  test("a bigint is a number", async () => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from generate_series(1, 3)`.execute(db);
    expect(rows[0]!.count).toBe(3);
  });

  test("a day is its text, in no zone", async () => {
    const { rows } = await sql<{ day: string }>`select date '2026-11-24' as day`.execute(db);
    expect(rows[0]!.day).toBe("2026-11-24");
  });

  test("json comes back as it went in", async () => {
    const value = { mot: "Jeudi à 9 h", list: [1, null] };
    const { rows } = await sql<{ value: unknown }>`select ${JSON.stringify(value)}::jsonb as value`.execute(db);
    expect(rows[0]!.value).toEqual(value);
  });
});

describe("prepared statements", () => {
  const prepared = (tx: Tx) => sql<{ statement: string }>`select /* unnamed */ statement from pg_prepared_statements`.execute(tx);

  test("a statement is prepared under a name", async () => {
    const { rows } = await database.transaction(async (tx) => {
      await sql`select 1 as one`.execute(tx);
      return prepared(tx);
    });
    expect(rows.map((row) => row.statement)).toContain("select 1 as one");
  });

  test("an unnamed statement is not kept", async () => {
    const { rows } = await database.transaction(async (tx) => {
      await tx
        .selectNoFrom(sql`2`.as("two"))
        .modifyFront(unnamed)
        .execute();
      return prepared(tx);
    });
    expect(rows.filter((row) => row.statement.includes("two"))).toEqual([]);
  });

  test("nothing is prepared behind PgBouncer", async () => {
    const pooled = openDatabase(`${url}?pgbouncer=true`);
    const { rows } = await pooled.transaction(async (tx) => {
      await sql`select 3 as three`.execute(tx);
      return prepared(tx);
    });
    await pooled.close();
    expect(rows).toEqual([]);
  });
});

describe("transactions", () => {
  const errorOf = (code: string) => sql.raw(`do $$ begin raise exception 'rival' using errcode = '${code}'; end $$`);

  test("one that fails leaves nothing", async () => {
    await sql`create table left_nothing (n int)`.execute(db);
    const work = database.transaction(async (tx) => {
      await sql`insert into left_nothing values (1)`.execute(tx);
      throw new Error("no");
    });
    await expect(work).rejects.toThrow("no");
    expect((await sql`select * from left_nothing`.execute(db)).rows).toEqual([]);
  });

  test.each(["40001", "40P01"])("a rival's %s makes it run again", async (code) => {
    let runs = 0;
    await database.transaction(async (tx) => void ((runs += 1) < 3 && (await errorOf(code).execute(tx))));
    expect(runs).toBe(3);
  });

  test("another error does not", async () => {
    let runs = 0;
    const work = database.transaction(async (tx) => {
      runs += 1;
      await errorOf("23505").execute(tx);
    });
    await expect(work).rejects.toThrow("rival");
    expect(runs).toBe(1);
  });

  test("a connection lost before the commit makes it run again, once written", async () => {
    await sql`create table written (n int)`.execute(db);
    let runs = 0;
    await database.transaction(async (tx) => {
      await sql`insert into written values (1)`.execute(tx);
      if ((runs += 1) === 1) await cut(tx);
    });
    expect((await sql`select * from written`.execute(db)).rows).toHaveLength(1);
  });

  test("a read whose connection is lost runs again", async () => {
    let runs = 0;
    const read = await database.read(async (reader) => {
      if ((runs += 1) === 1) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(reader);
      return sql<{ one: number }>`select 1 as one`.execute(reader);
    });
    expect(read.rows[0]!.one).toBe(1);
  });
});

/** Ends the transaction's connection from another one. */
async function cut(tx: Tx): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
  const client = new pg.Client(url);
  await client.connect();
  await client.query("select pg_terminate_backend($1, 5000)", [rows[0]!.pid]);
  await client.end();
}
