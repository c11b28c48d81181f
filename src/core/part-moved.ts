import { isDeliveredBy, staying } from "./agreed.ts";
import type { CaseState } from "./case.ts";
import type { Commitment } from "./commitment.ts";
import { evidenceGone, evidenceWith, evidenceWithout } from "./evidence-part.ts";
import { type Exchange, exchangeOf, newExchange, together, without } from "./exchange.ts";
import type { EventOf } from "./events.ts";
import { withoutRaised } from "./finding.ts";
import { comingWith, withoutThose } from "./organisations.ts";
import { OF_THE_CASE } from "./part.ts";
import type { Joined, Part, Parted } from "./part-shapes.ts";
import type { Instant } from "./time.ts";

/** The case once a part has left it. */
export function left(it: CaseState, event: EventOf<"PartLeft">): Partial<CaseState> {
  if (event.whole) return leftWhole(it, event);
  const { commitments, findings, questions, evidence } = event.part;
  const ids = new Set<string>(commitments);
  const gone = new Set<string>(questions);
  const kept = {
    commitments: it.commitments.filter(({ id }) => !ids.has(id)),
    findings: withoutRaised(it.findings, findings),
    questions: it.questions.filter(({ id }) => !gone.has(id)),
    evidence: evidenceWithout(it.evidence, evidence),
  };
  const entry = it.joined.find(({ from }) => from === event.to);
  return { ...kept, ...(entry ? wentBack(it, entry, kept.commitments) : splitOff(it, event, ids)) };
}

/** Merged into another: what stays is where it went, and what was raised of the case itself. */
function leftWhole(it: CaseState, { to, part }: EventOf<"PartLeft">): Partial<CaseState> {
  return {
    ...newExchange(it.openedAt),
    openSince: it.openSince,
    status: "merged",
    mergedInto: { case: to, was: it.status === "merged" ? "open" : it.status },
    apart: null,
    joined: [],
    commitments: [],
    findings: it.findings.filter(({ guard }) => OF_THE_CASE.has(guard)),
    questions: [],
    lists: undefined,
    evidence: evidenceWithout(it.evidence, part.evidence),
  };
}

/** What had come is gone again: the exchange is the case's own and that of the others still joined. */
function wentBack(it: CaseState, entry: Joined, kept: readonly Commitment[]): Partial<CaseState> {
  const own = it.apart!;
  const rest = it.joined.filter((one) => one !== entry);
  return {
    ...rest.reduce(withOther, own),
    followers: it.followers.filter((one) => !entry.followers.includes(one)),
    organisations: withoutThose(
      it.organisations,
      kept.filter(({ madeAt }) => madeAt > entry.at),
      entry.organisations,
    ),
    tags: it.tags.filter((one) => !entry.tags?.includes(one)),
    lists: staying(it.lists, entry.lists),
    joined: rest,
    apart: rest.length > 0 ? own : null,
  };
}

/** A part of it became a case of its own: its messages are gone from every exchange it may have stood in. */
function splitOff(it: CaseState, { part, awaitingSince }: EventOf<"PartLeft">, ids: ReadonlySet<string>): Partial<CaseState> {
  const said = new Set<string>(part.interactions);
  const less = (exchange: Exchange): Exchange =>
    without(
      exchange,
      (one) => said.has(one),
      exchange.chases.filter((at) => !part.chases.includes(at)),
      stillAwaiting(it, exchange, awaitingSince),
      ids,
    );
  return {
    lists: staying(
      it.lists,
      it.lists?.filter((one) => isDeliveredBy(one, ids)).map(({ id }) => id),
    ),
    ...less(exchangeOf(it)),
    apart: it.apart && less(it.apart),
    joined: it.joined.map((one) => ({
      ...one,
      interactions: one.interactions.filter((id) => !said.has(id)),
      commitments: one.commitments.filter((id) => !ids.has(id)),
      exchange: less(one.exchange),
    })),
  };
}

/** The case once a part has come to it. One that had gone whole, and comes back, is what it was. */
export function arrived(it: CaseState, { at, from, part, split }: EventOf<"PartJoined">): Partial<CaseState> {
  const newHere = comingWith(it.organisations, part.organisations);
  const more = {
    commitments: [...it.commitments, ...part.commitments],
    findings: [...it.findings, ...part.findings],
    questions: [...it.questions, ...part.questions],
    ...(part.lists && { lists: [...(it.lists ?? []), ...part.lists] }),
    evidence: evidenceWith(it.evidence, part.evidence),
    ...(part.organisations && { organisations: [...(it.organisations ?? []), ...newHere] }),
  };
  if (it.mergedInto) return { ...more, ...part.exchange, status: it.mergedInto.was, mergedInto: null };
  if (split) return { ...more, ...part.exchange, openedAt: it.openedAt, splitFrom: from };
  const { commitments, findings, questions } = part;
  const followers = part.followers.filter((one) => !it.followers.includes(one));
  const tags = (part.tags ?? []).filter((one) => !it.tags.includes(one));
  const entry: Joined = {
    from,
    at,
    interactions: part.interactions,
    commitments: commitments.map(({ id }) => id),
    findings,
    questions: questions.map(({ id }) => id),
    followers,
    organisations: newHere.map(({ id }) => id),
    tags,
    ...(part.lists && { lists: part.lists.map(({ id }) => id) }),
    defects: part.closing?.defects.map(({ id }) => id) ?? [],
    evidence: evidenceGone(part.evidence),
    open: part.open,
    exchange: part.exchange,
  };
  return {
    ...more,
    ...withOther(exchangeOf(it), part),
    followers: [...it.followers, ...followers],
    tags: [...it.tags, ...tags],
    apart: it.apart ?? exchangeOf(it),
    joined: [...it.joined, entry],
  };
}

/**
 * What the event does to exchanges kept apart: what comes in is the case's own; what is said to the customer answers all of
 * them. `change` is the rule for the case as a whole.
 */
export function alongside(it: CaseState, event: { type: string }, change: (as: CaseState) => Partial<CaseState>): Partial<Parted> {
  if (!it.apart || event.type === "PartLeft" || event.type === "PartJoined") return {};
  const after = (exchange: Exchange): Exchange => exchangeOf({ ...it, ...exchange, ...change({ ...it, ...exchange }) });
  return {
    apart: after(it.apart),
    ...(OWN.has(event.type) ? {} : { joined: it.joined.map((one) => ({ ...one, exchange: after(one.exchange) })) }),
  };
}

/** What comes in, or is asked, on the case itself. */
const OWN = new Set([
  "MessageReceived",
  "CallLost",
  "ContactAttempted",
  "CaseReopened",
  "CallAsked",
  "CustomerUnsettled",
  "ReachableSaid",
  "ApprovalAsked",
]);

const withOther = (it: Exchange, { exchange, open }: Pick<Part, "exchange" | "open">): Exchange =>
  together(it, open ? exchange : { ...exchange, openSince: it.openSince });

/** Of an exchange kept apart only what it waited for itself. */
const stillAwaiting = (it: CaseState, exchange: Exchange, awaitingSince: Instant | null): Instant | null =>
  exchange.awaitingSince === it.awaitingSince ? awaitingSince : exchange.awaitingSince;
