import { sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Database, Tx } from "./database.ts";

/** Three times as long as a code can be right (RFC 6238 §5.2: its 30 seconds, and those before and after). */
const USED_FOR = sql`interval '5 minutes'`;

/** Uses a code up; false when it was used already (RFC 6238 §5.2). Codes go by the real clock, as sign-ins do. */
export async function useCode({ db }: Database, userId: string, code: string): Promise<boolean> {
  await sql`delete from auth_used_codes where user_id = ${userId} and used_at < now() - ${USED_FOR}`.execute(db);
  const done =
    await sql`insert into auth_used_codes (user_id, code, used_at) values (${userId}, ${code}, now()) on conflict do nothing`.execute(db);
  return done.numAffectedRows === 1n;
}

/** A person's account, and whether signing in to it takes a second step; null for one who has not joined. */
export async function accountOf(tx: Tx, desk: DeskId, person: PersonId): Promise<{ userId: string; on: boolean } | null> {
  const { rows } = await sql<{ userId: string; on: boolean }>`select u.id as "userId", u.two_factor_enabled as "on"
    from people p join auth_users u on u.id = p.user_id where p.desk_id = ${desk} and p.person_id = ${person}`.execute(tx);
  return rows[0] ?? null;
}

/** Whose of a desk's people sign in with a second step. */
export async function peopleWithSecondStep(tx: Tx, desk: DeskId): Promise<PersonId[]> {
  const { rows } = await sql<{ id: PersonId }>`select p.person_id as id
    from people p join auth_users u on u.id = p.user_id and u.two_factor_enabled where p.desk_id = ${desk}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Takes an account's second step away. */
export async function dropSecondStep(tx: Tx, userId: string): Promise<void> {
  await sql`update auth_users set two_factor_enabled = false where id = ${userId}`.execute(tx);
  await sql`delete from auth_two_factors where user_id = ${userId}`.execute(tx);
}

export interface SecondStepReset {
  person: PersonId;
  by: PersonId;
  at: Instant;
}

/** Keeps who took whose second step away. */
export async function insertReset(tx: Tx, desk: DeskId, id: string, { person, by, at }: SecondStepReset): Promise<void> {
  await tx
    .insertInto("second_step_resets")
    .values({ desk_id: desk, reset_id: id, person_id: person, reset_by: by, at: toDate(at) })
    .execute();
}

/** The latest of each person. */
export async function readResets(tx: Tx, desk: DeskId): Promise<SecondStepReset[]> {
  return tx
    .selectFrom("second_step_resets")
    .distinctOn("person_id")
    .select(["person_id as person", "reset_by as by", "at"])
    .where("desk_id", "=", desk)
    .orderBy("person_id")
    .orderBy("at", "desc")
    .execute();
}

export async function requireSecondStep(tx: Tx, desk: DeskId, required: boolean): Promise<void> {
  await tx.updateTable("desks").set({ second_step_required: required }).where("desk_id", "=", desk).execute();
}
