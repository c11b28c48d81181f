import type { Instant } from "../core/time.ts";
import { type Account, changePasswordHash, endSessions, listAccounts } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";

/** Everyone who can sign in on this installation, for whoever holds the machine itself. */
export const accounts = (database: Database): Promise<Account[]> => database.read(listAccounts);

/** A new password for one who lost theirs; every sign-in they had ends. */
export function resetPassword(database: Database, { userId }: Account, passwordHash: string, now: Instant): Promise<void> {
  return database.transaction(async (tx) => {
    await changePasswordHash(tx, userId, passwordHash, now);
    await endSessions(tx, userId);
  });
}
