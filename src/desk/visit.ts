import { DAY, type Millis, MINUTE } from "../core/time.ts";
import * as accounts from "../store/accounts.ts";
import { noteSeen } from "../store/sign-ins.ts";
import type { Runtime } from "./desk.ts";
import { ifItCan } from "./trouble.ts";

/** A sign-in ends after so long without a visit; the first visit after a day of it prolongs it. */
export const SIGNED_IN_MS = (30 * DAY) as Millis;
export const PROLONGED_MS = DAY;

/** Near enough to tell one device from another, and one statement a device in that time. */
const SEEN_MS = (5 * MINUTE) as Millis;
const NEAR = { soon: (SIGNED_IN_MS - PROLONGED_MS) as Millis, lately: SEEN_MS };

/** The active person a sign-in belongs to, and their desk; null when it has ended, or they work here no more. */
export async function visitOf({ database }: Runtime, token: string): Promise<accounts.Visit | null> {
  const visit = await database.read((db) => accounts.visitOf(db, token, NEAR));
  if (visit && !visit.seenLately) await ifItCan(noteSeen(database.db, token));
  return visit;
}
