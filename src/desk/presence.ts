import type { CaseId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { hasCase } from "../store/cases.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";

export type PresenceState = "here" | "writing" | "gone";

/** Tells the desk's open pages that I am on a case, write on it, or have left it. Kept nowhere. Throws NotFound. */
export function bePresent(desk: Desk, me: PersonId, id: CaseId, { state, turn }: { state: PresenceState; turn: number }): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await hasCase(tx, desk.id, id))) throw new NotFound("case", id);
    await changed(tx, [{ deskId: desk.id, presence: { caseId: id, personId: me, state, turn, at: iso(desk.clock.now()) } }]);
  });
}
