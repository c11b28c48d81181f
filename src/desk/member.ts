import * as accounts from "../store/accounts.ts";
import type { Runtime } from "./desk.ts";

/** The active person an account belongs to, and their desk; null for one who is none. */
export const memberOf = (runtime: Runtime, userId: string): Promise<accounts.Member | null> => runtime.database.read((db) => accounts.memberOf(db, userId));
