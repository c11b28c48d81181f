import { isOwed } from "../core/commitment.ts";
import type { CaseState } from "../core/case.ts";
import type { CustomerId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readCase } from "../store/cases.ts";
import { casesOf } from "../store/customer-merges.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { erasureOf, listErasures, type Erasure } from "../store/erasures.ts";
import { heldOnCases, messagesElsewhere, oneAndMerged, sharedCase } from "../store/held.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";

const LISTED_MAX = 200;

/** What forgetting this customer takes away, and what stands in its way (contract ErasurePlan). Throws NotFound. */
export function erasurePlan(desk: Desk, id: CustomerId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const customer = await readCustomer(tx, desk.id, id);
    if (!customer) throw new NotFound("customer", id);
    const cases = await casesOf(tx, desk.id, id);
    const { messages, files, leaving } = await heldOnCases(tx, desk.id, cases);
    const addresses = (await addressesOf(tx, desk.id, id)).map(({ address }) => address.toLowerCase());
    const elsewhere = await messagesElsewhere(tx, desk.id, cases, addresses);
    return {
      name: customer.name,
      merged: (await oneAndMerged(tx, desk.id, id)).length - 1,
      cases: cases.length,
      messages: messages + elsewhere.filter(({ wrote }) => wrote).length,
      files,
      leaving,
      shared: await sharedCase(tx, desk.id, cases),
      owed: (await Promise.all(cases.map((one) => readCase(tx, desk.id, one)))).flatMap((it) =>
        it ? owedOn(it.state).map(({ words }) => ({ case: it.case_id, reference: it.reference, words })) : [],
      ),
      erased: await erasedView(desk, tx, id),
    };
  });
}

const owedOn = ({ commitments }: CaseState) => commitments.filter(isOwed);

/** That a customer was forgotten (contract ErasedView); null for one who is known. */
export async function erasedView(desk: Desk, tx: Tx, id: CustomerId) {
  const it = await erasureOf(tx, desk.id, id);
  return it ? presentErasure(it) : null;
}

/** Who was forgotten by whom and when, newest first (contract ErasuresView). */
export function erasuresView(desk: Desk) {
  return onBehalf(desk.database, desk.id, async (tx) => (await listErasures(tx, desk.id, LISTED_MAX)).map(presentErasure));
}

const presentErasure = ({ customer, by, at, reason, cases, messages, files }: Erasure) => ({
  customer,
  by,
  at: iso(at),
  reason,
  cases,
  messages,
  files,
});
