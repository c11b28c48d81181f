import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "../../src/store/database.ts";

export interface FreshDatabase {
  database: Database;
  /** For code that connects by itself. */
  url: string;
}

type AtEnd = (work: () => Promise<void>) => void;

/**
 * A migrated, empty database of the test file's own, on a real server; dropped after the file's tests.
 * Call at the top of the file: `const { database } = await freshDatabase();`
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  return cloneOf("template", afterAll);
}

/** One without any table, for a test of the migrations themselves; call it inside the test. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return cloneOf("template0", onTestFinished);
}

/** The same as `freshDatabase`, for who opens it by themselves: its URL. */
export async function freshDatabaseUrl(): Promise<string> {
  return urlOfClone("template", afterAll);
}

async function cloneOf(template: string, atEnd: AtEnd): Promise<FreshDatabase> {
  const url = await urlOfClone(template, atEnd);
  const database = openDatabase(url);
  atEnd(() => database.close());
  return { database, url };
}

async function urlOfClone(template: string, atEnd: AtEnd): Promise<string> {
  const answer = await fetch(inject("postgresDoor"));
  const server = await answer.text();
  if (!answer.ok) throw new Error(`the tests' PostgreSQL did not start: ${server}`);
  const name = `test_${randomBytes(8).toString("hex")}`;
  await run(server, `create database ${name} template ${template}`);
  atEnd(() => run(server, `drop database ${name} with (force)`));
  return server.replace(/[^/]*$/, name);
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}
