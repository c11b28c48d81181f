import type { PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { endSessions } from "../store/accounts.ts";
import { changed } from "../store/listen.ts";
import { accountOf } from "../store/second-steps.ts";
import * as store from "../store/sign-ins.ts";
import { type Desk, NotFound } from "./desk.ts";
import { isoOrNull } from "./present.ts";

/** Where a person is signed in (contract SignInsView). */
export async function signInsView(desk: Desk, me: PersonId, token: string) {
  const found = await desk.database.read((db) => store.readSignIns(db, desk.id, me, token));
  return found.map(({ since, seenAt, ...it }) => ({ ...it, since: iso(since), seenAt: isoOrNull(seenAt) }));
}

/** Ends one of one's own. Throws NotFound. */
export async function endSignIn(desk: Desk, me: PersonId, id: string): Promise<void> {
  if (!(await store.endSignIn(desk.database.db, desk.id, me, id))) throw new NotFound("sign-in", id);
  await pagesLookAgain(desk);
}

/** Ends all of one's own but the one that asks, those that wait for their code too. */
export async function endOtherSignIns(desk: Desk, me: PersonId, token: string): Promise<void> {
  const account = await accountOf(desk.database.db, desk.id, me);
  if (account) await endSignInsOf(desk, account.userId, token);
}

/** Ends every sign-in of an account, and what waits for its code, but for the one that asks where there is one. */
export async function endSignInsOf(desk: Desk, userId: string, butToken: string | null): Promise<void> {
  await endSessions(desk.database.db, userId, butToken);
  await pagesLookAgain(desk);
}

/** Pages of a sign-in that was ended close at once, and not at their next heartbeat. */
const pagesLookAgain = (desk: Desk): Promise<void> => changed(desk.database.db, [{ deskId: desk.id, settings: true }]);
