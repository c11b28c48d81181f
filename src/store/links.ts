import { sql } from "kysely";
import type { CaseId, CustomerId, DeskId, InteractionId, ThirdPartyId } from "../core/ids.ts";
import type { LinkOf } from "../core/link.ts";
import { type Instant, toDate } from "../core/time.ts";
import type { Tx } from "./database.ts";

export interface StoredLink {
  id: string;
  generation: number;
  tokenHash: Buffer;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  lastSeenAt: Instant | null;
}

const COLUMNS = [
  "link_id as id",
  "generation",
  "token_hash as tokenHash",
  "expires_at as expiresAt",
  "revoked_at as revokedAt",
  "last_seen_at as lastSeenAt",
] as const;

/** The link to this page, withdrawn or not; undefined where none was made. */
export async function readLink(tx: Tx, desk: DeskId, { kind, case: caseId, subject }: LinkOf): Promise<StoredLink | undefined> {
  return tx
    .selectFrom("links")
    .select(COLUMNS)
    .where("desk_id", "=", desk)
    .where("kind", "=", kind)
    .where("case_id", "=", caseId)
    .where("subject_id", subject === null ? "is" : "=", subject)
    .executeTakeFirst();
}

/** Does nothing where that link is there already. */
export async function insertLink(tx: Tx, desk: DeskId, id: string, of: LinkOf, tokenHash: Buffer, at: Instant): Promise<void> {
  await tx
    .insertInto("links")
    .values({
      desk_id: desk,
      link_id: id,
      kind: of.kind,
      case_id: of.case,
      subject_id: of.subject,
      token_hash: tokenHash,
      created_at: toDate(at),
      expires_at: null,
      revoked_at: null,
      last_seen_at: null,
    })
    .onConflict((on) => on.columns(["desk_id", "case_id", "kind", "subject_id"]).doNothing())
    .execute();
}

export type LinkChange = Partial<Record<"expires_at" | "revoked_at" | "last_seen_at", Instant | null>> & {
  generation?: number;
  token_hash?: Buffer;
};

/** A date left out stays as it is. */
export async function updateLink(tx: Tx, desk: DeskId, id: string, { generation, token_hash, ...instants }: LinkChange): Promise<void> {
  const dates = Object.fromEntries(Object.entries(instants).map(([column, at]) => [column, at === null ? null : toDate(at)]));
  await tx
    .updateTable("links")
    .set({ ...dates, ...(generation !== undefined && { generation }), ...(token_hash && { token_hash }) })
    .where("desk_id", "=", desk)
    .where("link_id", "=", id)
    .execute();
}

/** Whichever desk's it is; undefined for one that nobody gave out. */
export async function linkByHash(tx: Tx, tokenHash: Buffer) {
  return tx
    .selectFrom("links")
    .select([...COLUMNS, "desk_id as desk", "kind", "case_id as caseId", "subject_id as subject"])
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
}

/** Whether the third party or organisation of a link may come by one. */
export async function mayComeByLink(tx: Tx, desk: DeskId, subject: string): Promise<boolean> {
  const row = await tx
    .selectFrom("third_parties")
    .select("can_answer_by_link as may")
    .where("desk_id", "=", desk)
    .where("third_party_id", "=", subject as ThirdPartyId)
    .executeTakeFirst();
  return row?.may ?? false;
}

/** Every link of one third party that nobody revoked, on whichever case, the last made first. */
export async function linksOfThirdParty(tx: Tx, desk: DeskId, subject: ThirdPartyId): Promise<LinkOf[]> {
  return tx
    .selectFrom("links")
    .select(["kind", "case_id as case", "subject_id as subject"])
    .where("desk_id", "=", desk)
    .where("kind", "in", ["third_party", "organisation"])
    .where("subject_id", "=", subject)
    .where("revoked_at", "is", null)
    .orderBy("created_at", "desc")
    .orderBy("link_id", "desc")
    .execute();
}

/** Third parties at that address that may come by a link, on whichever desk. Lower case. */
export async function thirdPartiesAt(tx: Tx, address: string) {
  return tx
    .selectFrom("third_parties")
    .select(["desk_id as desk", "third_party_id as id"])
    .where("address", "=", address)
    .where("can_answer_by_link", "=", true)
    .execute();
}

