import { DAY, type Millis } from "../core/time.ts";
import * as accounts from "../store/accounts.ts";
import type { Runtime } from "./desk.ts";

/** A sign-in ends after so long without a visit; the first visit after a day of it prolongs it. */
export const SIGNED_IN_MS = (30 * DAY) as Millis;
export const PROLONGED_MS = DAY;

/** The active person a sign-in belongs to, and their desk; null when it has ended, or they work here no more. */
export const visitOf = (runtime: Runtime, token: string): Promise<accounts.Visit | null> =>
  runtime.database.read((db) => accounts.visitOf(db, token, (SIGNED_IN_MS - PROLONGED_MS) as Millis));
