import { newId, type PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { renewContext } from "../store/desk-settings.ts";
import { hasRelay, readDesk, readPeople } from "../store/desks.ts";
import { onBehalf } from "../store/on-behalf.ts";
import * as store from "../store/second-steps.ts";
import { type Desk, NotFound } from "./desk.ts";
import type { Actor } from "./invite.ts";
import { queueLetter } from "./letter.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { endSignInsOf } from "./sign-ins.ts";
import { secondStepGoneWords } from "./words/second-step.ts";

/** One's own: the account, whether a second step stands before it, whether the desk wants one. Throws NotFound. */
export async function ownSecondStep(desk: Desk, me: PersonId): Promise<{ userId: string; on: boolean; required: boolean }> {
  const account = await store.accountOf(desk.database.db, desk.id, me);
  if (!account) throw new NotFound("person", me);
  return { ...account, required: await isRequired(desk) };
}

/** One's second step is gone: said by mail, for it may have been somebody else. */
export function tellGone(desk: Desk, person: PersonId, by: PersonId | null): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (!(await hasRelay(tx, desk.id))) return;
    const people = await readPeople(tx, desk.id);
    const { name, email, language } = people.find(({ id }) => id === person)!;
    const words = secondStepGoneWords(language, { name, by: people.find(({ id }) => id === by)?.name ?? null });
    await queueLetter(desk, tx, { name, address: email }, words.subject, words.text);
  });
}

/** Who has a second step, and whose was last taken away by whom (contract SecondStepsView). */
export async function secondSteps(desk: Desk) {
  const on = new Set(await store.peopleWithSecondStep(desk.database.db, desk.id));
  return onBehalf(desk.database, desk.id, async (tx) => {
    const resets = new Map((await store.readResets(tx, desk.id)).map((it) => [it.person, it]));
    const people = (await readPeople(tx, desk.id)).filter(({ active, userId }) => active && userId !== null);
    return {
      required: (await readDesk(tx, desk.id)).second_step_required,
      people: people.map(({ id }) => {
        const reset = resets.get(id);
        return { id, on: on.has(id), reset: reset ? { by: reset.by, at: iso(reset.at) } : null };
      }),
    };
  });
}

/** From now on everybody's sign-in takes a second step, or not. Who asks it of others has theirs. */
export async function requireSecondStep(desk: Desk, by: PersonId, required: boolean): Promise<Outcome> {
  if (required && !(await ownSecondStep(desk, by)).on) return refuse("second_step_first");
  return onBehalf(desk.database, desk.id, async (tx) => {
    await store.requireSecondStep(tx, desk.id, required);
    await renewContext(tx, desk.id);
    return { ok: true };
  });
}

/** For one who lost telephone and recovery codes: the password alone opens again, everywhere they were signed in they are out. Throws NotFound. */
export async function resetSecondStep(desk: Desk, { person: by }: Actor, person: PersonId): Promise<Outcome> {
  const people = await onBehalf(desk.database, desk.id, (tx) => readPeople(tx, desk.id));
  if (!people.some(({ id }) => id === person)) throw new NotFound("person", person);
  if (person === by) return refuse("not_yourself");
  const account = await store.accountOf(desk.database.db, desk.id, person);
  if (!account?.on) return refuse("second_step_off");
  const at = desk.clock.now();
  await onBehalf(desk.database, desk.id, (tx) => store.insertReset(tx, desk.id, newId(at, desk.random), { person, by, at }));
  await store.dropSecondStep(desk.database.db, account.userId);
  await endSignInsOf(desk, account.userId, null);
  await tellGone(desk, person, by);
  return { ok: true };
}

const isRequired = (desk: Desk): Promise<boolean> =>
  onBehalf(desk.database, desk.id, async (tx) => (await readDesk(tx, desk.id)).second_step_required);
