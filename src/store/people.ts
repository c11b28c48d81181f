import { sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { NotifyChoice, Schema } from "./schema.ts";

export interface NewPerson {
  id: PersonId;
  userId: string | null;
  name: string;
  email: string;
  role: Role;
  language: Schema["people"]["language"];
}

/** One who has not joined yet is given no case. Throws on an e-mail address the desk has already (people_email). */
export async function insertPerson(
  tx: Tx,
  desk: DeskId,
  { id, userId, name, email, role, language }: NewPerson,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto("people")
    .values({
      desk_id: desk,
      person_id: id,
      user_id: userId,
      name,
      email: email.toLowerCase(),
      role,
      backup: null,
      language,
      direct_line: null,
      notify: "at_once",
      on_rota: userId !== null,
      active: true,
      last_assigned_at: toDate(at),
    })
    .execute();
}

/** What leaders say of a person; what they choose for themselves is `updateChoices`. */
export async function updatePerson(
  tx: Tx,
  desk: DeskId,
  id: PersonId,
  it: { name: string; role: Role; backup: PersonId | null; onRota: boolean; active: boolean },
): Promise<void> {
  await tx
    .updateTable("people")
    .set({ name: it.name, role: it.role, backup: it.backup, on_rota: it.onRota, active: it.active })
    .where("desk_id", "=", desk)
    .where("person_id", "=", id)
    .execute();
}

export interface OwnChoices {
  language: NewPerson["language"];
  notify: NotifyChoice;
  directLine: string | null;
  /** Whether single letters are keys of the page. */
  letterKeys: boolean;
}

export async function updateChoices(
  tx: Tx,
  desk: DeskId,
  id: PersonId,
  { language, notify, directLine, letterKeys }: OwnChoices,
): Promise<void> {
  await tx
    .updateTable("people")
    .set({ language, notify, direct_line: directLine, letter_keys: letterKeys })
    .where("desk_id", "=", desk)
    .where("person_id", "=", id)
    .execute();
}

/** Ties a person to their account, with the name they gave themselves, and puts them on the rota. What is there already is read to them. */
export async function joinDesk(tx: Tx, desk: DeskId, id: PersonId, userId: string, name: string): Promise<void> {
  await tx
    .updateTable("people")
    .set({ user_id: userId, name, on_rota: true })
    .where("desk_id", "=", desk)
    .where("person_id", "=", id)
    .execute();
  await sql`insert into case_reads (desk_id, person_id, case_id, position)
    select desk_id, ${id}::uuid, case_id, position from cases where desk_id = ${desk} on conflict do nothing`.execute(tx);
}

/** Changes to the desk's people one after the other: the last director must not be two people's mistake. */
export async function lockPeople(tx: Tx, desk: DeskId): Promise<void> {
  await tx.selectFrom("desks").select("desk_id").where("desk_id", "=", desk).forUpdate().execute();
}

/** Away from `from`, back at `to`. */
export async function insertAbsence(tx: Tx, desk: DeskId, id: string, person: PersonId, from: Instant, to: Instant): Promise<void> {
  await tx
    .insertInto("absences")
    .values({ desk_id: desk, absence_id: id, person_id: person, from_at: toDate(from), to_at: toDate(to) })
    .execute();
}

/** False when this person has no such absence. */
export async function deleteAbsence(tx: Tx, desk: DeskId, id: string, person: PersonId): Promise<boolean> {
  const done = await tx
    .deleteFrom("absences")
    .where("desk_id", "=", desk)
    .where("absence_id", "=", id)
    .where("person_id", "=", person)
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}
