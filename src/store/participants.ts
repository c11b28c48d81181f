import { sql } from "kysely";
import type { ParticipantTerms } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { CaseId, DeskId, ParticipantId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";
import { stamp } from "./stamp.ts";
import type { Schema } from "./schema.ts";

export type ParticipantRow = Omit<Schema["participants"], "added_at" | "removed_at" | "unreached_at"> & {
  added_at: Instant;
  removed_at: Instant | null;
  unreached_at: Instant | null;
};

/** Those who follow the case, and came to it with one merged into it, in the order they were named. */
export async function participantsOf(tx: Tx, desk: DeskId, caseId: CaseId): Promise<ParticipantRow[]> {
  return tx
    .selectFrom("participants")
    .selectAll()
    .where("desk_id", "=", desk)
    .where("removed_at", "is", null)
    .where(onCase(desk, caseId))
    .orderBy("added_at")
    .orderBy("participant_id")
    .execute();
}

/** One who follows that case; undefined for another's, and for one who does not any more. */
export async function readParticipant(tx: Tx, desk: DeskId, caseId: CaseId, id: ParticipantId): Promise<ParticipantRow | undefined> {
  return (await participantsOf(tx, desk, caseId)).find((it) => it.participant_id === id);
}

/** The case they were named on, still following it or not; undefined for one who never was. */
export async function caseOfParticipant(tx: Tx, desk: DeskId, id: ParticipantId): Promise<CaseId | undefined> {
  const row = await tx
    .selectFrom("participants")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("participant_id", "=", id)
    .executeTakeFirst();
  return row?.case_id;
}

/** How many the customer named by themselves since, still following it or not. */
export async function namedByCustomerSince(tx: Tx, desk: DeskId, caseId: CaseId, since: Instant): Promise<number> {
  const row = await tx
    .selectFrom("participants")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("desk_id", "=", desk)
    .where("added_by", "is", null)
    .where("added_at", ">=", stamp(since))
    .where(onCase(desk, caseId))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Who follows which case under that address, on whichever desk. Lower case. */
export async function followersAt(tx: Tx, address: string) {
  return tx
    .selectFrom("participants")
    .select(["desk_id as desk", "participant_id as participant", "case_id as caseId"])
    .where("removed_at", "is", null)
    .where((eb) => eb(eb.fn("lower", ["email"]), "=", address))
    .limit(FOLLOWED_MAX)
    .execute();
}

/** The case of who follows one under that address on this desk, the last named; undefined for nobody. Lower case. */
export async function caseFollowedFrom(tx: Tx, desk: DeskId, address: string): Promise<CaseId | undefined> {
  const row = await tx
    .selectFrom("participants")
    .select("case_id")
    .where("desk_id", "=", desk)
    .where("removed_at", "is", null)
    .where((eb) => eb(eb.fn("lower", ["email"]), "=", address.toLowerCase()))
    .orderBy("added_at", "desc")
    .orderBy("participant_id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.case_id;
}

/** Letters at once; whoever follows more asks for the rest. */
const FOLLOWED_MAX = 10;

const onCase = (desk: DeskId, caseId: CaseId) =>
  sql<boolean>`case_id in (with recursive came as (
    select ${caseId}::uuid as id
    union select c.case_id from came join cases c on c.desk_id = ${desk} and c.merged_into = came.id) select id from came)`;

export async function insertParticipant(
  tx: Tx,
  desk: DeskId,
  it: ParticipantTerms & Pick<ParticipantRow, "participant_id" | "case_id" | "added_by">,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto("participants")
    .values({ desk_id: desk, ...it, added_at: toDate(at), removed_at: null, language: null, unreached_at: null, unreached_said: null })
    .execute();
}

export async function updateParticipant(tx: Tx, desk: DeskId, id: ParticipantId, to: ParticipantTerms): Promise<void> {
  await tx.updateTable("participants").set(to).where("desk_id", "=", desk).where("participant_id", "=", id).execute();
}

/** They are mailed at this address from now on: nothing is known yet of whether it takes our mail. */
export async function updateAddress(tx: Tx, desk: DeskId, id: ParticipantId, email: string): Promise<void> {
  await tx
    .updateTable("participants")
    .set({ email, unreached_at: null, unreached_said: null })
    .where("desk_id", "=", desk)
    .where("participant_id", "=", id)
    .execute();
}

/** Their address does not take our mail, in the words of their server. */
export async function noteUnreached(tx: Tx, desk: DeskId, id: ParticipantId, at: Instant, said: string): Promise<void> {
  await tx
    .updateTable("participants")
    .set({ unreached_at: toDate(at), unreached_said: said })
    .where("desk_id", "=", desk)
    .where("participant_id", "=", id)
    .execute();
}

/** The language they read their page in, which their letters are written in. */
export async function chooseLanguage(tx: Tx, desk: DeskId, id: ParticipantId, language: Language): Promise<void> {
  await tx.updateTable("participants").set({ language }).where("desk_id", "=", desk).where("participant_id", "=", id).execute();
}

/** They follow it no more; nothing of how they are reached is kept. */
export async function removeParticipant(tx: Tx, desk: DeskId, id: ParticipantId, at: Instant): Promise<void> {
  await tx
    .updateTable("participants")
    .set({ removed_at: toDate(at), email: null, needs: "", unreached_at: null, unreached_said: null })
    .where("desk_id", "=", desk)
    .where("participant_id", "=", id)
    .execute();
}
