import { type CaseState, commitmentOf } from "./case.ts";
import type { Finding } from "./finding.ts";
import type { CommitmentId, PersonId } from "./ids.ts";
import type { DeskPerson } from "./policy.ts";
import type { Instant } from "./time.ts";

export const isAway = (person: DeskPerson, at: Instant): boolean => person.absences.some(({ from, to }) => from <= at && at < to);

/** The person a finding concerns first: the promiser when one of ours owes it, else the case's owner (S10: never a third party). */
export function concerned(state: CaseState, finding: Pick<Finding, "about">): PersonId {
  const commitment = finding.about === null ? undefined : commitmentOf(state, finding.about as CommitmentId);
  return commitment?.promiser.role === "person" ? commitment.promiser.id : state.owner;
}

/**
 * Who is told: the person concerned; their backup; the managers; the directors. One who is away is told through
 * their backup, and an empty rung falls to the next, so that somebody always hears. Empty only for a desk without people.
 */
export function recipients(state: CaseState, finding: Pick<Finding, "about" | "to">, people: readonly DeskPerson[], at: Instant): PersonId[] {
  const first = people.find(({ id }) => id === concerned(state, finding));
  const backup = people.find(({ id }) => id === first?.backup);
  const managers = people.filter(({ role }) => role === "manager");
  const directors = people.filter(({ role }) => role === "director");
  const rungs = { owner: first ? [first] : [], backup: backup ? [backup] : [], manager: managers, director: directors };
  const order = ["owner", "backup", "manager", "director"] as const;
  for (const rung of order.slice(order.indexOf(finding.to))) {
    const here = rungs[rung].filter((person) => !isAway(person, at));
    if (here.length > 0) return here.map(({ id }) => id);
  }
  return [...directors, ...managers, ...people].slice(0, 1).map(({ id }) => id);
}