/** A customer's cases, those merged into others too, whose link stands open. */
export async function customerLinksOf(tx: Tx, desk: DeskId, customer: CustomerId): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom("links as l")
    .innerJoin("cases as c", (join) => join.onRef("c.desk_id", "=", "l.desk_id").onRef("c.case_id", "=", "l.case_id"))
    .select("l.case_id as id")
    .where("l.desk_id", "=", desk)
    .where("l.kind", "=", "customer")
    .where("l.revoked_at", "is", null)
    .where("c.customer_id", "=", customer)
    .orderBy("l.case_id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Somebody's links that lead to this case: its own, and those of cases merged into it. */
export async function linksLeadingTo(tx: Tx, desk: DeskId, id: CaseId, whose: Pick<LinkOf, "kind" | "subject">): Promise<LinkOf[]> {
  const { rows } = await sql<{ id: CaseId }>`with recursive came as (
      select ${id}::uuid as id union select c.case_id from came join cases c on c.desk_id = ${desk} and c.merged_into = came.id)
    select l.case_id as id from came join links l on l.desk_id = ${desk} and l.case_id = came.id and l.kind = ${whose.kind}
      and l.subject_id is not distinct from ${whose.subject}::uuid`.execute(tx);
  return rows.map((row) => ({ ...whose, case: row.id }));
}

/** Where the case of a link leads; null where that is another customer's by now: what one was sent opens nobody else's case. */
export async function linkLeadsTo(tx: Tx, desk: DeskId, id: CaseId): Promise<CaseId | null> {
  const { rows } = await sql<{ id: CaseId }>`with recursive led as (
      select case_id, merged_into, customer_id from cases where desk_id = ${desk} and case_id = ${id}
      union select c.case_id, c.merged_into, c.customer_id from led
        join cases c on c.desk_id = ${desk} and c.case_id = led.merged_into and c.customer_id = led.customer_id)
    select case_id as id from led where merged_into is null`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Whose case a message to the customer is on, and their language; undefined for a message to anybody else, or of no case. */
export async function customerWrittenTo(tx: Tx, desk: DeskId, message: InteractionId, address: string) {
  return tx
    .selectFrom("interactions as i")
    .innerJoin("cases as c", (join) => join.onRef("c.desk_id", "=", "i.desk_id").onRef("c.case_id", "=", "i.case_id"))
    .innerJoin("customers as u", (join) => join.onRef("u.desk_id", "=", "c.desk_id").onRef("u.customer_id", "=", "c.customer_id"))
    .innerJoin("customer_addresses as a", (join) => join.onRef("a.desk_id", "=", "u.desk_id").onRef("a.customer_id", "=", "u.customer_id"))
    .select(["c.case_id as caseId", "u.language"])
    .where("i.desk_id", "=", desk)
    .where("i.interaction_id", "=", message)
    .where("i.third_party_id", "is", null)
    .where("a.door", "=", "email")
    .where((eb) => eb(eb.fn("lower", ["a.address"]), "=", address.toLowerCase()))
    .executeTakeFirst();
}

/** Whose that address is, on whichever desk. Lower case. */
export async function customersAt(tx: Tx, address: string) {
  return tx
    .selectFrom("customer_addresses")
    .select(["desk_id as desk", "customer_id as customer"])
    .where("door", "=", "email")
    .where("address", "=", address)
    .execute();
}

/** A customer's open cases, and those closed whose last exchange is not before `since`; latest first. Those whose link was revoked are left out. */
export async function casesToLinkTo(tx: Tx, desk: DeskId, customer: CustomerId, since: Instant, limit: number) {
  return tx
    .selectFrom("cases as c")
    .select(["c.case_id as id", "c.reference", "c.subject", "c.owner"])
    .where("c.desk_id", "=", desk)
    .where("c.customer_id", "=", customer)
    .where("c.status", "!=", "merged")
    .where((eb) => eb.or([eb("c.status", "!=", "closed"), eb("c.last_at", ">=", sql<Instant>`${toDate(since)}`)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("links as l")
            .select("l.link_id")
            .whereRef("l.desk_id", "=", "c.desk_id")
            .whereRef("l.case_id", "=", "c.case_id")
            .where("l.kind", "=", "customer")
            .where("l.revoked_at", "is not", null),
        ),
      ),
    )
    .orderBy("c.last_at", "desc")
    .limit(limit)
    .execute();
}

/** The one desk of an installation, and how it is reached; undefined where there are several, or none. */
export async function onlyDesk(tx: Tx) {
  const rows = await tx.selectFrom("desks").select(["desk_id as id", "name", "phone", "language", "country"]).limit(2).execute();
  return rows.length === 1 ? rows[0] : undefined;
}
