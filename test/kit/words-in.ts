import { sql } from "kysely";
import type { Database } from "../../src/store/database.ts";

/** In every column of every table: which of these words still stand where. */
export const wordsIn =
  (database: Database) =>
  async (words: readonly string[]): Promise<string[]> => {
    const { rows: columns } = await sql<{
      table: string;
      column: string;
      type: string;
    }>`select c.table_name as table, c.column_name as column,
      c.udt_name as type from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'`.execute(database.db);
    const found: string[] = [];
    for (const [table, its] of Map.groupBy(columns, (it) => it.table)) {
      const texts = its.map(({ column, type }) =>
        type === "bytea" ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`,
      );
      const { rows } = await sql<{ word: string }>`select word from unnest(${words}::text[]) word where exists (
      select from ${sql.table(table)} where position(lower(word) in lower(concat_ws(' ', ${sql.join(texts)}))) > 0)`.execute(database.db);
      found.push(...rows.map(({ word }) => `${table}: ${word}`));
    }
    return found;
  };
