import type { KyselyPlugin } from "kysely";
import type { Database } from "../../src/store/database.ts";

/** A database that fails before its nth statement (the first is 1), once, and before every one that matches `always`. */
export function cutAt(database: Database, nth: number, always?: RegExp): { database: Database; cut(): boolean } {
  let statements = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (++statements === nth) throw new Error("cut");
      if (always?.test(JSON.stringify(node))) throw new Error("cut again");
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    cut: () => statements >= nth,
    database: {
      ...database,
      db: database.db.withPlugin(plugin),
      read: (work) => database.read((db) => work(db.withPlugin(plugin))),
      transaction: (work, ...more) => database.transaction((tx) => work(tx.withPlugin(plugin)), ...more),
    },
  };
}
