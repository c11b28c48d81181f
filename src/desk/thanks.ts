import type { Command } from "../core/command.ts";
import { type InteractionId, newId, type PersonId } from "../core/ids.ts";
import { shortName } from "../core/names.ts";
import { addressesOf, readCustomer } from "../store/customers.ts";
import type { Desk } from "./desk.ts";
import type { Seen } from "./handle.ts";
import { queueMail } from "./queue-mail.ts";
import { UNDO_MS } from "./send.ts";
import { thanksWords } from "./words/thanks.ts";

/**
 * The letter to a customer whose yes a person heard, with the link from which they may say how it went. Nothing where the desk did
 * not turn it on, where they have no e-mail address, or where messages carry no link: there would be nothing to open.
 */
export async function thanks(desk: Desk, seen: Seen, by: PersonId): Promise<Command[]> {
  const { tx, at, state, context } = seen;
  if (!context.policy.thanksMachine || desk.links.address() === null) return [];
  if (!(await addressesOf(tx, desk.id, state.customer)).some(({ door }) => door === "email")) return [];
  const { name } = (await readCustomer(tx, desk.id, state.customer))!;
  const interaction = newId<InteractionId>(at, desk.random);
  const text = thanksWords(state.language, { customer: shortName(name), subject: state.subject });
  await queueMail(desk, seen, { interaction, key: newId(at, desk.random), by, machine: true, text, undoMs: UNDO_MS });
  return [{ type: "SendMessage", interaction, door: "email", by, automatic: true }];
}
