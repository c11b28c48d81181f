import type { CaseId, CustomerId, ParticipantId, ThirdPartyId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { DAY, days, minutes, plus } from "../core/time.ts";
import { readCustomer } from "../store/customers.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { casesToLinkTo, customersAt, thirdPartiesAt } from "../store/links.ts";
import type { Tx } from "../store/database.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { keysSent } from "../store/outbox.ts";
import { followersAt, readParticipant } from "../store/participants.ts";
import { leadsTo } from "../store/parts.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { mailFollower } from "./follower-letter.ts";
import { handleIn } from "./handle.ts";
import { followerLink, linkFor } from "./links.ts";
import { queueLetter } from "./letter.ts";
import { mailTheirLinks } from "./mail-their-links.ts";
import { aboutCase, linksLetter } from "./words/links-letter.ts";

/** One letter in that time, however often it is asked for, and so many in a day: anybody may type an address that they know. */
const ONCE_IN = minutes(15);
const A_DAY_MAX = 4;
/** Closed cases are still looked up for so long, open ones as long as they are. */
const CLOSED_FOR = days(365);
const CASES_MAX = 10;

/**
 * Mails a customer the links of their cases, who follows one theirs, and third parties and organisations theirs, to an address that is known already; to any other, nothing. Whoever asks
 * is told nothing of what was found. Links that people revoked stay revoked.
 */
export async function mailLinks(runtime: Runtime, address: string): Promise<void> {
  if (runtime.links.address() === null) return;
  const lower = address.toLowerCase();
  for (const { desk, customer } of await runtime.database.read((db) => customersAt(db, lower)))
    await mailOne(deskOf(runtime, desk), customer, lower);
  for (const { desk, participant, caseId } of await runtime.database.read((db) => followersAt(db, lower)))
    await mailFollowerAgain(deskOf(runtime, desk), participant, caseId);
  for (const { desk, id } of await runtime.database.read((db) => thirdPartiesAt(db, lower)))
    await mailThirdParty(deskOf(runtime, desk), id, lower);
}

/** Theirs, to one who follows a case, where nobody withdrew it. */
function mailFollowerAgain(desk: Desk, participant: ParticipantId, caseId: CaseId): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const key = await keyToSend(desk, tx, participant);
    const led = await leadsTo(tx, desk.id, caseId);
    if (!key || !led || !(await linkFor(desk, tx, followerLink(caseId, participant)))) return;
    await handleIn(desk, tx, led, async (seen) => {
      const one = await readParticipant(tx, desk.id, led, participant);
      if (one) await mailFollower(desk, seen, { id: participant, byCustomer: one.added_by === null, language: one.language, key }, one);
      return [];
    });
  });
}

function mailThirdParty(desk: Desk, id: ThirdPartyId, address: string): Promise<void> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    const key = await keyToSend(desk, tx, id);
    if (key) await mailTheirLinks(desk, tx, id, address, key);
  });
}

/** Under which key a letter to them leaves now; null where one has left a moment ago, or enough have today. */
async function keyToSend(desk: Desk, tx: Tx, whose: CustomerId | ParticipantId | ThirdPartyId): Promise<string | null> {
  const span = Math.floor(desk.clock.now() / ONCE_IN);
  const keys = Array.from({ length: DAY / ONCE_IN }, (_, back) => `link ${whose} ${span - back}`);
  const sent = await keysSent(tx, desk.id, keys);
  return sent.includes(keys[0]!) || sent.length >= A_DAY_MAX ? null : keys[0]!;
}

async function mailOne(desk: Desk, customer: CustomerId, address: string): Promise<void> {
  const now = desk.clock.now();
  await onBehalf(desk.database, desk.id, async (tx) => {
    const key = await keyToSend(desk, tx, customer);
    const cases = await casesToLinkTo(tx, desk.id, customer, plus(now, -CLOSED_FOR), CASES_MAX);
    if (cases.length === 0 || !key) return;
    const { name, language } = (await readCustomer(tx, desk.id, customer))!;
    const { name: business, phone } = await readDesk(tx, desk.id);
    const people = new Map((await readPeople(tx, desk.id)).map((it) => [it.id, it.name]));
    const { subject, text } = linksLetter(language, { name: shortName(name), business, phone });
    const links = cases.map((it) => ({ case: it.id, about: aboutCase(language, { ...it, owner: people.get(it.owner)! }) }));
    await queueLetter(desk, tx, { name, address }, subject, text, { key, links });
  });
}
