import type { OrganisationRole } from "../core/organisations.ts";
import type { CaseId, PersonId, ThirdPartyId } from "../core/ids.ts";
import { linkStanding, revokeLink, renewLink } from "./links.ts";
import { readThirdParty } from "../store/third-parties.ts";
import { type Desk, NotFound } from "./desk.ts";
import { handle, type Handled } from "./handle.ts";

const linkOf = (id: CaseId, subject: ThirdPartyId) => ({ kind: "organisation", case: id, subject }) as const;

/** Gives another organisation its part in a case: a page of what it owes and is owed there. Throws NotFound. */
export const addOrganisation = (
  desk: Desk,
  me: PersonId,
  id: CaseId,
  { thirdParty, role }: { thirdParty: ThirdPartyId; role: OrganisationRole },
): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    if (!(await readThirdParty(seen.tx, desk.id, thirdParty))) throw new NotFound("third party", thirdParty);
    const link = await linkStanding(desk, seen.tx, linkOf(seen.id, thirdParty));
    if (link?.revokedAt) await renewLink(desk, seen.tx, linkOf(seen.id, thirdParty));
    return [{ type: "AddOrganisation", thirdParty, role, by: me }];
  });

/** It has no part in it any more, and its link opens nothing. Throws NotFound. */
export const removeOrganisation = (desk: Desk, me: PersonId, id: CaseId, thirdParty: ThirdPartyId): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    if (!(await readThirdParty(seen.tx, desk.id, thirdParty))) throw new NotFound("third party", thirdParty);
    await revokeLink(desk, seen.tx, linkOf(seen.id, thirdParty), seen.at);
    return [{ type: "RemoveOrganisation", thirdParty, by: me }];
  });
