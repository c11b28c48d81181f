import type { Command } from "../core/command.ts";
import type { InteractionId } from "../core/ids.ts";
import { addressesOf } from "../store/customers.ts";
import type { Tx } from "../store/database.ts";
import { followerWritten } from "../store/outbox.ts";
import { noteUnreached, type ParticipantRow, participantsOf, readParticipant } from "../store/participants.ts";
import { leadsTo } from "../store/parts.ts";
import type { Desk } from "./desk.ts";
import { handleIn, type Seen } from "./handle.ts";

/** No relay takes a letter to one who follows a case: said beside them, and to its owner. Any other letter is nobody's. */
export async function followerRefused(desk: Desk, tx: Tx, letter: InteractionId, said: string): Promise<void> {
  const to = await followerWritten(tx, desk.id, letter);
  const led = to && (await leadsTo(tx, desk.id, to.case));
  if (led) await handleIn(desk, tx, led, (seen) => letterBack(desk, seen, letter, said));
}

/** What follows from a letter of ours that came back, where it was to one who follows this case. */
export async function letterBack(desk: Desk, seen: Seen, letter: InteractionId, said: string): Promise<Command[]> {
  const to = await followerWritten(seen.tx, desk.id, letter);
  const one = to && (await readParticipant(seen.tx, desk.id, seen.id, to.id));
  return one && sameAddress(one.email, to.address) ? unreached(desk, seen, one, said) : [];
}

/** The same where a report names nothing but an address; null where no follower has it, or the customer does too. */
export async function addressBack(desk: Desk, seen: Seen, address: string | null, said: string): Promise<Command[] | null> {
  const { tx, id, state } = seen;
  const one = (await participantsOf(tx, desk.id, id)).find(({ email }) => sameAddress(email, address));
  if (!one || (await addressesOf(tx, desk.id, state.customer)).some((it) => sameAddress(it.address, address))) return null;
  return unreached(desk, seen, one, said);
}

/** Told once, until they are given an address anew. */
async function unreached(desk: Desk, { tx, at }: Seen, one: ParticipantRow, said: string): Promise<Command[]> {
  if (one.unreached_at !== null) return [];
  await noteUnreached(tx, desk.id, one.participant_id, at, said);
  return [{ type: "ReportParticipantUnreached", participant: one.participant_id, name: one.name, reason: said }];
}

const sameAddress = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one.toLowerCase() === other.toLowerCase();
