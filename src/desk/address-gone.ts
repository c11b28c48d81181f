import type { CustomerId, PersonId } from "../core/ids.ts";
import type { Tx } from "../store/database.ts";
import { customerLinksOf } from "../store/links.ts";
import { spendDataLinks } from "../store/one-time-links.ts";
import { leadsTo } from "../store/parts.ts";
import type { Desk } from "./desk.ts";
import { handleIn } from "./handle.ts";
import { customerLink, renewLink } from "./links.ts";

/**
 * An e-mail address is the customer's no more: whoever reads what came there opens nothing from now on, and the next message
 * carries another link. Links that a person revoked stay so. On the record of each case.
 */
export async function closeToFormerAddress(desk: Desk, tx: Tx, me: PersonId, customer: CustomerId): Promise<void> {
  await spendDataLinks(tx, desk.id, customer, desk.clock.now());
  for (const id of await customerLinksOf(tx, desk.id, customer)) {
    await renewLink(desk, tx, customerLink(id));
    if ((await leadsTo(tx, desk.id, id)) === id)
      await handleIn(desk, tx, id, [{ type: "RenewLink", link: "customer", subject: null, by: me }]);
  }
}
