import { actsTogether, type CustomerActs, holdsUpOne, NO_ACTS, sooner, stillAsked } from "./customer-acts.ts";
import { type Complaint, complainsIn, firstComplaint } from "./complaint.ts";
import type { EventOf } from "./events.ts";
import type { InteractionId, PersonId } from "./ids.ts";
import { earliest, type Instant, latest, type Millis } from "./time.ts";
import { bothTried, type Tried, withoutTry } from "./tried.ts";

/** What the customer has heard from the people of the desk, and what of theirs waits. */
export interface Exchange extends CustomerActs {
  openedAt: Instant;
  /** The opening, or the last reopening. */
  openSince: Instant;
  /** When the customer last heard from a person of the desk (S09: automatic messages are not news). */
  lastNewsAt: Instant | null;
  /** Since when a message of the customer's waits for an answer. */
  awaitingSince: Instant | null;
  lostCall: LostCall | null;
  /** We tried to reach them and nobody answered, since they last heard from us. Absent: on a case written before it was kept. */
  tried?: Tried | null;
  /** A critical moment nobody has taken yet (S30). */
  critical: { interaction: InteractionId; at: Instant } | null;
  undelivered: readonly { interaction: InteractionId; at: Instant }[];
  /** Messages that were to leave later and did not: their writers decide. Absent: none, on a case written before there were any. */
  heldBack?: readonly { interaction: InteractionId; by: PersonId; at: Instant }[];
  chases: readonly Instant[];
  /** Whether it is a complaint, as the customer's words read or as a person says. Absent: on a case written before that was kept. */
  complaint?: Complaint | null;
  /** Our last message, where it felt for the customer (S25). */
  sympathy: { interaction: InteractionId; at: Instant } | null;
  /** Every message from a person, but those that came back. */
  news: readonly PersonMessage[];
}

/** Calls that nobody took, as one matter however many they are (S17). */
export interface LostCall {
  /** The first of them, and when. */
  interaction: InteractionId;
  at: Instant;
  /** How many, and the last one; absent where one alone was kept. */
  calls?: number;
  last?: { at: Instant; waitedMs: Millis | null };
  /** When the last of them were lost, in order, as many as make an alarm; absent on a case written before it was kept. */
  times?: readonly Instant[];
}

/** So many calls lost within a day, from one customer, are an alarm (S17). */
export const LOST_CALLS_ALARM = 6;

/** One message from a person, and what it answered: that waits again if the message comes back. */
export interface PersonMessage {
  interaction: InteractionId;
  at: Instant;
  by: PersonId | null;
  answered: Answered;
}

type Answered = Pick<
  Exchange,
  "awaitingSince" | "lostCall" | "tried" | "critical" | "undelivered" | "heldBack" | "callAsked" | "unsettled"
>;

/** Of a case opened then, before anybody said anything. */
export function newExchange(at: Instant): Exchange {
  return {
    ...NO_ACTS,
    openedAt: at,
    openSince: at,
    lastNewsAt: null,
    awaitingSince: null,
    lostCall: null,
    tried: null,
    critical: null,
    undelivered: [],
    chases: [],
    complaint: null,
    sympathy: null,
    news: [],
  };
}

const EXCHANGE_FIELDS = Object.keys(newExchange(0 as Instant)) as readonly (keyof Exchange)[];

/** What of a case is its exchange. */
export function exchangeOf(it: Exchange): Exchange {
  return Object.fromEntries(EXCHANGE_FIELDS.map((field) => [field, it[field]])) as unknown as Exchange;
}

/** Since when the customer has heard nothing on a case that is open. */
export const quietSince = (it: Exchange): Instant => latest(it.openSince, it.lastNewsAt ?? it.openSince);

/**
 * Whether words that ask for what was expected chase us (S08). A first question has been kept waiting by nobody; who complains
 * in their first words may have been, by another door.
 */
export const isChase = (heard: { chasing: boolean; complaint: boolean }, begun: boolean): boolean =>
  heard.chasing && (begun || heard.complaint);

/** Asking again once the answer is overdue is chasing, however politely it is put (S08). */
export function received(it: Exchange, event: EventOf<"MessageReceived">, answerOverdue: boolean): Partial<Exchange> {
  if (event.automatic || event.from.role !== "customer") return {};
  const complaint = complainsIn(it.complaint ?? null, event);
  if (!(event.asks || event.chasing)) return { complaint };
  return {
    complaint,
    awaitingSince: earliest(it.awaitingSince ?? event.at, event.arrivedAt),
    critical: event.critical ? (it.critical ?? { interaction: event.interaction, at: event.at }) : it.critical,
    chases: event.chasing || answerOverdue ? [...it.chases, event.at] : it.chases,
  };
}

