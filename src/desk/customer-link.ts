import type { CaseId, PersonId } from "../core/ids.ts";
import { hasCase } from "../store/cases.ts";
import { leadsTo } from "../store/parts.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";
import { customerLink, linkFor, linkStanding, renewLink, revokeLink } from "./links.ts";
import { isoOrNull } from "./present.ts";

/** The customer's link of a case as its people see it (contract LinkView). Throws NotFound. */
export function customerLinkView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await hasCase(tx, desk.id, id))) throw new NotFound("case", id);
    const of = customerLink((await leadsTo(tx, desk.id, id)) ?? id);
    const url = await linkFor(desk, tx, of);
    const it = await linkStanding(desk, tx, of);
    const why = desk.links.address() === null ? ("no_address" as const) : url === null ? ("revoked" as const) : null;
    return { url, why, revokedAt: isoOrNull(it?.revokedAt ?? null), lastSeenAt: isoOrNull(it?.lastSeenAt ?? null) };
  });
}

/** Another link for the customer; the one they have opens nothing from now on. Throws NotFound. */
export const renewCustomerLink = (desk: Desk, me: PersonId, id: CaseId): Promise<Handled> =>
  handle(desk, id, async ({ tx, id: led }) => {
    await renewLink(desk, tx, customerLink(led));
    return [{ type: "RenewLink", link: "customer", subject: null, by: me }];
  });

/** The customer's link opens nothing any more, and no message carries one, until it is renewed. Throws NotFound. */
export const revokeCustomerLink = (desk: Desk, me: PersonId, id: CaseId): Promise<Handled> =>
  handle(desk, id, async ({ tx, id: led, at }) => {
    await revokeLink(desk, tx, customerLink(led), at);
    return [{ type: "RevokeLink", link: "customer", subject: null, by: me }];
  });
