import { sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** A browser that asked to be told, as its push service names it (W3C Push API). */
export interface PushDevice {
  id: string;
  person: PersonId;
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** A desk's own key at push services; the private one sealed. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

/** Null until somebody asked for it first; the private one as it is sealed. */
export async function readPushKeys(tx: Tx, desk: DeskId): Promise<PushKeys | null> {
  const row = await tx
    .selectFrom("push_keys")
    .select(["public_key as publicKey", "private_key as privateKey"])
    .where("desk_id", "=", desk)
    .executeTakeFirst();
  return row ?? null;
}

/** The first made stays: browsers are bound to it. */
export async function keepPushKeys(tx: Tx, desk: DeskId, { publicKey, privateKey }: PushKeys): Promise<void> {
  await tx
    .insertInto("push_keys")
    .values({ desk_id: desk, public_key: publicKey, private_key: privateKey })
    .onConflict((on) => on.doNothing())
    .execute();
}

/** A browser names itself again when its keys change, and is then whoever's is signed in there. */
export async function savePushDevice(tx: Tx, desk: DeskId, { id, person, endpoint, p256dh, auth }: PushDevice, at: Instant): Promise<void> {
  await tx
    .insertInto("push_devices")
    .values({ desk_id: desk, device_id: id, person_id: person, endpoint, p256dh, auth, added_at: toDate(at) })
    .onConflict((on) => on.columns(["desk_id", "endpoint"]).doUpdateSet({ person_id: person, p256dh, auth, added_at: toDate(at) }))
    .execute();
}

/** False when the person has no such browser. */
export async function deletePushDevice(tx: Tx, desk: DeskId, person: PersonId, endpoint: string): Promise<boolean> {
  const done = await tx
    .deleteFrom("push_devices")
    .where("desk_id", "=", desk)
    .where("person_id", "=", person)
    .where("endpoint", "=", endpoint)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}

export async function countPushDevices(tx: Tx, desk: DeskId, person: PersonId): Promise<number> {
  const row = await tx
    .selectFrom("push_devices")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("desk_id", "=", desk)
    .where("person_id", "=", person)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

/** Those whom a browser can tell something. */
export async function peopleWithDevices(tx: Tx, desk: DeskId): Promise<Set<PersonId>> {
  const rows = await tx.selectFrom("push_devices").select("person_id").distinct().where("desk_id", "=", desk).execute();
  return new Set(rows.map(({ person_id }) => person_id));
}

/** Browsers to be told by `now` of notices nobody has seen yet, each once; the notices are marked as told in this transaction. */
export async function takeToPush(
  tx: Tx,
  now: Instant,
  notices: number,
): Promise<{ taken: number; devices: (PushDevice & { desk: DeskId })[] }> {
  const found = await sql<PushDevice & { desk: DeskId }>`
    with taken as (
      update notifications n set push_at = null from (
        select desk_id, notification_id from notifications where push_at <= ${toDate(now)} order by push_at limit ${notices} for update skip locked
      ) mine where n.desk_id = mine.desk_id and n.notification_id = mine.notification_id
      returning n.desk_id, n.person_id, n.seen_at
    )
    select t.desk_id as "desk", t.person_id as "person", d.device_id as "id", d.endpoint, d.p256dh, d.auth
    from taken t left join push_devices d on d.desk_id = t.desk_id and d.person_id = t.person_id and t.seen_at is null`.execute(tx);
  const devices = new Map(found.rows.filter(({ id }) => id !== null).map((it) => [`${it.desk} ${it.endpoint}`, it]));
  return { taken: found.rows.length, devices: [...devices.values()] };
}
