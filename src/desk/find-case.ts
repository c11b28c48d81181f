import type { ParsedMail } from "../channels/mail/parse.ts";
import { openOwnMessageId, openReplyAddress } from "../channels/mail/reply-address.ts";
import { bareSubject, type ThreadHint, threadHints } from "../channels/mail/thread.ts";
import type { CaseId } from "../core/ids.ts";
import { DAY } from "../core/time.ts";
import { caseOfInteraction, caseOfMessages, latestCases, readCase } from "../store/cases.ts";
import { followerWritten } from "../store/outbox.ts";
import { caseFollowedFrom } from "../store/participants.ts";
import { leadsTo } from "../store/parts.ts";
import { customerAt } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import type { Envelope } from "../store/mail-shapes.ts";
import type { Desk } from "./desk.ts";
import { mailIdentity } from "./mail-identity.ts";

/** A subject joins an earlier case only while people would still call it the same conversation. */
const SAME_SUBJECT_FOR = 90 * DAY;
const CASES_LOOKED_AT = 10;

/** The case a mail belongs to, by the surest hint that opens one; of one that was merged, the case it leads to. Null: a case of its own. What is forged opens nothing. */
export async function findCase(desk: Desk, tx: Tx, mail: ParsedMail, envelope: Envelope): Promise<CaseId | null> {
  const { secret } = await mailIdentity(desk, tx);
  const signed = envelope.to.map((address) => openReplyAddress(address, secret)).filter((id) => id !== null);
  const hints: ThreadHint[] = [
    ...bounceHints(mail, secret),
    ...threadHints(mail, secret),
    ...signed.map((caseId) => ({ by: "reply_address", caseId }) as const),
  ];
  for (const hint of hints) {
    const found = await follow(desk, tx, hint);
    const led = found && (await leadsTo(tx, desk.id, found));
    // a case whose customer was forgotten is nobody's conversation any more
    if (led && !(await readCase(tx, desk.id, led))!.state.erased) return led;
  }
  const latest = mail.bounceOf?.recipient ? await latestOf(desk, tx, mail.bounceOf.recipient) : null;
  return latest && leadsTo(tx, desk.id, latest);
}

function bounceHints({ bounceOf }: ParsedMail, secret: Buffer): ThreadHint[] {
  const interaction = bounceOf?.messageId ? openOwnMessageId(bounceOf.messageId, secret) : null;
  return interaction ? [{ by: "own_message", interactions: [interaction] }] : [];
}

async function follow(desk: Desk, tx: Tx, hint: ThreadHint): Promise<CaseId | null> {
  switch (hint.by) {
    case "own_message":
      for (const id of hint.interactions) {
        const found = (await caseOfInteraction(tx, desk.id, id)) ?? (await followerWritten(tx, desk.id, id))?.case;
        if (found) return found;
      }
      return null;
    case "references":
      return caseOfMessages(tx, desk.id, hint.ids);
    case "reply_address":
      return (await readCase(tx, desk.id, hint.caseId)) ? hint.caseId : null;
    case "subject_and_sender":
      return caseBySubject(desk, tx, hint.subject, hint.sender);
  }
}

/** The sender's latest case of that subject, without its Re:, accents and case. */
export async function caseBySubject(desk: Desk, tx: Tx, subject: string, sender: string): Promise<CaseId | null> {
  const customer = await customerAt(tx, desk.id, "email", sender);
  if (!customer) return null;
  const since = desk.clock.now() - SAME_SUBJECT_FOR;
  const cases = await latestCases(tx, desk.id, customer, CASES_LOOKED_AT);
  return cases.find((it) => it.last_at >= since && bareSubject(it.subject) === subject)?.case_id ?? null;
}

/** A bounce that does not name its message is about the last case of whom it did not reach, customer or one who follows it with them. */
async function latestOf(desk: Desk, tx: Tx, address: string): Promise<CaseId | null> {
  const customer = await customerAt(tx, desk.id, "email", address);
  const latest = customer && (await latestCases(tx, desk.id, customer, 1))[0]?.case_id;
  return latest ?? (await caseFollowedFrom(tx, desk.id, address)) ?? null;
}
