import { doneMeanwhile, type Subject } from "../core/meanwhile.ts";
import type { CaseId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { eventsAfter } from "../store/events.ts";
import type { Desk } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";

/** What the person had in view when they acted: a case, up to that event of its record. */
export interface Looked {
  case: CaseId;
  position: number;
}

/**
 * Refuses what a colleague overtook: they did something about the same thing since `looked`. Nothing is asked without it.
 * On another case than the one looked at (it was merged since), all that stands there came since.
 */
export async function notOvertaken(desk: Desk, { tx, id }: Seen, me: PersonId, looked: Looked | undefined, about: Subject): Promise<void> {
  if (!looked) return;
  const rows = await eventsAfter(tx, desk.id, id, looked.case === id ? looked.position : 0);
  const done = doneMeanwhile(
    rows.map(({ event }) => event),
    about,
    me,
  );
  if (!done) return;
  const { event, by } = done;
  const { position } = rows.find((row) => row.event === event)!;
  throw refuse("changed_meanwhile", { event: event.type, by, at: iso(event.at), case: id, position });
}
