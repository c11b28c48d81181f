import type { CustomerId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { DAY, days, minutes, plus } from "../core/time.ts";
import { readCustomer } from "../store/customers.ts";
import { readDesk, readPeople } from "../store/desks.ts";
import { casesToLinkTo, customersAt } from "../store/links.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { keysSent } from "../store/outbox.ts";
import { type Desk, deskOf, type Runtime } from "./desk.ts";
import { queueLetter } from "./letter.ts";
import { aboutCase, linksLetter } from "./words/links-letter.ts";

/** One letter in that time, however often it is asked for, and so many in a day: anybody may type an address that they know. */
const ONCE_IN = minutes(15);
const A_DAY_MAX = 4;
/** Closed cases are still looked up for so long, open ones as long as they are. */
const CLOSED_FOR = days(365);
const CASES_MAX = 10;

/**
 * Mails a customer the links of their cases, to an address that is known as theirs already; to any other, nothing. Whoever asks
 * is told nothing of what was found. Links that people revoked stay revoked.
 */
export async function mailLinks(runtime: Runtime, address: string): Promise<void> {
  if (runtime.links.address() === null) return;
  const lower = address.toLowerCase();
  for (const { desk, customer } of await runtime.database.read((db) => customersAt(db, lower)))
    await mailOne(deskOf(runtime, desk), customer, lower);
}

async function mailOne(desk: Desk, customer: CustomerId, address: string): Promise<void> {
  const now = desk.clock.now();
  await onBehalf(desk.database, desk.id, async (tx) => {
    const span = Math.floor(now / ONCE_IN);
    const keys = Array.from({ length: DAY / ONCE_IN }, (_, back) => `link ${customer} ${span - back}`);
    const cases = await casesToLinkTo(tx, desk.id, customer, plus(now, -CLOSED_FOR), CASES_MAX);
    const sent = await keysSent(tx, desk.id, keys);
    if (cases.length === 0 || sent.includes(keys[0]!) || sent.length >= A_DAY_MAX) return;
    const { name, language } = (await readCustomer(tx, desk.id, customer))!;
    const { name: business, phone } = await readDesk(tx, desk.id);
    const people = new Map((await readPeople(tx, desk.id)).map((it) => [it.id, it.name]));
    const { subject, text } = linksLetter(language, { name: shortName(name), business, phone });
    const links = cases.map((it) => ({ case: it.id, about: aboutCase(language, { ...it, owner: people.get(it.owner)! }) }));
    await queueLetter(desk, tx, { name, address }, subject, text, { key: keys[0]!, links });
  });
}
