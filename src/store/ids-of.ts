import { type RawBuilder, sql } from "kysely";

/**
 * Ids as one parameter of a statement. An array, and nothing that is cast for each row: such a cast may leak what it reads, to
 * PostgreSQL, so that a role under row-level security would be kept from the index and read the whole table.
 */
export const idsOf = (ids: readonly string[]): RawBuilder<unknown> => sql`${`{${ids.join(",")}}`}::uuid[]`;
