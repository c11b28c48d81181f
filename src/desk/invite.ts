import { randomBytes } from "node:crypto";
import type { Language } from "../core/due.ts";
import { newId, type PersonId } from "../core/ids.ts";
import type { Role } from "../core/policy.ts";
import { DAY, days, type Instant, plus } from "../core/time.ts";
import { insertAccount } from "../store/accounts.ts";
import type { Tx } from "../store/database.ts";
import { hasRelay, personByEmail, readDesk, readPeople } from "../store/desks.ts";
import { renewContext } from "../store/desk-settings.ts";
import { insertInvitation, readInvitation, useInvitation } from "../store/invitations.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { insertPerson, joinDesk, lockPeople } from "../store/people.ts";
import { type Desk, NotFound, type Runtime } from "./desk.ts";
import { queueLetter } from "./letter.ts";
import { hashOf } from "./link-token.ts";
import { type Outcome, refuse } from "./refusal.ts";
import { invitationWords } from "./words/notices.ts";

/** Who does it, and what they may. */
export interface Actor {
  person: PersonId;
  role: Role;
}

export interface Invitation {
  personId: PersonId;
  /** Carries 128 random bits, kept here as a hash only: it is shown once. */
  link: string;
  /** False while this desk's mail cannot leave: the link is to be passed on by hand. */
  mailed: boolean;
  expiresAt: Instant;
}

const TOKEN_BYTES = 16;
const VALID = days(7);

/** A new person of the desk, who joins with the invitation's link under `address`. Only a director makes a director. */
export function invite(
  desk: Desk,
  by: Actor,
  it: { name: string; email: string; role: Role; language: Language },
  address: string,
): Promise<Outcome<{ invitation: Invitation }>> {
  if (it.role === "director" && by.role !== "director") return Promise.resolve(refuse("director_only"));
  return onBehalf(desk.database, desk.id, async (tx) => {
    await lockPeople(tx, desk.id);
    if (await personByEmail(tx, desk.id, it.email)) return refuse("email_taken");
    const now = desk.clock.now();
    const id = newId<PersonId>(now, desk.random);
    await insertPerson(tx, desk.id, { id, userId: null, ...it }, now);
    await renewContext(tx, desk.id);
    return { ok: true, invitation: await makeInvitation(desk, tx, id, address) };
  });
}

/** Another link for one who has not joined; the earlier one opens nothing any more. Throws NotFound. */
export function inviteAgain(desk: Desk, by: Actor, id: PersonId, address: string): Promise<Outcome<{ invitation: Invitation }>> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const person = (await readPeople(tx, desk.id)).find((one) => one.id === id);
    if (!person?.active) throw new NotFound("person", id);
    if (person.userId !== null) return refuse("invitation_used");
    if (person.role === "director" && by.role !== "director") return refuse("director_only");
    return { ok: true, invitation: await makeInvitation(desk, tx, id, address) };
  });
}

/** What the invited one sees before joining (contract InvitationView). Throws NotFound for a token nobody gave out. */
export async function invitationView(
  runtime: Runtime,
  token: string,
): Promise<Outcome<{ view: { business: string; name: string; email: string; language: Language } }>> {
  const found = await open(runtime, runtime.database.db, token);
  if (!found.ok) return found;
  const { business, name, email, language } = found.invitation;
  return { ok: true, view: { business, name, email, language } };
}

/** The invited one joins, once, with a password of their own. Throws NotFound for a token nobody gave out. */
export function acceptInvitation(
  runtime: Runtime,
  token: string,
  { name, passwordHash }: { name: string; passwordHash: string },
): Promise<Outcome<{ email: string }>> {
  return runtime.database.transaction(async (tx) => {
    const found = await open(runtime, tx, token);
    if (!found.ok) return found;
    const { desk, id, person, email } = found.invitation;
    const now = runtime.clock.now();
    const userId = newId<string>(now, runtime.random);
    if (!(await insertAccount(tx, { id: userId, name, email, passwordHash }, now))) return refuse("email_taken");
    await useInvitation(tx, desk, id, now);
    await joinDesk(tx, desk, person, userId, name);
    await renewContext(tx, desk);
    return { ok: true, email };
  });
}

async function makeInvitation(desk: Desk, tx: Tx, id: PersonId, address: string): Promise<Invitation> {
  const now = desk.clock.now();
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const expiresAt = plus(now, VALID);
  const link = `${address}/invitation/${token}`;
  await insertInvitation(tx, desk.id, newId(now, desk.random), id, hashOf(token), expiresAt);
  const mailed = await hasRelay(tx, desk.id);
  if (mailed) await mailInvitation(desk, tx, id, link);
  return { personId: id, link, mailed, expiresAt };
}

async function mailInvitation(desk: Desk, tx: Tx, id: PersonId, link: string): Promise<void> {
  const { name, email, language } = (await readPeople(tx, desk.id)).find((one) => one.id === id)!;
  const business = (await readDesk(tx, desk.id)).name;
  const { subject, text } = invitationWords(language, { business, name, link, days: VALID / DAY });
  await queueLetter(desk, tx, { name, address: email }, subject, text);
}

async function open(
  runtime: Runtime,
  tx: Tx,
  token: string,
): Promise<Outcome<{ invitation: NonNullable<Awaited<ReturnType<typeof readInvitation>>> }>> {
  const invitation = await readInvitation(tx, hashOf(token));
  if (!invitation) throw new NotFound("invitation", "");
  if (invitation.usedAt !== null) return refuse("invitation_used");
  if (invitation.expiresAt <= runtime.clock.now()) return refuse("invitation_expired");
  return { ok: true, invitation };
}
