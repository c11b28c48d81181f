import type { ParsedMail } from "../channels/mail/parse.ts";
import { openOwnMessageId } from "../channels/mail/reply-address.ts";
import type { CaseId, ThirdPartyId } from "../core/ids.ts";
import { readCase } from "../store/cases.ts";
import { addressesOf } from "../store/customers.ts";
import { thirdPartyByAddress } from "../store/third-parties.ts";
import type { Tx } from "../store/database.ts";
import { readInteraction } from "../store/interactions.ts";
import type { Desk } from "./desk.ts";
import { mailIdentity } from "./mail-identity.ts";

/**
 * The third party that speaks in a mail on this case: one that writes from its own address, or whoever answers what was passed
 * on to it. Null for the customer, and for a stranger, who is taken for one of theirs.
 */
export async function thirdPartyOn(desk: Desk, tx: Tx, id: CaseId, mail: ParsedMail, speaker: string): Promise<ThirdPartyId | null> {
  const it = (await readCase(tx, desk.id, id))!;
  if ((await addressesOf(tx, desk.id, it.customer_id)).some(({ address }) => address === speaker)) return null;
  const known = await thirdPartyByAddress(tx, desk.id, speaker);
  if (known) return known;
  return writtenToIn(desk, tx, id, mail.inReplyTo);
}

/**
 * Whether a mail answers one that we wrote to that third party, which it and we alone know: any sender's address can be written
 * by anyone, and the thread of a case is known to its customer.
 */
export async function answersUs(desk: Desk, tx: Tx, id: CaseId, mail: ParsedMail, by: ThirdPartyId): Promise<boolean> {
  for (const one of [mail.inReplyTo, ...mail.references]) if ((await writtenToIn(desk, tx, id, one)) === by) return true;
  return false;
}

/** The third party that a message of ours on this case went to. */
async function writtenToIn(desk: Desk, tx: Tx, id: CaseId, messageId: string | null): Promise<ThirdPartyId | null> {
  const { secret } = await mailIdentity(desk, tx);
  const ours = messageId && openOwnMessageId(messageId, secret);
  const message = ours ? await readInteraction(tx, desk.id, ours) : undefined;
  return message?.case_id === id ? message.third_party_id : null;
}
