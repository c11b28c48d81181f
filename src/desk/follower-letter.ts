import type { ParticipantTerms } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { ParticipantId } from "../core/ids.ts";
import { days, plus } from "../core/time.ts";
import { readCustomer } from "../store/customers.ts";
import { hasRelay, readDesk, readPeople } from "../store/desks.ts";
import { namedByCustomerSince } from "../store/participants.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";
import { queueLetter } from "./letter.ts";
import { answerAddress, mailIdentity } from "./mail-identity.ts";
import { signed } from "./signature.ts";
import { followerLetter } from "./words/follower-letter.ts";

/** Letters a day that a customer has sent to addresses they type; whom they name beyond gets the link from them. */
const A_DAY_MAX = 5;
/** What is no name but an address or a page, which nobody is greeted by. */
const NO_NAME = /[@/\\:]|www\.|\n/i;

/**
 * Mails one who follows the case the link that is theirs (S42), in the language they chose, else the case's, from whoever has the case. Nothing
 * leaves where no mail is set up, or nobody outside would reach the link.
 */
export async function mailFollower(
  desk: Desk,
  { tx, id, at, state }: Seen,
  participant: { id: ParticipantId; byCustomer: boolean; language: Language | null; key?: string },
  { name, email, sees }: ParticipantTerms,
): Promise<void> {
  if (!email || desk.links.address() === null || !(await hasRelay(tx, desk.id))) return;
  if (participant.byCustomer && (await namedByCustomerSince(tx, desk.id, id, plus(at, -days(1)))) > A_DAY_MAX) return;
  const language = participant.language ?? state.language;
  const customer = (await readCustomer(tx, desk.id, state.customer))!.name;
  const { name: business, phone } = await readDesk(tx, desk.id);
  const owner = (await readPeople(tx, desk.id)).find((it) => it.id === state.owner)!;
  const to = NO_NAME.test(name) ? null : name.trim();
  const { subject, text } = followerLetter(language, { to, customer, business, sees, byCustomer: participant.byCustomer, phone });
  await queueLetter(desk, tx, { name: to ?? "", address: email }, subject, signed(text, [owner.name, owner.directLine, business]), {
    follower: { case: id, id: participant.id, language },
    ...(participant.key && { key: participant.key }),
    fromName: `${owner.name} · ${business}`,
    replyTo: answerAddress(await mailIdentity(desk, tx), id),
  });
}
