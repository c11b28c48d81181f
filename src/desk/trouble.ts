import { CommitUnknown } from "../store/database.ts";
import { codeOf, connectionLost } from "../store/retry.ts";

/**
 * What failed on our side, as far as it helps to know: the disk is full; the database is away; or it went away in the midst of a
 * commit, so that only looking again tells whether it was done.
 */
export type Trouble = "no_room" | "not_ready" | "outcome_unknown";

/** PostgreSQL's disk_full (also of a connection that it cannot begin for it), and the system's own. */
const NO_ROOM = new Set(["53100", "ENOSPC", "EDQUOT"]);
/** PostgreSQL has every connection in use: too_many_connections. */
const ALL_TAKEN = "53300";

/** Null: something else, of which nothing can be said. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof CommitUnknown) return "outcome_unknown";
  if (NO_ROOM.has(codeOf(error))) return "no_room";
  if (connectionLost(error) || codeOf(error) === ALL_TAKEN) return "not_ready";
  return error instanceof Error && error.cause ? troubleOf(error.cause) : null;
}

/** What is only noted on the way, such as when somebody was last seen: where it cannot be kept, nobody is kept from reading for it. */
export const ifItCan = (noting: Promise<unknown>): Promise<void> =>
  noting.then(
    () => undefined,
    (error: unknown) => {
      if (!troubleOf(error)) throw error;
    },
  );
