import { newId, type PersonId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import type { Instant } from "../core/time.ts";
import { endSessions } from "../store/accounts.ts";
import { renewContext } from "../store/desk-settings.ts";
import { readPeople } from "../store/desks.ts";
import { deleteInvitations } from "../store/invitations.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { deleteAbsence, insertAbsence, lockPeople, type OwnChoices, updateChoices, updatePerson } from "../store/people.ts";
import { type Desk, NotFound } from "./desk.ts";
import type { Actor } from "./invite.ts";
import { type Outcome, refuse } from "./refusal.ts";

export interface PersonTerms {
  name: string;
  role: Role;
  backup: PersonId | null;
  onRota: boolean;
  active: boolean;
}

type Person = Awaited<ReturnType<typeof readPeople>>[number];

/** A person's place on the desk. One who is active no more is signed out everywhere. Throws NotFound. */
export async function changePerson(desk: Desk, by: Actor, id: PersonId, terms: PersonTerms): Promise<Outcome> {
  let leaves: string | null = null;
  const outcome = await onBehalf(desk.database, desk.id, async (tx): Promise<Outcome> => {
    await lockPeople(tx, desk.id);
    const people = await readPeople(tx, desk.id);
    const person = people.find((one) => one.id === id);
    if (!person) throw new NotFound("person", id);
    const no = whyNot(people, person, by, terms);
    if (no) return no;
    await updatePerson(tx, desk.id, id, terms);
    if (!terms.active) await deleteInvitations(tx, desk.id, id);
    await renewContext(tx, desk.id);
    leaves = terms.active ? null : person.userId;
    return { ok: true };
  });
  if (leaves !== null) await endSessions(desk.database.db, leaves);
  return outcome;
}

/** One's own choices, which no one else makes. */
export function chooseOwn(desk: Desk, me: PersonId, choices: OwnChoices): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    await updateChoices(tx, desk.id, me, { ...choices, directLine: choices.directLine || null });
    await renewContext(tx, desk.id);
  });
}

/** A person is away; what is owed meanwhile is told to their backup. Throws NotFound. */
export function addAbsence(desk: Desk, id: PersonId, from: Instant, to: Instant): Promise<string> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await readPeople(tx, desk.id)).some((one) => one.id === id)) throw new NotFound("person", id);
    const now = desk.clock.now();
    const absence = newId<string>(now, desk.random);
    await insertAbsence(tx, desk.id, absence, id, from, to);
    await renewContext(tx, desk.id);
    return absence;
  });
}

/** Throws NotFound. */
export function removeAbsence(desk: Desk, id: PersonId, absence: string): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await deleteAbsence(tx, desk.id, absence, id))) throw new NotFound("person", id);
    await renewContext(tx, desk.id);
  });
}

/** Only a director touches directors; a desk keeps one; nobody locks themselves out. */
function whyNot(people: Person[], person: Person, by: Actor, terms: PersonTerms): Outcome | null {
  const touchesDirector = person.role === "director" || terms.role === "director";
  if (touchesDirector && by.role !== "director") return refuse("director_only");
  if (person.id === by.person && !terms.active) return refuse("not_yourself");
  const remain = people.some((one) => one.id !== person.id && one.role === "director" && one.active && one.userId !== null);
  if (person.role === "director" && !(terms.role === "director" && terms.active) && !remain) return refuse("last_director");
  if (terms.backup === person.id) return refuse("backup_is_self");
  if (terms.backup !== null && !people.some((one) => one.id === terms.backup && one.active)) return refuse("unknown_backup");
  return null;
}
