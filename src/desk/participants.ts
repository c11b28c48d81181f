import { CUSTOMER, type Party, person } from "../core/commitment.ts";
import type { ParticipantTerms } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { CaseId, ParticipantId, PersonId } from "../core/ids.ts";
import { iso } from "../core/time.ts";
import { lockKey } from "../store/cases.ts";
import type { Tx } from "../store/database.ts";
import { forgetFollower } from "../store/outbox.ts";
import { onBehalf } from "../store/on-behalf.ts";
import {
  caseOfParticipant,
  chooseLanguage,
  insertParticipant,
  participantsOf,
  readParticipant,
  removeParticipant,
  updateAddress,
  updateParticipant,
} from "../store/participants.ts";
import { leadsTo } from "../store/parts.ts";
import { type Desk, NotFound } from "./desk.ts";
import { mailFollower } from "./follower-letter.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import { followerLink, linkFor, renewLink, renewWhereGiven, revokeLink } from "./links.ts";

/** More people behind one customer is a mailing list. */
const PARTICIPANTS_MAX = 20;

/**
 * One more follows the case beside its customer (S42), named by a person of the desk or by the customer on their page (null), and
 * is mailed their link where their address is given. `key` becomes their id. Throws NotFound.
 */
export const addParticipant = (
  desk: Desk,
  me: PersonId | null,
  id: CaseId,
  key: ParticipantId,
  terms: ParticipantTerms,
): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const { tx, id: here, at } = seen;
    const known = await participantsOf(tx, desk.id, here);
    if (await namedBefore(desk, tx, here, key)) return [];
    if (known.length >= PARTICIPANTS_MAX) throw refuse("too_many_participants", { max: PARTICIPANTS_MAX });
    if (!terms.name.trim()) throw refuse("words_missing");
    await insertParticipant(tx, desk.id, { ...terms, participant_id: key, case_id: here, added_by: me }, at);
    await mailFollower(desk, seen, { id: key, byCustomer: me === null, language: null }, terms);
    return [{ type: "AddParticipant", participant: key, ...shown(terms), by: byOf(me) }];
  });

/** Throws NotFound for one of another case. */
export const changeParticipant = (
  desk: Desk,
  me: PersonId | null,
  id: CaseId,
  participant: ParticipantId,
  terms: ParticipantTerms,
): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const before = await one(desk, seen, participant);
    const to = { ...terms, name: terms.name.trim() };
    await updateParticipant(seen.tx, desk.id, participant, to);
    if (before.email !== to.email) {
      // whoever reads the address they had holds their link
      if (before.email) await renewWhereGiven(desk, seen.tx, followerLink(before.case_id, participant));
      if (to.email) await updateAddress(seen.tx, desk.id, participant, to.email);
      await mailFollower(desk, seen, { id: participant, byCustomer: me === null, language: before.language }, to);
    }
    const same = before.name === to.name && before.role === to.role && before.sees === to.sees;
    return same ? [] : [{ type: "ChangeParticipant", participant, ...shown(to), by: byOf(me) }];
  });

/**
 * Mails them their link at this address, another one or the same again: whoever has the link they had opens nothing with it.
 * Throws NotFound for one of another case.
 */
export const mailParticipantAnew = (desk: Desk, me: PersonId, id: CaseId, participant: ParticipantId, email: string): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const { case_id, language, ...terms } = await one(desk, seen, participant);
    await updateAddress(seen.tx, desk.id, participant, email);
    await renewLink(desk, seen.tx, followerLink(case_id, participant));
    await mailFollower(desk, seen, { id: participant, byCustomer: false, language }, { ...terms, email });
    return [{ type: "RenewLink", link: "follower", subject: participant, by: me }];
  });

/** The language that one who follows a case reads their page in, from now on. */
export const readsFrom = (desk: Desk, participant: ParticipantId, language: Language): Promise<void> =>
  onBehalf(desk.database, desk.id, (tx) => chooseLanguage(tx, desk.id, participant, language));

/** They follow it no more, and their link opens nothing. Throws NotFound. */
export const dropParticipant = (desk: Desk, me: PersonId | null, id: CaseId, participant: ParticipantId): Promise<Handled> =>
  handle(desk, id, async (seen) => {
    const { name, case_id } = await one(desk, seen, participant);
    await removeParticipant(seen.tx, desk.id, participant, seen.at);
    await forgetFollower(seen.tx, desk.id, participant);
    await revokeLink(desk, seen.tx, followerLink(case_id, participant), seen.at);
    return [{ type: "RemoveParticipant", participant, name, by: byOf(me) }];
  });

/** Who follows the case, with the link of each (contract ParticipantsView). Throws NotFound. */
export function participantsView(desk: Desk, id: CaseId) {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const here = await leadsTo(tx, desk.id, id);
    if (!here) throw new NotFound("case", id);
    return { participants: await followersOf(desk, tx, here) };
  });
}

/** The same within a transaction, for a case that leads nowhere else. */
export async function followersOf(desk: Desk, tx: Tx, id: CaseId) {
  const rows = await participantsOf(tx, desk.id, id);
  return Promise.all(
    rows.map(async ({ participant_id, case_id, name, role, sees, email, needs, added_by, added_at, unreached_at, unreached_said }) => ({
      id: participant_id,
      name,
      role,
      sees,
      email,
      needs,
      addedBy: added_by,
      addedAt: iso(added_at),
      unreached: unreached_at === null ? null : { since: iso(unreached_at), said: unreached_said ?? "" },
      link: await linkFor(desk, tx, followerLink(case_id, participant_id)),
    })),
  );
}

/** Whether a form with this key was taken before, whatever became of who it named. Throws Refused when it was another case's. */
async function namedBefore(desk: Desk, tx: Tx, id: CaseId, key: ParticipantId): Promise<boolean> {
  await lockKey(tx, desk.id, key);
  const on = await caseOfParticipant(tx, desk.id, key);
  if (on === undefined) return false;
  if ((await leadsTo(tx, desk.id, on)) !== id) throw refuse("key_used_elsewhere");
  return true;
}

async function one(desk: Desk, { tx, id }: Seen, participant: ParticipantId) {
  const row = await readParticipant(tx, desk.id, id, participant);
  if (!row) throw new NotFound("participant", participant);
  return row;
}

const shown = ({ name, role, sees }: ParticipantTerms) => ({ name: name.trim(), role, sees });
const byOf = (me: PersonId | null): Party => (me ? person(me) : CUSTOMER);
