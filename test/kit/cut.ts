import type { KyselyPlugin } from "kysely";
import type { Database } from "../../src/store/database.ts";

/** A database that fails before its nth statement (the first is 1): once, or from then on, as for a process that dies there. */
export function cutAt(database: Database, nth: number, how: "once" | "for good" = "once"): { database: Database; cut(): boolean } {
  let statements = 0;
  const cut = watched(database, () => {
    statements++;
    if (statements === nth || (how === "for good" && statements > nth)) throw new Error("cut");
  });
  return { cut: () => statements >= nth, database: cut };
}

/** A database that fails at every statement with this in its text or values, as said. */
export const failingAt = (database: Database, says: RegExp, error = new Error("failing")): Database =>
  watched(database, (statement) => {
    if (says.test(statement())) throw error;
  });

/** A database that counts the statements with this in their text or values. */
export function countedAt(database: Database, says: RegExp): { database: Database; count(): number } {
  let count = 0;
  return { count: () => count, database: watched(database, (statement) => void (says.test(statement()) && count++)) };
}

/** What a process that dies at such a statement leaves behind: from then on, none gets through. */
export function dyingAt(database: Database, says: RegExp): Database {
  let dead = false;
  return watched(database, (statement) => {
    dead ||= says.test(statement());
    if (dead) throw new Error("dead");
  });
}

function watched(database: Database, look: (statement: () => string) => void): Database {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      look(() => JSON.stringify(node));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    ...database,
    db: database.db.withPlugin(plugin),
    read: (work) => database.read((db) => work(db.withPlugin(plugin))),
    transaction: (work, ...more) => database.transaction((tx) => work(tx.withPlugin(plugin)), ...more),
  };
}
