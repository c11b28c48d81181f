import { commitmentOf } from "../core/case.ts";
import { type CommitmentId, type InteractionId, newId, type PersonId, type ThirdPartyId } from "../core/ids.ts";
import { plus } from "../core/time.ts";
import { caseOfCommitment } from "../store/cases.ts";
import { addressOfThirdParty, giveThirdPartyAddress, thirdPartyByAddress } from "../store/third-parties.ts";
import { messageIdsOf } from "../store/interactions.ts";
import { changed } from "../store/listen.ts";
import { onBehalf } from "../store/on-behalf.ts";
import { type Desk, NotFound } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { handle, refuse, type Seen } from "./handle.ts";
import { knowsNothingYet } from "./pass-on.ts";
import { post } from "./queue-mail.ts";
import { type Sent, stateOf, UNDO_MS } from "./send.ts";

export interface Reminder {
  key: string;
  /** Where they are written to, when that is not known yet; what is known stays. */
  address: string | null;
  text: string;
}

/**
 * Asks a third party for what it owes on a case: a message to it alone, which can be taken back like any other; its answer
 * comes back to the case. The customer hears nothing. The same key twice is one message. Throws NotFound.
 */
export async function remindThirdParty(desk: Desk, me: PersonId, id: CommitmentId, it: Reminder): Promise<Sent> {
  const caseId = await onBehalf(desk.database, desk.id, (tx) => caseOfCommitment(tx, desk.id, id));
  if (!caseId) throw new NotFound("commitment", id);
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  let sent = interaction;
  const decision = await handle(desk, caseId, async (seen) => {
    const earlier = await sentHere(desk, seen, it.key);
    if (earlier) {
      sent = earlier;
      return [];
    }
    const promiser = commitmentOf(seen.state, id)?.promiser;
    if (promiser?.role !== "third_party") throw refuse("not_a_third_partys");
    await writeToThirdParty(desk, seen, promiser.id, { ...it, interaction, by: me });
    return [{ type: "RemindThirdParty", commitment: id, interaction, to: promiser.id, by: me }];
  });
  return decision.ok ? { ok: true, ...(await stateOf(desk, sent)) } : decision;
}

type Writing = Reminder & { interaction: InteractionId; by: PersonId; machine?: true };

/** A message to it alone, on the case. Throws Refused where its address is not known, or is another's. */
export async function writeToThirdParty(
  desk: Desk,
  seen: Seen,
  id: ThirdPartyId,
  { key, address, text, interaction, by, machine }: Writing,
): Promise<void> {
  const { tx, at, state } = seen;
  const { name, address: known } = (await addressOfThirdParty(tx, desk.id, id))!;
  const to = known ?? (await firstAddress(desk, seen, id, address));
  const subject = state.subject.replace(/^(?:re|tr|fwd?)\s*:\s*/i, "");
  const before = await messageIdsOf(tx, desk.id, seen.id, id, 1);
  await post(
    desk,
    seen,
    {
      interaction,
      key,
      by,
      ...(machine && { machine }),
      text,
      subject: before.length > 0 ? `Re: ${subject}` : subject,
      to: { name, address: to },
      thirdParty: id,
      undoMs: UNDO_MS,
    },
    plus(at, UNDO_MS),
  );
}

/** Kept for the next time. Throws Refused without one, or with one that is somebody else's. */
async function firstAddress(desk: Desk, seen: Seen, id: ThirdPartyId, address: string | null): Promise<string> {
  if (!address) throw refuse("no_third_party_address");
  const lower = address.toLowerCase();
  await knowsNothingYet(desk, seen, lower);
  const other = await thirdPartyByAddress(seen.tx, desk.id, lower);
  if (other) throw refuse("address_taken", { address: lower, name: (await addressOfThirdParty(seen.tx, desk.id, other))!.name });
  await giveThirdPartyAddress(seen.tx, desk.id, id, lower);
  await changed(seen.tx, [{ deskId: desk.id, settings: true }]);
  return lower;
}