/** One more call nobody took: the matter stays the first one's, and may be told of out of order. */
export function lost({ lostCall: before }: Exchange, { interaction, at, lostAt = at, waitedMs }: EventOf<"CallLost">): Partial<Exchange> {
  const since = earliest(at, lostAt);
  const last = { at: since, waitedMs: waitedMs ?? null };
  if (!before) return { lostCall: { interaction, at: since, calls: 1, last, times: [since] } };
  const later = before.last && before.last.at > since ? before.last : last;
  return { lostCall: { ...before, calls: (before.calls ?? 1) + 1, last: later, times: latestLost(before.times, [since]) } };
}

const latestLost = (a: readonly Instant[] = [], b: readonly Instant[] = []): Instant[] =>
  [...a, ...b].toSorted((one, other) => one - other).slice(-LOST_CALLS_ALARM);

/** What a person says answers all that waits but a call that was asked for, which only a call answers. */
export function sent(it: Exchange, { automatic, interaction, at, by, sympathy, door }: EventOf<"MessageSent">): Partial<Exchange> {
  if (automatic) return {};
  const before = { ...it, ...unsaid(it, interaction) };
  const { awaitingSince, lostCall, tried = null, critical, undelivered, heldBack = [], unsettled = null, news } = before;
  const callAsked = stillAsked(before, door) ? null : before.callAsked;
  const answered: Answered = { awaitingSince, lostCall, tried, critical, undelivered, heldBack, callAsked, unsettled };
  const said: PersonMessage = { interaction, at, by, answered };
  return {
    ...NOTHING_WAITS,
    callAsked: stillAsked(before, door),
    lastNewsAt: at,
    sympathy: sympathy ? { interaction, at } : null,
    news: [...news, said],
  };
}

/** A message that came back was no news: the silence goes on from the one before, and what it answered waits again. */
export function cameBack(it: Exchange, { interaction, at }: EventOf<"MessageUndelivered">): Partial<Exchange> {
  if (it.undelivered.some((one) => one.interaction === interaction)) return {};
  const left = unsaid(it, interaction);
  return { ...left, undelivered: [...(left.undelivered ?? it.undelivered), { interaction, at }] };
}

/** One that was to leave later stays, and its writer is to be told; several are kept in the order they came back. */
export function heldBack(it: Exchange, { interaction, by, at }: EventOf<"MessageHeldBack">): Partial<Exchange> {
  return { heldBack: [...(it.heldBack ?? []), { interaction, by, at }] };
}

/** Its writer gave it up. */
export function dropped(it: Exchange, { interaction }: EventOf<"MessageDropped">): Partial<Exchange> {
  return { heldBack: (it.heldBack ?? []).filter((one) => one.interaction !== interaction) };
}

/** The exchange as if that message had never been said. */
function unsaid(it: Exchange, interaction: InteractionId): Partial<Exchange> {
  const index = it.news.findIndex((one) => one.interaction === interaction);
  const lost = it.news[index];
  if (!lost) return {};
  const news = it.news.toSpliced(index, 1);
  const after = news[index];
  if (after) return { news: news.with(index, { ...after, answered: again(after.answered, lost) }) };
  return { news, sympathy: null, lastNewsAt: news.at(-1)?.at ?? null, ...again(it, lost) };
}

/** The exchange as if that message, or that attempt to reach them, had never been. */
export function withdrawnFrom(it: Exchange, interaction: InteractionId): Partial<Exchange> {
  const left = unsaid(it, interaction);
  const { tried, news } = { ...it, ...left };
  const known = news.map((one) => ({ ...one, answered: { ...one.answered, tried: withoutTry(one.answered.tried, interaction) } }));
  return { ...left, tried: withoutTry(tried, interaction), news: known };
}

/** Nothing waits any more, whichever message may still come back, and nothing is complained of: the customer has said that all is well. */
export function atRest(it: Exchange): Partial<Exchange> {
  return { ...NOTHING_WAITS, complaint: null, news: it.news.map((one) => ({ ...one, answered: NOTHING_WAITS })) };
}

