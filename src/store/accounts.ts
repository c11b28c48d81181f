import { type Kysely, type KyselyPlugin, sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Database, Tx } from "./database.ts";

/** The database as better-auth wants it: what we read as an Instant, it reads as a Date. Its tables alone. */
export function authDatabase(database: Database): Kysely<unknown> {
  return database.db.withPlugin(datesOut) as Kysely<unknown>;
}

export interface NewAccount {
  id: string;
  name: string;
  email: string;
  passwordHash: string;
}

/** An identity with a password, in better-auth's tables. False when the e-mail address has an account already. */
export async function insertAccount(tx: Tx, { id, name, email, passwordHash }: NewAccount, at: Instant): Promise<boolean> {
  const now = toDate(at);
  const made = await sql`insert into auth_users (id, name, email, email_verified, created_at, updated_at)
    values (${id}, ${name}, ${email.toLowerCase()}, true, ${now}, ${now}) on conflict (email) do nothing`.execute(tx);
  if (made.numAffectedRows !== 1n) return false;
  await sql`insert into auth_accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
    values (${id}, ${id}, 'credential', ${id}, ${passwordHash}, ${now}, ${now})`.execute(tx);
  return true;
}

export interface Member {
  desk: DeskId;
  person: PersonId;
  role: Role;
}

/** The active person an account belongs to, on whichever desk; null for one who was never one or is one no more. */
export async function memberOf(tx: Tx, userId: string): Promise<Member | null> {
  const row = await tx
    .selectFrom("people").select(["desk_id as desk", "person_id as person", "role"]).where("user_id", "=", userId).where("active", "=", true).executeTakeFirst();
  return row ?? null;
}

/** Ends every sign-in of an account. */
export async function endSessions(tx: Tx, userId: string): Promise<void> {
  await sql`delete from auth_sessions where user_id = ${userId}`.execute(tx);
}

const datesOut: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, column.endsWith("_at") && typeof value === "number" ? toDate(value as Instant) : value]));
}
