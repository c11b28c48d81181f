import { type Kysely, type KyselyPlugin, sql } from "kysely";
import type { DeskId, PersonId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import { type Instant, type Millis, SECOND, toDate } from "../core/time.ts";
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

export interface Account {
  userId: string;
  name: string;
  email: string;
}

/** Everyone who can sign in, on every desk: active people who have joined, by e-mail address. */
export async function listAccounts(tx: Tx): Promise<Account[]> {
  const { rows } = await sql<Account>`select u.id as "userId", p.name, u.email
    from auth_users u join people p on p.user_id = u.id and p.active order by u.email`.execute(tx);
  return rows;
}

/** Of the account that signs in by password; `passwordHash` as better-auth writes it. */
export async function changePasswordHash(tx: Tx, userId: string, passwordHash: string, at: Instant): Promise<void> {
  await sql`update auth_accounts set password = ${passwordHash}, updated_at = ${toDate(at)}
    where user_id = ${userId} and provider_id = 'credential'`.execute(tx);
}

export interface Visit extends Member {
  /** It ends within the time given. */
  endsSoon: boolean;
  /** It was heard of within the time given. */
  seenLately: boolean;
  /** The desk wants a second step of everybody, and this person has none yet. */
  lacksSecondStep: boolean;
}

/**
 * Whose sign-in a token is, while it counts and its person works here. Sign-ins are better-auth's and end by the real
 * clock, whatever a desk's own says: the one place where SQL reads it.
 */
export async function visitOf(tx: Tx, token: string, { soon, lately }: { soon: Millis; lately: Millis }): Promise<Visit | null> {
  const { rows } = await sql<Visit>`select p.desk_id as desk, p.person_id as person, p.role,
      s.expires_at < now() + ${soon / SECOND} * interval '1 second' as "endsSoon",
      coalesce(s.seen_at > now() - ${lately / SECOND} * interval '1 second', false) as "seenLately",
      d.second_step_required and not u.two_factor_enabled as "lacksSecondStep"
    from auth_sessions s join people p on p.user_id = s.user_id and p.active join auth_users u on u.id = s.user_id
      join desks d on d.desk_id = p.desk_id
    where s.token = ${token} and s.expires_at > now()`.execute(tx);
  return rows[0] ?? null;
}

export interface Member {
  desk: DeskId;
  person: PersonId;
  role: Role;
}

/** The active person an account belongs to, on whichever desk; null for one who was never one or is one no more. */
export async function memberOf(tx: Tx, userId: string): Promise<Member | null> {
  const row = await tx
    .selectFrom("people")
    .select(["desk_id as desk", "person_id as person", "role"])
    .where("user_id", "=", userId)
    .where("active", "=", true)
    .executeTakeFirst();
  return row ?? null;
}

/** Ends every sign-in of an account, and what waits for its code, but for one. */
export async function endSessions(tx: Tx, userId: string, butToken: string | null = null): Promise<void> {
  await sql`delete from auth_sessions where user_id = ${userId} and token is distinct from ${butToken}`.execute(tx);
  await sql`delete from auth_verifications where value = ${userId}`.execute(tx);
}

const datesOut: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column.endsWith("_at") && typeof value === "number" ? toDate(value as Instant) : value,
    ]),
  );
}
