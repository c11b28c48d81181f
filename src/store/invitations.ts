import type { DeskId, PersonId } from "../core/ids.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** Takes the place of the person's earlier invitations, which open nothing any more. */
export async function insertInvitation(
  tx: Tx,
  desk: DeskId,
  id: string,
  person: PersonId,
  tokenHash: Buffer,
  expiresAt: Instant,
): Promise<void> {
  await tx.deleteFrom("invitations").where("desk_id", "=", desk).where("person_id", "=", person).where("used_at", "is", null).execute();
  await tx
    .insertInto("invitations")
    .values({ desk_id: desk, invitation_id: id, person_id: person, token_hash: tokenHash, expires_at: toDate(expiresAt), used_at: null })
    .execute();
}

/** Whose invitation a token is, on whichever desk, locked for this transaction; null when no active person's. */
export async function readInvitation(tx: Tx, tokenHash: Buffer) {
  const row = await tx
    .selectFrom("invitations as i")
    .innerJoin("people as p", (join) => join.onRef("p.desk_id", "=", "i.desk_id").onRef("p.person_id", "=", "i.person_id"))
    .innerJoin("desks as d", "d.desk_id", "i.desk_id")
    .select([
      "i.desk_id as desk",
      "i.invitation_id as id",
      "i.person_id as person",
      "i.expires_at as expiresAt",
      "i.used_at as usedAt",
      "p.name",
      "p.email",
      "p.language",
      "d.name as business",
    ])
    .where("i.token_hash", "=", tokenHash)
    .where("p.active", "=", true)
    .forUpdate("i")
    .executeTakeFirst();
  return row ?? null;
}

export async function useInvitation(tx: Tx, desk: DeskId, id: string, at: Instant): Promise<void> {
  await tx
    .updateTable("invitations")
    .set({ used_at: toDate(at) })
    .where("desk_id", "=", desk)
    .where("invitation_id", "=", id)
    .execute();
}

/** Ends what was not used: for a person who is invited no more. */
export async function deleteInvitations(tx: Tx, desk: DeskId, person: PersonId): Promise<void> {
  await tx.deleteFrom("invitations").where("desk_id", "=", desk).where("person_id", "=", person).where("used_at", "is", null).execute();
}
