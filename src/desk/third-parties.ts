import { newId, type ThirdPartyId } from "../core/ids.ts";
import { claimThirdParty, insertThirdParty, thirdPartyByAddress } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
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

/** Who writes from that address: known already, known by name alone until now, or new. Within the caller's transaction. */
export async function thirdPartyAt(desk: Desk, tx: Tx, { name, address }: { name: string; address: string }): Promise<ThirdPartyId> {
  const lower = address.toLowerCase();
  const called = name.trim() || lower;
  const known = (await thirdPartyByAddress(tx, desk.id, lower)) ?? (await claimThirdParty(tx, desk.id, called, lower));
  if (known) return known;
  const id = newId<ThirdPartyId>(desk.clock.now(), desk.random);
  await insertThirdParty(tx, desk.id, id, called, lower);
  await changed(tx, [{ deskId: desk.id, settings: true }]);
  return id;
}
