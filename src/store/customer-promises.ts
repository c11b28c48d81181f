import { sql } from "kysely";
import type { Commitment } from "../core/commitment.ts";
import type { CaseId, CustomerId, DeskId } from "../core/ids.ts";
import type { Tx } from "./database.ts";
import { toldToCustomer } from "./promise-terms.ts";

export interface PromiseCounts {
  kept: number;
  keptLate: number;
  /** Their time passed: still owed, or promised again. */
  broken: number;
  open: number;
  released: number;
  /** Of those kept or open, how many had another date agreed before they were due. */
  moved: number;
}

/** What became of all that was promised to a customer; what nobody confirmed was no promise. */
export async function countPromises(tx: Tx, desk: DeskId, customer: CustomerId): Promise<PromiseCounts> {
  const { rows } = await sql<PromiseCounts>`select
      count(*) filter (where m.status = 'kept')::int as kept,
      count(*) filter (where m.status = 'kept_late')::int as "keptLate",
      count(*) filter (where m.status in ('broken', 'replaced'))::int as broken,
      count(*) filter (where m.status = 'open')::int as open,
      count(*) filter (where m.status = 'released')::int as released,
      count(*) filter (where m.status in ('kept', 'open') and (m.commitment->>'level')::int > 0)::int as moved
    from cases c join commitments m on m.desk_id = c.desk_id and m.case_id = c.case_id
    where c.desk_id = ${desk} and c.customer_id = ${customer} and ${toldToCustomer}`.execute(tx);
  return rows[0]!;
}

export interface PromisedRow {
  commitment: Commitment;
  caseId: CaseId;
  reference: string;
}

/** The latest made first. */
export async function promisesTo(tx: Tx, desk: DeskId, customer: CustomerId, limit: number): Promise<PromisedRow[]> {
  const { rows } = await sql<PromisedRow>`select m.commitment, m.case_id as "caseId", c.reference
    from cases c join commitments m on m.desk_id = c.desk_id and m.case_id = c.case_id
    where c.desk_id = ${desk} and c.customer_id = ${customer} and m.status not in ('proposed', 'dismissed')
      and ${toldToCustomer}
    order by m.made_at desc, m.commitment_id desc limit ${limit}`.execute(tx);
  return rows;
}
