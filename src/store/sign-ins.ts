import { sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";

/** A device on which a person is signed in. */
export interface SignIn {
  id: string;
  userAgent: string | null;
  since: Instant;
  /** To within some minutes; null where that was not yet noted. */
  seenAt: Instant | null;
  /** The one that asks. */
  here: boolean;
}

/** By the database's clock, which better-auth's sessions go by. */
export async function noteSeen(tx: Tx, token: string): Promise<void> {
  await sql`update auth_sessions set seen_at = now() where token = ${token}`.execute(tx);
}

/** Those that still count, the one that asks first, then by when they were last seen. */
export async function readSignIns(tx: Tx, desk: DeskId, person: PersonId, token: string): Promise<SignIn[]> {
  const { rows } = await sql<SignIn>`select s.id, s.user_agent as "userAgent", s.created_at as since, s.seen_at as "seenAt",
      s.token = ${token} as here
    from auth_sessions s join people p on p.user_id = s.user_id
    where p.desk_id = ${desk} and p.person_id = ${person} and s.expires_at > now()
    order by here desc, s.seen_at desc nulls last, s.created_at desc`.execute(tx);
  return rows;
}

/** False when this person has no such sign-in. */
export async function endSignIn(tx: Tx, desk: DeskId, person: PersonId, id: string): Promise<boolean> {
  const done = await sql`delete from auth_sessions s using people p
    where p.user_id = s.user_id and p.desk_id = ${desk} and p.person_id = ${person} and s.id = ${id}`.execute(tx);
  return done.numAffectedRows === 1n;
}
