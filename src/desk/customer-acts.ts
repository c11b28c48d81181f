import type { Command } from "../core/command.ts";
import { CUSTOMER } from "../core/commitment.ts";
import { answerTerms } from "../core/complaint-answer.ts";
import type { CallTerms, ReachableDay } from "../core/customer-acts.ts";
import type { Language } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import { isChase } from "../core/exchange.ts";
import { type ApprovalId, type CommitmentId, type InteractionId, newId, type ParticipantId } from "../core/ids.ts";
import type { LinkKind } from "../core/link.ts";
import { readInbound } from "../reader/read-inbound.ts";
import { changePreference, readCustomer } from "../store/customers.ts";
import type { Changed } from "../store/customer-tables.ts";
import { insertInteraction } from "../store/interactions.ts";
import { readParticipant } from "../store/participants.ts";
import { noteChange } from "./customer-record.ts";
import { type Desk, NotFound } from "./desk.ts";
import { notedHere } from "./done-before.ts";
import { handle, type Handled, refuse, type Seen } from "./handle.ts";
import type { OpenedLink } from "./links.ts";
import { needsAnswer } from "./needs-answer.ts";
import { answerWords } from "./words/complaint.ts";

/** Who came by their page, and the gesture's key, which makes it happen once however often it is sent. */
export interface Coming {
  link: Pick<OpenedLink, "case" | "subject"> & { kind: LinkKind };
  key: InteractionId;
}

/** What is written on the page is a message like any other, read as one. `complaint`: they say that it is. Throws NotFound. */
export const writeOnPage = (desk: Desk, { link, key }: Coming, words: string, complaint = false): Promise<Handled> =>
  handle(desk, link.case, async (seen) => {
    if (!words.trim()) throw refuse("words_missing");
    const message = await said(desk, seen, { link, key }, words, { complaint });
    return complaint && message.length > 0 ? [...message, ...answerPromised(desk, seen)] : message;
  });

/** Who complains is promised an answer, by a person and a date (core/complaint-answer.ts). */
function answerPromised(desk: Desk, { state, context, at }: Seen): Command[] {
  const id = newId<CommitmentId>(at, desk.random);
  const terms = answerTerms(state, { id, words: answerWords(state.language) }, context, at);
  return terms ? [{ type: "MakeCommitment", terms }] : [];
}

/** A call at a time of theirs, or as soon as may be. Throws NotFound. */
export const askCall = (desk: Desk, { link, key }: Coming, { words, ...terms }: CallTerms & { words: string }): Promise<Handled> =>
  handle(desk, link.case, async (seen) => {
    const message = await said(desk, seen, { link, key }, words, { asks: true });
    return message.length === 0 ? [] : [...message, { type: "AskCall", interaction: key, words, ...terms }];
  });

/** «Ce n'est pas réglé»: the case is open from then on, and its owner hears. Throws NotFound. */
export const sayUnsettled = (desk: Desk, { link, key }: Coming, words: string): Promise<Handled> =>
  handle(desk, link.case, async (seen) => {
    const message = await said(desk, seen, { link, key }, words, { asks: true });
    return message.length === 0 ? [] : [...message, { type: "SayUnsettled", interaction: key, words }];
  });

/** When they can be reached on each of these days, in place of what they said before. Throws NotFound. */
export const sayReachable = (desk: Desk, { link }: Coming, days: readonly ReachableDay[]): Promise<Handled> =>
  handle(desk, link.case, ({ state }) =>
    Promise.resolve(JSON.stringify(state.reachable?.days ?? []) === JSON.stringify(days) ? [] : [{ type: "SayReachable", days }]),
  );

/** Their yes or no to what was asked of them. The same answer twice is one. Throws NotFound. */
export const answerApproval = (
  desk: Desk,
  { link }: Coming,
  { approval, yes, words }: { approval: ApprovalId; yes: boolean; words: string },
): Promise<Handled> =>
  handle(desk, link.case, ({ state }) => {
    const given = state.approvals?.find(({ id }) => id === approval)?.answer;
    return Promise.resolve(given?.yes === yes ? [] : [{ type: "AnswerApproval", approval, yes, words, notedBy: null }]);
  });

interface Ways {
  language: Language;
  prefers: Door | null;
}

/** The language they are written to in, and the door they prefer: on their record too. Throws NotFound. */
export const chooseWays = (desk: Desk, { link }: Coming, to: Ways): Promise<Handled> =>
  handle(desk, link.case, async ({ tx, state }) => {
    const now = (await readCustomer(tx, desk.id, state.customer))!;
    if (now.language === to.language && now.prefers === to.prefers && state.language === to.language) return [];
    await changePreference(tx, desk.id, state.customer, to);
    await noteChange(desk, tx, null, state.customer, chosen(now, to));
    return [{ type: "ChooseWays", ...to }];
  });

const WAYS = ["language", "prefers"] as const;
const chosen = (before: Ways, after: Ways): Changed[] =>
  WAYS.filter((what) => before[what] !== after[what]).map((what) => ({ what, before: before[what], after: after[what] }));

interface Read {
  asks?: boolean;
  complaint?: boolean;
}

/** Their words on the case, and what the rules are told of them; nothing where this gesture was done before. */
async function said(desk: Desk, seen: Seen, { link, key }: Coming, words: string, { asks, complaint }: Read): Promise<Command[]> {
  const { tx, at, state } = seen;
  if (await notedHere(desk, seen, key)) return [];
  await insertInteraction(tx, desk.id, seen.id, {
    id: key,
    door: "page",
    direction: "in",
    at,
    saidAt: at,
    person: null,
    author: await authorOf(desk, seen, link),
    subject: null,
    body: words,
  });
  const reading = readInbound(words);
  const message: Command = {
    type: "ReceiveMessage",
    interaction: key,
    door: "page",
    from: CUSTOMER,
    asks: asks || complaint || needsAnswer(words, reading),
    chasing: isChase(reading, state.news.length > 0),
    automatic: false,
    arrivedAt: at,
    critical: reading.critical,
    complaint: complaint || reading.complaint,
    ...(complaint && { declared: true }),
  };
  return [message];
}

/** The customer, or the one who follows the case with them, by name. */
async function authorOf(desk: Desk, { tx, id, state }: Seen, link: Coming["link"]): Promise<string> {
  const { name } = (await readCustomer(tx, desk.id, state.customer))!;
  if (link.kind !== "follower") return name;
  const follower = await readParticipant(tx, desk.id, id, link.subject as ParticipantId);
  if (!follower) throw new NotFound("participant", link.subject ?? "");
  return `${follower.name} · ${name}`;
}
