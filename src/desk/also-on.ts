import type { Tx } from "../store/database.ts";
import { ownAddresses } from "../store/mailboxes.ts";
import type { MailName, Recipients } from "../store/mail-shapes.ts";
import type { Desk } from "./desk.ts";

interface Message {
  direction: string;
  automatic: boolean;
  recipients: Recipients | null;
  thirdParty: string | null;
}

/** Who else was on the customer's last mail, for an answer to all: never the customer, nor any address of the desk's. */
export async function alsoOn(tx: Tx, desk: Desk, newestFirst: readonly Message[], customer: readonly string[]): Promise<MailName[]> {
  const last = newestFirst.find((it) => it.direction === "in" && it.recipients && !it.automatic && it.thirdParty === null);
  if (!last) return [];
  const { from, to, cc } = last.recipients!;
  const known = new Set([...customer, ...(await ownAddresses(tx, desk.id))]);
  return [...from, ...to, ...cc].filter(({ address }) => {
    const bare = address.replace(/\+[^@]*@/, "@");
    if (known.has(address) || known.has(bare)) return false;
    known.add(address);
    return true;
  });
}
