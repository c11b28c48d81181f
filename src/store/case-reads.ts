import { sql } from "kysely";
import type { CaseId, DeskId, PersonId } from "../core/ids.ts";
import type { Tx } from "./database.ts";

/** This person has read the case so far; what they read further before stays read. */
export async function readUpTo(tx: Tx, desk: DeskId, person: PersonId, id: CaseId, position: number): Promise<void> {
  await tx
    .insertInto("case_reads")
    .values({ desk_id: desk, person_id: person, case_id: id, position })
    .onConflict((on) =>
      on.columns(["desk_id", "person_id", "case_id"]).doUpdateSet({ position: sql`greatest(case_reads.position, excluded.position)` }),
    )
    .execute();
}

/** This person has read the case as far as it goes. */
export async function markRead(tx: Tx, desk: DeskId, person: PersonId, id: CaseId): Promise<void> {
  await sql`insert into case_reads (desk_id, person_id, case_id, position)
    select desk_id, ${person}, case_id, position from cases where desk_id = ${desk} and case_id = ${id}
    on conflict (desk_id, person_id, case_id) do update set position = greatest(case_reads.position, excluded.position)`.execute(tx);
}

/** As if this person had not seen the last that came from outside. */
export async function markUnread(tx: Tx, desk: DeskId, person: PersonId, id: CaseId): Promise<void> {
  await sql`insert into case_reads (desk_id, person_id, case_id, position)
    select desk_id, ${person}, case_id, heard_position - 1 from cases where desk_id = ${desk} and case_id = ${id}
    on conflict (desk_id, person_id, case_id) do update set position = excluded.position`.execute(tx);
}

/** Whether something came from outside that this person has not read. */
export async function isUnread(tx: Tx, desk: DeskId, person: PersonId, id: CaseId): Promise<boolean> {
  const row = await tx
    .selectFrom("cases")
    .leftJoin("case_reads", (join) =>
      join
        .onRef("case_reads.desk_id", "=", "cases.desk_id")
        .onRef("case_reads.case_id", "=", "cases.case_id")
        .on("case_reads.person_id", "=", person),
    )
    .select(sql<boolean>`cases.heard_position > coalesce(case_reads.position, 0)`.as("unread"))
    .where("cases.desk_id", "=", desk)
    .where("cases.case_id", "=", id)
    .executeTakeFirstOrThrow();
  return row.unread;
}
