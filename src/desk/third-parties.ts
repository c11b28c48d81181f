import { newId, type ThirdPartyId } from "../core/ids.ts";
import { insertThirdParty } from "../store/customers.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import type { Desk } from "./desk.ts";

/** One outside the desk for whom its people promise: a supplier, an insurer (S10). */
export function addThirdParty(desk: Desk, name: string): Promise<ThirdPartyId> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const id = newId<ThirdPartyId>(desk.clock.now(), desk.random);
    await insertThirdParty(tx, desk.id, id, name);
    await changed(tx, [{ deskId: desk.id, settings: true }]);
    return id;
  });
}
