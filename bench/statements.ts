import { randomUUID } from "node:crypto";
import pg from "pg";

/** One statement as the desk sent it. */
export interface Statement {
  text: string;
  values: unknown[];
}

/** What is sent to the database while `work` runs, in order. Nothing else of this process may be asking it. */
export async function recordStatements(work: () => Promise<unknown>): Promise<Statement[]> {
  const found: Statement[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text: string; values?: unknown[] }, unknown];
    found.push(
      typeof first === "string"
        ? { text: first, values: Array.isArray(second) ? second : [] }
        : { text: first.text, values: first.values ?? [] },
    );
    return Reflect.apply(query, this, args) as never;
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return found;
}

/** What a request makes anew: ids, references, and the marks that the bench puts into addresses and Message-IDs. */
const FRESH = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|D-[0-9A-HJKMNP-TV-Z]{6}|mark[0-9a-f]{12}/g;

export const mark = (): string => `mark${randomUUID().replaceAll("-", "").slice(-12)}`;

/**
 * The statements of one request, to be sent again as another request's: whatever two recordings of the same request do
 * not share (ids, references, marks) is made anew each time, the same for the same.
 */
export function asAnother(statements: readonly Statement[], other: readonly Statement[]): () => Statement[] {
  const shared = new Set(marksIn(other));
  const own = new Set(marksIn(statements).filter((it) => !shared.has(it)));
  return () => {
    const anew = new Map<string, string>();
    const renew = (it: string) => (own.has(it) ? (anew.get(it) ?? (anew.set(it, freshLike(it)), anew.get(it)!)) : it);
    return statements.map(({ text, values }) => ({
      text,
      values: values.map((value) => (typeof value === "string" ? value.replace(FRESH, renew) : value)),
    }));
  };
}

const marksIn = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ values }) => values.flatMap((value) => (typeof value === "string" ? (value.match(FRESH) ?? []) : [])));

const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

function freshLike(it: string): string {
  if (it.startsWith("mark")) return mark();
  return it.startsWith("D-") ? `D-${Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * 32)]).join("")}` : randomUUID();
}

/** Sends requests' statements through plain `pg`, prepared, one after the other on each of `at` connections; returns requests a second. */
export async function replay(url: string, count: number, at: number, next: () => readonly Statement[]): Promise<number> {
  const names = new Map<string, string>();
  const nameOf = (text: string) =>
    text.includes("/* unnamed */") ? undefined : (names.get(text) ?? (names.set(text, `s${names.size}`), names.get(text)!));
  const clients = await Promise.all(
    Array.from({ length: at }, async () => {
      const client = new pg.Client(url);
      await client.connect();
      return client;
    }),
  );
  let sent = 0;
  const start = process.hrtime.bigint();
  await Promise.all(
    clients.map(async (client) => {
      while (sent++ < count) for (const { text, values } of next()) await client.query({ name: nameOf(text), text, values });
    }),
  );
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await Promise.all(clients.map((client) => client.end()));
  return count / seconds;
}
