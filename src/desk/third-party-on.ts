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
  const { secret } = await mailIdentity(desk, tx);
  const answered = mail.inReplyTo && openOwnMessageId(mail.inReplyTo, secret);
  const message = answered ? await readInteraction(tx, desk.id, answered) : undefined;
  return message?.case_id === id ? message.third_party_id : null;
}
