import type { Command } from "../core/command.ts";
import { CUSTOMER } from "../core/commitment.ts";
import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import { isChase } from "../core/exchange.ts";
import { type CaseId, type CustomerId, newId, type InteractionId, type PersonId } from "../core/ids.ts";
import type { Instant } from "../core/time.ts";
import { act } from "../core/act.ts";
import { append } from "../store/append.ts";
import { latestCases, lockKey, readCase } from "../store/cases.ts";
import { claimAddress, holdAddress, insertCustomer } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { takeFromRota } from "../store/desks.ts";
import { insertInteraction } from "../store/interactions.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type DeskContext, readContext } from "./context.ts";
import type { Desk } from "./desk.ts";
import { changeOf } from "./handle.ts";
import { needsAnswer } from "./needs-answer.ts";
import { readInbound } from "../reader/read-inbound.ts";

export interface NewCustomer {
  name: string;
  email: string | null;
  phone: string | null;
  language: Language;
}

/** Opens a case by hand: a call, a visit. Its owner is the one who opens it. `key`, where given, becomes its id: the same twice is one case. */
export function openCase(
  desk: Desk,
  me: PersonId,
  given: { key: CaseId | null; customer: NewCustomer; subject: string; door: Door; words: string },
): Promise<CaseId> {
  return onBehalf(desk.database, desk.id, async (tx) => {
    if (given.key && (await openedBefore(desk, tx, given.key))) return given.key;
    const at = desk.clock.now();
    const context = await readContext(desk, tx, desk.id, null, at);
    const customer = await findOrMakeCustomer(desk, tx, given.customer, at);
    const interaction = newId<InteractionId>(at, desk.random);
    const id = await openCaseFor(
      desk,
      tx,
      context,
      at,
      {
        id: given.key ?? newId<CaseId>(at, desk.random),
        customer,
        owner: me,
        subject: given.subject,
        door: given.door,
        language: given.customer.language,
      },
      () => (given.words ? [received(interaction, given.door, given.words, at)] : []),
    );
    if (given.words) {
      await insertInteraction(tx, desk.id, id, {
        id: interaction,
        door: given.door,
        direction: "in",
        at,
        saidAt: at,
        person: null,
        author: given.customer.name,
        subject: null,
        body: given.words,
      });
    }
    return id;
  });
}

async function openedBefore(desk: Desk, tx: Tx, id: CaseId): Promise<boolean> {
  await lockKey(tx, desk.id, id);
  return (await readCase(tx, desk.id, id)) !== undefined;
}

/** The case with its first events; returns its id. */
export async function openCaseFor(
  desk: Desk,
  tx: Tx,
  context: DeskContext,
  at: Instant,
  opening: { id?: CaseId; customer: CustomerId; owner: PersonId; subject: string; door: Door; language: Language; past?: true },
  then: () => readonly Command[],
): Promise<CaseId> {
  const { id = newId<CaseId>(at, desk.random), ...terms } = opening;
  const decision = act(null, [{ type: "OpenCase", ...terms }, ...then()], context, at);
  if (!decision.ok) throw new Error(`a new case refused its first events: ${decision.refusal.code}`);
  const { subject } = opening;
  await append(tx, [{ ...changeOf(desk, id, null, decision.events, context), opening: { reference: referenceOf(desk), subject } }]);
  return id;
}

/** The customer at that address, else a new one. An address given to two customers at once stays the first's. */
export async function findOrMakeCustomer(
  desk: Desk,
  tx: Tx,
  { name, email, phone, language }: NewCustomer,
  at: Instant,
): Promise<CustomerId> {
  const addresses = [
    ...(email ? [["email", email.trim().toLowerCase()] as const] : []),
    ...(phone ? [["phone", phone.trim()] as const] : []),
  ];
  for (const [door, address] of addresses) {
    const known = await holdAddress(tx, desk.id, door, address);
    if (known) return known;
  }
  const id = newId<CustomerId>(at, desk.random);
  await insertCustomer(tx, desk.id, id, name, language, at);
  let mine: CustomerId = id;
  for (const [door, address] of addresses) mine = await claimAddress(tx, desk.id, door, address, mine);
  return mine;
}

/** The person who last had this customer, while they work here; else the next of the rota; never nobody. */
export async function ownerFor(desk: Desk, tx: Tx, customer: CustomerId, context: DeskContext, at: Instant): Promise<PersonId> {
  const [last] = await latestCases(tx, desk.id, customer, 1);
  if (last && context.people.some(({ id }) => id === last.owner)) return last.owner;
  const next = await takeFromRota(tx, desk.id, at);
  if (!next) throw new Error("a desk without people cannot own a case");
  return next;
}

/** The customer's first words in a case. */
function received(interaction: InteractionId, door: Door, words: string, arrivedAt: Instant): Command {
  const reading = readInbound(words);
  const theirWriting = door !== "phone" && door !== "counter";
  return {
    type: "ReceiveMessage",
    interaction,
    door,
    from: CUSTOMER,
    asks: needsAnswer(words, reading),
    chasing: isChase(reading, false),
    automatic: false,
    arrivedAt,
    critical: theirWriting && reading.critical,
    complaint: theirWriting && reading.complaint,
  };
}

/** Letters and digits that cannot be taken for one another when read out (Crockford's base 32). */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A reference short enough to say on the telephone; a thousand million of them, and the unique index behind. */
export function referenceOf(desk: Desk): string {
  const bytes = new Uint8Array(6);
  desk.random(bytes);
  return `D-${Array.from(bytes, (byte) => LETTERS[byte % 32]).join("")}`;
}
