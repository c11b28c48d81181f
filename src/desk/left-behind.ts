import type { PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { owedWhileAway } from "../store/today.ts";
import { type Desk, NotFound } from "./desk.ts";

/** More than anyone hands over by hand; the soonest come first. */
const PROMISES_MAX = 200;

/** What a person owes on days they will be away, soonest first (contract LeftBehindView). Throws NotFound. */
export function leftBehind(desk: Desk, id: PersonId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const person = (await readPeople(tx, desk.id)).find((one) => one.id === id);
    if (!person) throw new NotFound("person", id);
    const rows = await owedWhileAway(tx, desk.id, id, desk.clock.now(), PROMISES_MAX);
    return {
      promises: rows.map(({ case_id, customer_name, commitment: { id: commitment, words, dueAt, handover } }) => ({
        commitment,
        caseId: case_id,
        customer: customer_name,
        words,
        dueAt: iso(dueAt),
        offeredTo: handover?.to ?? null,
      })),
    };
  });
}
