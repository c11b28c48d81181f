import { type RawBuilder, sql } from "kysely";

/** Columns and types in order; what is `jsonb` travels as text, which PostgreSQL parses once and not twice. */
type Columns = Record<string, string>;
export type Write = (rows: readonly object[]) => RawBuilder<unknown> | null;

/** A statement on any number of rows, its text made once: they stand between `before` and `after`, and are called x. Null for no rows. */
export function writing(columns: Columns, before: string, after: string): Write {
  const typed = Object.entries(columns).map(([column, type]) => `"${column}" ${type === "jsonb" ? "text" : type}`);
  const [head, tail] = [sql.raw(`${before} json_to_recordset(`), sql.raw(`) x(${typed.join(", ")}) ${after}`)];
  return (rows) => (rows.length === 0 ? null : sql`${head}${JSON.stringify(rows)}${tail}`);
}

/** New rows of a table, all in one statement. */
export function inserting(table: string, columns: Columns, onConflict = ""): Write {
  const names = Object.keys(columns).map((column) => `"${column}"`);
  const values = Object.entries(columns).map(([column, type]) => `"${column}"${type === "jsonb" ? "::jsonb" : ""}`);
  return writing(columns, `insert into ${table} (${names.join(", ")}) select ${values.join(", ")} from`, onConflict);
}
