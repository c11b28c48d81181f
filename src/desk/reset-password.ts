import type { Instant } from "../core/time.ts";
import { type Account, changePasswordHash, endSessions, listAccounts } from "../store/accounts.ts";
import type { Database } from "../store/database.ts";
import { dropSecondStep } from "../store/second-steps.ts";

/** Everyone who can sign in on this installation, for whoever holds the machine itself. */
export const accounts = (database: Database): Promise<Account[]> => database.read(listAccounts);

export interface Reset {
  passwordHash: string;
  /** Their second step too, for one who lost it. */
  secondStepToo: boolean;
}

/** A new password for one who lost theirs; every sign-in they had ends. */
export function resetPassword(database: Database, { userId }: Account, it: Reset, now: Instant): Promise<void> {
  return database.transaction(async (tx) => {
    if (it.secondStepToo) await dropSecondStep(tx, userId);
    await changePasswordHash(tx, userId, it.passwordHash, now);
    await endSessions(tx, userId);
  });
}
