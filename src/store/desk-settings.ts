import { sql } from "kysely";
import type { DeskId } from "../core/ids.ts";
import type { Policy } from "../core/policy.ts";
import { type Instant, toDate } from "../core/time.ts";
import { wakeAll } from "./cases.ts";
import type { Tx } from "./database.ts";
import { changed } from "./listen.ts";
import type { Schema } from "./schema.ts";

type Row = Schema["desks"];
export interface DeskSettings {
  name: string;
  timeZone: string;
  country: string;
  region: string | null;
  language: Row["language"];
  hours: Row["hours"]["__select__"];
  closures: Row["closures"]["__select__"];
  phone?: string | null;
  namesThirdParties?: boolean;
}

/** Any number, the same in every version: two first visits must not both make a desk. */
const SETUP_LOCK = 7_304_613;

/** Whether the installation has a desk; also tells that the database answers and has its tables. */
export async function deskExists(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from desks limit 1`.execute(tx);
  return rows.length > 0;
}

/** Holds off every other setup until this transaction ends. */
export async function lockSetup(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SETUP_LOCK})`.execute(tx);
}

export async function insertDesk(
  tx: Tx,
  id: DeskId,
  settings: DeskSettings,
  secret: Uint8Array,
  demonstration: boolean,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto("desks")
    .values({ desk_id: id, ...columnsOf(settings), policy: "{}", demonstration, secret: Buffer.from(secret), created_at: toDate(at) })
    .execute();
}

export async function updateDesk(tx: Tx, desk: DeskId, settings: DeskSettings): Promise<void> {
  await tx.updateTable("desks").set(columnsOf(settings)).where("desk_id", "=", desk).execute();
}

export async function updatePolicy(tx: Tx, desk: DeskId, policy: Policy): Promise<void> {
  await tx
    .updateTable("desks")
    .set({ policy: JSON.stringify(policy) })
    .where("desk_id", "=", desk)
    .execute();
}

/** Hours or policy are others from here on: every case is looked at again. */
export async function raiseVersion(tx: Tx, desk: DeskId, now: Instant): Promise<void> {
  await renewContext(tx, desk);
  await wakeAll(tx, desk, now);
}

/** What use cases know of the desk (its people, say) is read again, and pages are told. No guard looks at people, so no case wakes. */
export async function renewContext(tx: Tx, desk: DeskId): Promise<void> {
  await tx
    .updateTable("desks")
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("desk_id", "=", desk)
    .execute();
  await changed(tx, [{ deskId: desk, settings: true }]);
}

const columnsOf = ({ name, timeZone, country, region, language, hours, closures, phone, namesThirdParties }: DeskSettings) => ({
  name,
  time_zone: timeZone,
  country,
  region,
  language,
  hours: JSON.stringify(hours),
  closures: JSON.stringify(closures),
  phone: phone || null,
  names_third_parties: namesThirdParties ?? false,
});
