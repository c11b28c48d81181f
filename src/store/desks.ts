import { sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** Throws when there is no such desk: callers hold ids that came from the database. */
export async function readDesk(tx: Tx, desk: DeskId) {
  return tx.selectFrom("desks").selectAll().where("desk_id", "=", desk).executeTakeFirstOrThrow();
}

/** Raised whenever something the rules look at changes. */
export async function readVersion(tx: Tx, desk: DeskId): Promise<number> {
  return (await tx.selectFrom("desks").select("version").where("desk_id", "=", desk).executeTakeFirstOrThrow()).version;
}

/** Everybody of the desk, active or not, with their absences. */
export async function readPeople(tx: Tx, desk: DeskId) {
  const people = await tx.selectFrom("people").selectAll().where("desk_id", "=", desk).orderBy("name").execute();
  const absences = await tx.selectFrom("absences").selectAll().where("desk_id", "=", desk).orderBy("from_at").execute();
  return people.map((row) => ({
    id: row.person_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role,
    backup: row.backup,
    language: row.language,
    directLine: row.direct_line,
    notify: row.notify,
    letterKeys: row.letter_keys,
    onRota: row.on_rota,
    active: row.active,
    absences: absences
      .filter(({ person_id }) => person_id === row.person_id)
      .map(({ absence_id, from_at, to_at }) => ({ id: absence_id, from: from_at, to: to_at })),
  }));
}

/** The next person of the rota who is here: the one who was given a case longest ago; else anyone active; null for a desk without people. */
export async function takeFromRota(tx: Tx, desk: DeskId, now: Instant): Promise<PersonId | null> {
  const row = await sql<{ person_id: PersonId }>`
    update people set last_assigned_at = ${toDate(now)} where desk_id = ${desk} and person_id = (
      select person_id from people p where p.desk_id = ${desk} and p.active
      order by (p.on_rota and not exists (select from absences a where a.desk_id = p.desk_id and a.person_id = p.person_id and a.from_at <= ${toDate(now)} and a.to_at > ${toDate(now)})) desc,
        p.on_rota desc, p.last_assigned_at, p.person_id limit 1)
    returning person_id`.execute(tx);
  return row.rows[0]?.person_id ?? null;
}

/** The person of the desk with this address, in any case of letters; null for nobody. */
export async function personByEmail(tx: Tx, desk: DeskId, email: string): Promise<PersonId | null> {
  const row = await tx
    .selectFrom("people")
    .select("person_id")
    .where("desk_id", "=", desk)
    .where((eb) => eb(eb.fn("lower", ["email"]), "=", email.toLowerCase()))
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Whether messages can leave at all. */
export async function hasRelay(tx: Tx, desk: DeskId): Promise<boolean> {
  return (await tx.selectFrom("relays").select("desk_id").where("desk_id", "=", desk).executeTakeFirst()) !== undefined;
}
