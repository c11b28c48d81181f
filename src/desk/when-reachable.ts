import type { CaseId, CustomerId } from "../core/ids.ts";
import { reachableDays } from "../core/customer-acts.ts";
import { type ReachableTime, reachableTimes } from "../core/reachable.ts";
import type { Tx } from "../store/database.ts";
import { lastHeard, reachableOf, saidReachable } from "../store/day.ts";
import { customerSays } from "./customer-says.ts";
import type { Desk } from "./desk.ts";

/** Messages looked at for when the customer can be reached. */
const HEARD_MAX = 5;

interface Of {
  case_id: CaseId;
  customer_id: CustomerId;
}

/** When the customer of each of these cases can be reached: as the desk remembers it, with what they wrote there last. */
export async function whenReachable(desk: Desk, tx: Tx, rows: readonly Of[]): Promise<(row: Of) => ReachableTime[]> {
  const said = new Map<CaseId, ReachableTime[]>();
  for (const message of await lastHeard(tx, desk.id, [...new Set(rows.map(({ case_id }) => case_id))], HEARD_MAX)) {
    const times = said.has(message.case_id) ? [] : (customerSays(message)?.availability ?? []);
    if (times.length > 0)
      said.set(
        message.case_id,
        times.map((it) => ({ ...it, saidAt: message.at })),
      );
  }
  const remembered = await reachableOf(tx, desk.id, [...new Set(rows.map(({ customer_id }) => customer_id))]);
  const onPage = await saidReachable(tx, desk.id, [...new Set(rows.map(({ case_id }) => case_id))]);
  return ({ case_id, customer_id }) => [
    ...reachableTimes(remembered.get(customer_id) ?? [], said.get(case_id) ?? []),
    ...reachableDays(onPage.get(case_id) ?? {}),
  ];
}
