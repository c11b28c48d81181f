import { type InteractionId, type PersonId } from "../core/ids.ts";
import { type Instant, plus } from "../core/time.ts";
import { ownMessageId, signReplyAddress } from "../channels/mail/reply-address.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import { hasRelay, readDesk, readPeople } from "../store/desks.ts";
import { insertInteraction, messageIdsOf } from "../store/interactions.ts";
import { enqueue } from "../store/outbox.ts";
import type { Delivery, OutgoingMessage } from "../store/schema.ts";
import type { Desk } from "./desk.ts";
import { refuse, type Seen } from "./handle.ts";
import { mailIdentity } from "./mail-identity.ts";

export interface Letter {
  interaction: InteractionId;
  /** Makes the gesture happen once, however often it is sent. */
  key: string;
  by: PersonId;
  text: string;
  /** How long it can be taken back, in milliseconds. */
  undoMs: number;
}

/** Messages a reply refers to at most (RFC 5322 §3.6.4 sets no limit; servers do). */
const REFERENCES_MAX = 20;

/** Writes a message to the customer and its place in the outbox. Throws Refused when the customer has no e-mail address. */
export async function queueMail(desk: Desk, seen: Seen, letter: Letter): Promise<{ leavesAt: Instant; delivery: Delivery }> {
  const { tx, id, at, state } = seen;
  const to = (await addressesOf(tx, desk.id, state.customer)).find(({ door }) => door === "email")?.address;
  if (!to) throw refuse("no_address");
  const message = await compose(desk, seen, letter, to);
  const leavesAt = plus(at, letter.undoMs);
  const delivery: Delivery = (await hasRelay(tx, desk.id)) ? "queued" : "waiting";
  await insertInteraction(tx, desk.id, id, {
    id: letter.interaction,
    door: "email",
    direction: "out",
    at,
    saidAt: at,
    person: letter.by,
    author: null,
    subject: message.subject,
    body: letter.text,
    messageId: message.messageId,
    delivery,
  });
  await enqueue(tx, desk.id, letter.interaction, letter.key, message, at, leavesAt);
  return { leavesAt, delivery };
}

async function compose(desk: Desk, { tx, id, state }: Seen, letter: Letter, to: string): Promise<OutgoingMessage> {
  const identity = await mailIdentity(desk, tx);
  const customer = (await readCustomer(tx, desk.id, state.customer))!;
  const earlier = await messageIdsOf(tx, desk.id, id, REFERENCES_MAX);
  const references = earlier.map(({ message_id }) => message_id!);
  const { name: business } = await readDesk(tx, desk.id);
  const sender = (await readPeople(tx, desk.id)).find((one) => one.id === letter.by)!;
  const replyTo = identity.address && identity.plusAddressing ? signReplyAddress(identity.address, id, identity.secret) : identity.address;
  return {
    fromName: `${sender.name} · ${business}`,
    to: { name: customer.name, address: to },
    subject: reply(state.subject),
    text: signed(letter.text, [sender.name, sender.directLine, business]),
    messageId: ownMessageId(letter.interaction, identity.domain, identity.secret),
    inReplyTo: references.at(-1) ?? null,
    references,
    replyTo,
    automatic: false,
  };
}

const reply = (subject: string): string => (/^re\s*:/i.test(subject) ? subject : `Re: ${subject}`);

/** Every message has a way to a named person (S50); «-- » marks a signature (RFC 3676 §4.3). */
const signed = (text: string, lines: readonly (string | null)[]): string =>
  `${text.trimEnd()}\n\n-- \n${lines.filter(Boolean).join("\n")}\n`;
