import { signReplyAddress } from "../channels/mail/reply-address.ts";
import type { CaseId } from "../core/ids.ts";
import type { Tx } from "../store/database.ts";
import type { Desk } from "./desk.ts";
import { readMailIdentity } from "../store/mailboxes.ts";

/** Where answers to our mail come back, and the domain of our Message-IDs. */
export interface MailIdentity {
  /** The mailbox customers write to; null before one is set up. */
  address: string | null;
  /** Whether that mailbox takes any `+` after its name: ours does, a provider's may not. */
  plusAddressing: boolean;
  domain: string;
  secret: Buffer;
}

/** Used in Message-IDs while the desk has no address: RFC 2606 keeps it from ever being anybody's. */
const NO_DOMAIN = "tenir.invalid";

/** Where an answer about a case comes back to; null before the desk has an address. */
export const answerAddress = ({ address, plusAddressing, secret }: MailIdentity, id: CaseId): string | null =>
  address && plusAddressing ? signReplyAddress(address, id, secret) : address;

/** Where our mail is answered, and what marks it as ours when an answer comes. */
export async function mailIdentity(desk: Desk, tx: Tx): Promise<MailIdentity> {
  const { mailbox, relayFrom, secret } = await readMailIdentity(tx, desk.id);
  const address = mailbox?.address ?? relayFrom;
  return { address, plusAddressing: mailbox?.kind === "smtp", domain: address?.split("@").at(-1) ?? NO_DOMAIN, secret };
}
