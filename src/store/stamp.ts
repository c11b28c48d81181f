import { sql } from "kysely";
import { type Instant, toDate } from "../core/time.ts";

/** An instant as a value to compare with or to write. */
export const stamp = (at: Instant) => sql<Instant>`${toDate(at)}`;
