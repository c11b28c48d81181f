import { sql } from "kysely";
import type { CaseId, CustomerId, DeskId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import type { Tx } from "./database.ts";
import type { Cursor } from "./inbox.ts";
import type { Envelope } from "./mail-shapes.ts";
import { stamp } from "./stamp.ts";

/** Of a mail, so much holds who wrote it and what about: servers on the way add some 10 KB before that. */
const HEAD_BYTES = 32 * 1024;

interface AsideRow {
  id: string;
  receivedAt: Instant;
  envelope: Envelope;
  problem: string;
  /** The mail's beginning. */
  head: Buffer;
  size: number;
}

/** One page of the mail that was set aside and lies on no case, newest first. */
export async function listAside(tx: Tx, desk: DeskId, after: Cursor | null, limit: number): Promise<AsideRow[]> {
  const { rows } = await sql<AsideRow>`select staged_id as id, received_at as "receivedAt", envelope, problem,
      substring(raw from 1 for ${sql.lit(HEAD_BYTES)}) as head, octet_length(raw) as size
    from staged_mail where desk_id = ${desk} and state = 'set_aside' and interaction_id is null and problem is not null
      ${after ? sql`and (received_at, staged_id) < (${stamp(after.at)}, ${after.id}::uuid)` : sql``}
    order by received_at desc, staged_id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Whose addresses these are, of those the desk knows; by the address in lower case. */
export async function knownSenders(
  tx: Tx,
  desk: DeskId,
  addresses: readonly string[],
): Promise<Map<string, { id: CustomerId; name: string }>> {
  if (addresses.length === 0) return new Map();
  const rows = await tx
    .selectFrom("customer_addresses as a")
    .innerJoin("customers as c", (join) => join.onRef("c.desk_id", "=", "a.desk_id").onRef("c.customer_id", "=", "a.customer_id"))
    .select(["a.address", "c.customer_id as id", "c.name"])
    .where("a.desk_id", "=", desk)
    .where("a.door", "=", "email")
    .where("a.address", "in", [...addresses])
    .execute();
  return new Map(rows.map(({ address, id, name }) => [address, { id, name }]));
}

/** What a case is called. */
export function caseNamed(tx: Tx, desk: DeskId, id: CaseId) {
  return tx
    .selectFrom("cases")
    .innerJoin("customers as c", (join) => join.onRef("c.desk_id", "=", "cases.desk_id").onRef("c.customer_id", "=", "cases.customer_id"))
    .select(["cases.case_id as id", "cases.reference", "c.name as customer"])
    .where("cases.desk_id", "=", desk)
    .where("cases.case_id", "=", id)
    .executeTakeFirst();
}
