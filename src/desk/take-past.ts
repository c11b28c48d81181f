import type { MailAddress } from "../channels/mail/addresses.ts";
import type { ParsedMail } from "../channels/mail/parse.ts";
import { bareSubject } from "../channels/mail/thread.ts";
import { type CaseId, type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { earliest } from "../core/time.ts";
import { ownWords } from "../reader/own-words.ts";
import { readInbound } from "../reader/read-inbound.ts";
import type { Tx } from "../store/database.ts";
import { personByEmail } from "../store/desks.ts";
import { isOurAddress } from "../store/mailboxes.ts";
import type { Staged } from "../store/staging.ts";
import { readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { caseBySubject, findCase } from "./find-case.ts";
import { handleIn } from "./handle.ts";
import { keepMail } from "./keep-mail.ts";
import { findOrMakeCustomer, openCaseFor, ownerFor } from "./open-case.ts";

export type PastOutcome = { interaction: InteractionId; caseId: CaseId } | { problem: "past_automatic" | "past_between_us" };

/**
 * A mail from before the mailbox was connected: it joins its case, or makes one that is owed nothing, at the time it was
 * sent. Nobody is told of it, and no promise is read in it.
 */
export async function takePast(desk: Desk, tx: Tx, mail: ParsedMail, staged: Staged): Promise<PastOutcome> {
  if (mail.automatic !== "no" && mail.automatic !== "list") return { problem: "past_automatic" };
  const { from, ours, customer } = await sidesOf(desk, tx, mail);
  if (!from || !customer) return { problem: "past_between_us" };
  const then: Desk = { ...desk, clock: { now: () => earliest(mail.sentAt, desk.clock.now()) } };
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  const known =
    (await findCase(desk, tx, mail, staged.envelope)) ??
    // what an answer names may be read after it, and has its subject
    (await caseBySubject(then, tx, bareSubject(mail.subject), customer.address));
  if (known) await handleIn(then, tx, known, [{ type: "KeepPast", interaction }]);
  const caseId = known ?? (await pastCase(then, tx, mail, { customer, owner: ours?.person ?? null, interaction }));
  await keepMail(then, tx, caseId, mail, {
    interaction,
    author: ours?.person ? null : from.name || from.address,
    automatic: false,
    staged: staged.id,
    ...(ours && { sentBy: ours.person }),
  });
  return { interaction, caseId };
}

/** Who wrote, one of us (`person` null: from an address of the desk's) or the customer; and who the customer is. */
async function sidesOf(desk: Desk, tx: Tx, { from, replyTo, to, cc }: ParsedMail) {
  const writer = from ?? replyTo[0] ?? null;
  const one = async ({ address }: MailAddress): Promise<{ person: PersonId | null } | null> => {
    const person = await personByEmail(tx, desk.id, address);
    return person || (await isOurAddress(tx, desk.id, address)) ? { person: person ?? null } : null;
  };
  const ours = writer && (await one(writer));
  if (!ours) return { from: writer, ours: null, customer: writer };
  for (const other of [...to, ...cc]) if (!(await one(other))) return { from: writer, ours, customer: other };
  return { from: writer, ours, customer: null };
}

async function pastCase(
  then: Desk,
  tx: Tx,
  mail: ParsedMail,
  { customer: { name, address }, owner, interaction }: { customer: MailAddress; owner: PersonId | null; interaction: InteractionId },
): Promise<CaseId> {
  const at = then.clock.now();
  const { language } = readInbound(ownWords(mail.text).own);
  const context = await readContext(then, tx, then.id, null, at);
  const customer = await findOrMakeCustomer(then, tx, { name: name || address, email: address, phone: null, language }, at);
  const owned = owner ?? (await ownerFor(then, tx, customer, context, at));
  return openCaseFor(
    then,
    tx,
    context,
    at,
    { customer, owner: owned, subject: mail.subject.trim() || name || address, door: "email", language, past: true },
    () => [{ type: "KeepPast", interaction }],
  );
}
