import type { CaseState } from "../core/case.ts";
import type { Command } from "../core/command.ts";
import { type Commitment, isOwed } from "../core/commitment.ts";
import type { Event } from "../core/events.ts";
import type { CaseId, CommitmentId, DeskId, PersonId } from "../core/ids.ts";
import { onceThere, shortWith, type Work } from "../core/load.ts";
import type { Context } from "../core/policy.ts";
import { days, type Instant, latest, type Millis, plus } from "../core/time.ts";
import type { Tx } from "../store/database.ts";
import { owedWorkOf } from "../store/day.ts";

/** Later promises can be pushed out by an earlier one as far ahead as this. */
const AHEAD = days(7);

/**
 * Which promises of these events find no room in their person's open time beside all they owe on other cases (S55). Seen once, as
 * the promise is made, dated or taken over, and put on its case: a case's record does not change with what happens on another.
 */
export async function overloads(
  tx: Tx,
  desk: DeskId,
  id: CaseId,
  { events, after, context, at }: { events: readonly Event[]; after: CaseState; context: Context; at: Instant },
): Promise<Command[]> {
  const dated = new Set(events.flatMap(datedBy));
  const promised = after.commitments
    .filter((it) => dated.has(it.id) && it.status === "open" && it.dueAt > at)
    .flatMap((it) => {
      const { promiser } = it;
      const person = promiser.role === "person" && context.people.find((one) => one.id === promiser.id);
      return person ? [{ it, person, until: plus(it.dueAt, AHEAD) }] : [];
    });
  if (promised.length === 0) return [];
  const people = [...new Set(promised.map(({ person }) => person.id))];
  const owed = await owedWorkOf(tx, desk, people, latest(...promised.map(({ until }) => until)));
  const seen: Command[] = [];
  for (const { it, person, until } of promised) {
    const elsewhere = owed.filter((one) => one.promiser === person.id && one.case_id !== id && one.dueAt <= until);
    const work = asWork(after, it);
    const shortMs = work ? shortWith([...elsewhere, ...owedHere(after, person.id, it.id)], work, person, context, at) : 0;
    if (shortMs > 0) seen.push({ type: "SeeOverload", commitment: it.id, shortMs: shortMs as Millis });
  }
  return seen;
}

function datedBy(event: Event): CommitmentId[] {
  switch (event.type) {
    case "CommitmentMade":
      return [event.terms.id];
    case "CommitmentMoved":
    case "CommitmentDated":
    case "CommitmentDeclined":
    case "HandoverAccepted":
      return [event.commitment];
    default:
      return [];
  }
}

const owedHere = (it: CaseState, person: PersonId, but: CommitmentId): Work[] =>
  it.commitments
    .filter((one) => isOwed(one) && one.id !== but && one.promiser.role === "person" && one.promiser.id === person)
    .flatMap((one) => asWork(it, one) ?? []);

const asWork = (it: CaseState, one: Commitment): Work | null =>
  onceThere(
    one,
    it.commitments.filter((on) => isOwed(on) && one.waitsOn.includes(on.id)).map(({ dueAt }) => dueAt),
  );