export const NOTHING_WAITS: Answered = {
  awaitingSince: null,
  lostCall: null,
  tried: null,
  critical: null,
  undelivered: [],
  heldBack: [],
  callAsked: null,
  unsettled: null,
};

function again(waiting: Answered, { answered }: PersonMessage): Answered {
  return {
    awaitingSince: answered.awaitingSince ?? waiting.awaitingSince,
    lostCall: bothLost(answered.lostCall, waiting.lostCall),
    tried: bothTried(answered.tried, waiting.tried),
    critical: answered.critical ?? waiting.critical,
    undelivered: [...answered.undelivered, ...waiting.undelivered],
    heldBack: [...(answered.heldBack ?? []), ...(waiting.heldBack ?? [])],
    callAsked: sooner(answered.callAsked, waiting.callAsked),
    unsettled: sooner(answered.unsettled, waiting.unsettled),
  };
}

/** Two exchanges with one customer as one: what waits in either waits; news in either is news. */
export function together(a: Exchange, b: Exchange): Exchange {
  const news = [...a.news, ...b.news].toSorted((one, other) => one.at - other.at);
  return {
    ...actsTogether(a, b),
    openedAt: a.openedAt,
    openSince: earliest(a.openSince, b.openSince),
    lastNewsAt: news.at(-1)?.at ?? null,
    awaitingSince: firstOf(a.awaitingSince, b.awaitingSince, (at) => at),
    lostCall: bothLost(a.lostCall, b.lostCall),
    tried: bothTried(a.tried, b.tried),
    critical: firstOf(a.critical, b.critical, ({ at }) => at),
    undelivered: [...a.undelivered, ...b.undelivered],
    chases: [...a.chases, ...b.chases].toSorted((one, other) => one - other),
    complaint: firstComplaint(a.complaint ?? null, b.complaint ?? null),
    sympathy: news.at(-1)?.interaction === b.sympathy?.interaction ? b.sympathy : a.sympathy,
    news,
  };
}

/** The exchange without some of its messages: what they answered stays answered. `chases` and `awaitingSince` are what is left of either, and what these promises wait for goes with them. */
export function without(
  it: Exchange,
  goes: (interaction: InteractionId) => boolean,
  chases: readonly Instant[],
  awaitingSince: Instant | null,
  promises: ReadonlySet<string> = new Set(),
): Exchange {
  const stays = <One extends { interaction: InteractionId }>(one: One | null): One | null => (one && goes(one.interaction) ? null : one);
  const news = it.news.filter(({ interaction }) => !goes(interaction));
  return {
    ...it,
    lastNewsAt: news.at(-1)?.at ?? null,
    awaitingSince,
    lostCall: stays(it.lostCall),
    tried: stays(it.tried ?? null),
    critical: stays(it.critical),
    callAsked: stays(it.callAsked ?? null),
    unsettled: it.unsettled?.interaction && goes(it.unsettled.interaction) ? null : (it.unsettled ?? null),
    undelivered: it.undelivered.filter(({ interaction }) => !goes(interaction)),
    chases,
    complaint: it.complaint?.interaction && goes(it.complaint.interaction) ? null : (it.complaint ?? null),
    sympathy: stays(it.sympathy),
    approvals: it.approvals?.filter((one) => !holdsUpOne(one, promises)),
    news,
  };
}

/** Of what is kept once for the case, what is about these messages and promises; the rest stays behind. */
export const saidOf = (it: Exchange, said: ReadonlySet<string>, promises: ReadonlySet<string>): Partial<Exchange> => ({
  approvals: it.approvals?.filter((one) => holdsUpOne(one, promises)),
  unsettled: it.unsettled?.interaction && said.has(it.unsettled.interaction) ? it.unsettled : null,
  complaint: it.complaint?.interaction && said.has(it.complaint.interaction) ? it.complaint : null,
  heldBack: [],
});

/** Counted together; the matter stays the first one's. */
function bothLost(a: LostCall | null, b: LostCall | null): LostCall | null {
  const first = firstOf(a, b, ({ at }) => at);
  if (!a || !b || !first) return first;
  const [one, other] = [a.last, b.last];
  const last = one && other ? (one.at > other.at ? one : other) : (one ?? other);
  return { ...first, calls: (a.calls ?? 1) + (b.calls ?? 1), times: latestLost(a.times, b.times), ...(last && { last }) };
}

const firstOf = <One>(a: One | null, b: One | null, at: (one: One) => Instant): One | null =>
  a === null || b === null ? (a ?? b) : at(b) < at(a) ? b : a;
