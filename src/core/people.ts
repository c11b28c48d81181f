import { type CaseState, commitmentOf } from "./case.ts";
import { type Finding, RUNGS, type Rung } from "./finding.ts";
import type { CommitmentId, PersonId } from "./ids.ts";
import type { DeskPerson } from "./policy.ts";
import type { Instant } from "./time.ts";

/** A manager or a director. */
export const isLead = ({ role }: Pick<DeskPerson, "role">): boolean => role !== "person";

/** `to` is the first instant of their return. */
export const isAway = (person: DeskPerson, at: Instant): boolean => person.absences.some(({ from, to }) => from <= at && at < to);

/** Whether somebody looks after that person's cases: they are there, or whoever stands in for them is. `people` are those active. */
export function isCovered(id: PersonId, people: readonly DeskPerson[], at: Instant): boolean {
  const one = people.find((it) => it.id === id);
  const backup = people.find((it) => it.id === one?.backup);
  return one !== undefined && (!isAway(one, at) || (backup !== undefined && !isAway(backup, at)));
}

/** The person a finding concerns first: the promiser when one of ours owes it, the writer of a message that was held back, else the case's owner (S10: never a third party). */
export function concerned(state: CaseState, finding: Pick<Finding, "about">): PersonId {
  const held = state.heldBack?.find(({ interaction }) => interaction === finding.about);
  if (held) return held.by;
  const commitment = finding.about === null ? undefined : commitmentOf(state, finding.about as CommitmentId);
  return commitment?.promiser.role === "person" ? commitment.promiser.id : state.owner;
}

/**
 * Who is told: the person concerned; their backup; the managers; the directors. Those away are passed over, nobody is their
 * own next step, and an empty rung falls to the ones above, then below, so that somebody always hears. Empty only for a desk
 * without people.
 */
export function recipients(
  state: CaseState,
  finding: Pick<Finding, "about" | "to" | "person">,
  people: readonly DeskPerson[],
  at: Instant,
): PersonId[] {
  if (people.some(({ id }) => id === finding.person)) return [finding.person!];
  const first = people.find(({ id }) => id === concerned(state, finding));
  const others = people.filter((one) => one !== first);
  const rungs: Record<Rung, readonly DeskPerson[]> = {
    owner: first ? [first] : [],
    backup: others.filter(({ id }) => id === first?.backup),
    manager: others.filter(({ role }) => role === "manager"),
    director: others.filter(({ role }) => role === "director"),
  };
  const from = RUNGS.indexOf(finding.to);
  for (const rung of [...RUNGS.slice(from), ...RUNGS.slice(0, from).reverse()]) {
    const here = rungs[rung].filter((person) => !isAway(person, at));
    if (here.length > 0) return here.map(({ id }) => id);
  }
  const anyone = people.find((person) => !isAway(person, at)) ?? rungs.director[0] ?? rungs.manager[0] ?? people[0];
  return anyone ? [anyone.id] : [];
}
