import { ownWords } from "../reader/own-words.ts";
import type { CaseState } from "../core/case.ts";
import { type CaseId, type FileId, type InteractionId, newId, type PersonId, type ThirdPartyId } from "../core/ids.ts";
import { plus } from "../core/time.ts";
import { addressesOf } from "../store/customers.ts";
import { personByEmail } from "../store/desks.ts";
import { readInteraction } from "../store/interactions.ts";
import { isOurAddress } from "../store/mailboxes.ts";
import type { Desk } from "./desk.ts";
import { NotFound } from "./desk.ts";
import { sentHere } from "./done-before.ts";
import { filesOfMessage } from "./files-of-message.ts";
import { handle, refuse, type Seen } from "./handle.ts";
import { post } from "./queue-mail.ts";
import { type Sent, stateOf, UNDO_MS } from "./send.ts";
import { thirdPartyAt } from "./third-parties.ts";
import { passedOnWords } from "./words/passed-on.ts";
import { saidWhen } from "./words/notices.ts";

export interface PassingOn {
  key: string;
  /** The message to be passed on: it alone, and in it only what its author wrote. */
  interaction: InteractionId;
  to: { name: string; address: string };
  /** What the person says of it. */
  text: string;
  files: boolean;
}

type Message = NonNullable<Awaited<ReturnType<typeof readInteraction>>>;

/**
 * Sends one message of a case on to a third party: what its author wrote, without what they quoted, and its files when asked.
 * Notes and what was said aloud stay here. Their answer comes back to the case. The same key twice is one message. Throws NotFound.
 */
export async function passOn(desk: Desk, me: PersonId, id: CaseId, it: PassingOn): Promise<Sent> {
  const interaction = newId<InteractionId>(desk.clock.now(), desk.random);
  let sent = interaction;
  const decision = await handle(desk, id, async (seen) => {
    const earlier = await sentHere(desk, seen, it.key);
    if (earlier) {
      sent = earlier;
      return [];
    }
    const message = await messageOn(desk, seen, it.interaction);
    await knowsNothingYet(desk, seen, it.to.address);
    const to = await thirdPartyAt(desk, seen.tx, it.to);
    const files = it.files ? await filesOfMessage(desk, seen, me, message) : [];
    await postOn(desk, seen, message, { ...it, by: me, interaction, thirdParty: to, enclosed: files });
    return [{ type: "PassOnMessage", interaction, of: message.interaction_id, to, by: me }];
  });
  return decision.ok ? { ok: true, ...(await stateOf(desk, sent)) } : decision;
}

/** Throws NotFound; Refused for what is no written message. */
async function messageOn(desk: Desk, { tx, id }: Seen, interaction: InteractionId): Promise<Message> {
  const message = await readInteraction(tx, desk.id, interaction);
  if (message?.case_id !== id) throw new NotFound("interaction", interaction);
  const written = message.direction === "in" || message.direction === "out";
  const aloud = message.door === "phone" || message.door === "counter";
  if (!written || aloud || message.delivery === "cancelled") throw refuse("not_to_be_passed_on");
  return message;
}

/** The customer, a colleague, the desk itself: they have it, and would be answered as strangers. */
export async function knowsNothingYet(desk: Desk, { tx, state }: Seen, address: string): Promise<void> {
  const lower = address.toLowerCase();
  const customers = (await addressesOf(tx, desk.id, state.customer)).some((one) => one.address === lower);
  if (customers || (await personByEmail(tx, desk.id, lower)) || (await isOurAddress(tx, desk.id, lower))) throw refuse("has_it_already");
}

type Posting = Omit<PassingOn, "files"> & { by: PersonId; thirdParty: ThirdPartyId; enclosed: readonly FileId[] };

async function postOn(desk: Desk, seen: Seen, message: Message, it: Posting): Promise<void> {
  const { state, context, at } = seen;
  const answers = message.third_party_id === it.thirdParty && message.direction === "in";
  const text = passedOnWords(state.language, {
    text: it.text,
    author: message.author ?? authorOf(message, context.people),
    when: saidWhen(message.said_at, context.timeZone, context.country, state.language),
    subject: message.subject,
    words: ownWords(message.body).own,
  });
  await post(
    desk,
    seen,
    {
      interaction: it.interaction,
      key: it.key,
      by: it.by,
      text,
      subject: subjectOf(state, answers),
      to: it.to,
      thirdParty: it.thirdParty,
      files: it.enclosed,
      undoMs: UNDO_MS,
    },
    plus(at, UNDO_MS),
  );
}

const authorOf = ({ person_id }: Message, people: readonly { id: PersonId; name: string }[]): string =>
  people.find(({ id }) => id === person_id)?.name ?? "";

const subjectOf = ({ subject, language }: CaseState, answers: boolean): string => {
  const bare = subject.replace(/^(?:re|tr|fwd?)\s*:\s*/i, "");
  return `${answers ? "Re:" : language === "fr" ? "TR :" : "Fwd:"} ${bare}`;
};
