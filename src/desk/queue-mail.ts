import type { FileId, InteractionId, PersonId, ThirdPartyId } from "../core/ids.ts";
import { type Instant, plus } from "../core/time.ts";
import { ownMessageId } from "../channels/mail/reply-address.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import { hasRelay, readDesk, readPeople } from "../store/desks.ts";
import { insertInteraction, messageIdsOf } from "../store/interactions.ts";
import { enqueue } from "../store/outbox.ts";
import type { MailName, OutgoingMessage } from "../store/mail-shapes.ts";
import type { DraftContent } from "../store/draft-shapes.ts";
import type { Delivery } from "../store/schema.ts";
import type { Desk } from "./desk.ts";
import { filesToSend, type ToSend } from "./files-to-send.ts";
import { refuse, type Seen } from "./handle.ts";
import { answerAddress, mailIdentity } from "./mail-identity.ts";
import { publicPerson } from "./public-person.ts";
import { signed, signedHtml } from "./signature.ts";

export interface Letter {
  interaction: InteractionId;
  /** Makes the gesture happen once, however often it is sent. */
  key: string;
  /** In whose name. */
  by: PersonId;
  /** Written by the machine, as the desk wants it: nobody of its people did. */
  machine?: true;
  text: string;
  /** The same in rich text, as the editor made it. */
  html?: string | null;
  cc?: readonly string[];
  bcc?: readonly string[];
  /** Added on this case, to leave with it. */
  files?: readonly FileId[];
  /** How long it can be taken back, in milliseconds. */
  undoMs: number;
  /** What it becomes again when it is taken back. */
  draft?: DraftContent;
}

/** Messages a reply refers to at most (RFC 5322 §3.6.4 sets no limit; servers do). */
const REFERENCES_MAX = 20;

/** Writes a message to the customer and its place in the outbox. Throws Refused when the customer has no e-mail address. */
export async function queueMail(desk: Desk, seen: Seen, letter: Letter): Promise<{ leavesAt: Instant; delivery: Delivery }> {
  const { tx, at, state } = seen;
  const address = (await addressesOf(tx, desk.id, state.customer)).find(({ door }) => door === "email")?.address;
  if (!address) throw refuse("no_address");
  const { name } = (await readCustomer(tx, desk.id, state.customer))!;
  const leavesAt = plus(at, letter.undoMs);
  const delivery = await post(desk, seen, { ...letter, subject: reply(state.subject), to: { name, address }, thirdParty: null }, leavesAt);
  return { leavesAt, delivery };
}

/** A letter with whom it goes to: the customer, or a third party it is passed on to. */
export interface Addressed extends Letter {
  subject: string;
  to: MailName;
  thirdParty: ThirdPartyId | null;
}

/** Writes a letter on the case and into the outbox, from where it leaves at `leavesAt`. */
export async function post(desk: Desk, seen: Seen, letter: Addressed, leavesAt: Instant): Promise<Delivery> {
  const { tx, id, at } = seen;
  const files = await filesToSend(desk, seen, letter);
  const message = await compose(desk, seen, letter, files);
  const delivery: Delivery = (await hasRelay(tx, desk.id)) ? "queued" : "waiting";
  await insertInteraction(tx, desk.id, id, {
    id: letter.interaction,
    door: "email",
    direction: "out",
    at,
    saidAt: at,
    person: letter.machine ? null : letter.by,
    author: null,
    automatic: letter.machine ?? false,
    subject: message.subject,
    body: letter.text,
    html: files.html,
    messageId: message.messageId,
    delivery,
    attachments: files.enclosed.map(({ id: file, filename, type, size, cid }) => ({ filename, type, size, inline: cid !== null, file })),
    recipients: { from: [], to: [letter.to], cc: message.cc ?? [], bcc: message.bcc ?? [] },
    thirdParty: letter.thirdParty,
  });
  await enqueue(tx, desk.id, letter.interaction, letter.key, message, at, leavesAt, letter.draft);
  return delivery;
}

async function compose(desk: Desk, { tx, id }: Seen, letter: Addressed, { html, enclosed }: ToSend): Promise<OutgoingMessage> {
  const identity = await mailIdentity(desk, tx);
  const earlier = await messageIdsOf(tx, desk.id, id, letter.thirdParty, REFERENCES_MAX);
  const references = earlier.map(({ message_id }) => message_id!);
  const { name: business, phone } = await readDesk(tx, desk.id);
  const sender = (await readPeople(tx, desk.id)).find((one) => one.id === letter.by)!;
  const signature = [sender.name, publicPerson(sender, phone).line, business];
  const told = new Set([letter.to.address.toLowerCase()]);
  const others = (them: readonly string[] = []): MailName[] =>
    them.filter((one) => !told.has(one.toLowerCase()) && told.add(one.toLowerCase())).map((address) => ({ name: "", address }));
  return {
    fromName: `${sender.name} · ${business}`,
    to: letter.to,
    cc: others(letter.cc),
    bcc: others(letter.bcc),
    subject: letter.subject,
    text: signed(letter.text, signature),
    html: html && signedHtml(html, signature),
    files: enclosed.map(({ id: file, filename, type, cid }) => ({ id: file, filename, type, cid })),
    messageId: ownMessageId(letter.interaction, identity.domain, identity.secret),
    inReplyTo: references.at(-1) ?? null,
    references,
    replyTo: answerAddress(identity, id),
    automatic: letter.machine ?? false,
  };
}

const reply = (subject: string): string => (/^re\s*:/i.test(subject) ? subject : `Re: ${subject}`);
