import { isDeliveredBy, staying } from "./agreed.ts";
import type { CaseState } from "./case.ts";
import { closingPart } from "./closing.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import { chosenEvidence, evidenceGone, evidenceWith, evidenceWithout, wholeEvidence } from "./evidence-part.ts";
import { EXCHANGE_FIELDS, type Exchange, newExchange, saidOf, together, without } from "./exchange.ts";
import type { EventOf } from "./events.ts";
import { type Raised, sameMatter } from "./finding.ts";
import type { CaseId, CommitmentId, FileId, InteractionId } from "./ids.ts";
import { comingWith, concerned, withoutThose } from "./organisations.ts";
import type { Joined, Part, Parted } from "./part-shapes.ts";
import type { Instant } from "./time.ts";

/** Raised of the case as a whole and not of what was said: it stays where it was raised. */
const OF_THE_CASE: ReadonlySet<Raised["guard"]> = new Set(["offered", "passed", "declined", "came_back", "stale_status", "untrue_status"]);

/** All that can leave the case. */
export function wholePart(it: CaseState, interactions: readonly InteractionId[]): Part {
  return {
    interactions,
    commitments: it.commitments,
    findings: it.findings.filter(({ guard }) => !OF_THE_CASE.has(guard)),
    questions: it.questions,
    followers: it.followers,
    ...(it.organisations && { organisations: it.organisations }),
    tags: it.tags,
    ...(it.lists && { lists: it.lists }),
    evidence: wholeEvidence(it.evidence),
    closing: closingPart(it.closing, { whole: true, commitments: it.commitments.map(({ id }) => id) }),
    open: it.status === "open",
    exchange: exchangeOf(it),
  };
}

/** What a split takes: messages, the promises said in them or named, and all that follows from either. `waiting`: of the messages, those that wait. */
export function chosenPart(
  it: CaseState,
  chosen: {
    interactions: readonly InteractionId[];
    commitments: readonly CommitmentId[];
    waiting: readonly Instant[];
    chases: readonly Instant[];
    /** That came with those messages. */
    files: readonly FileId[];
    /** It becomes a case of somebody else's: only an organisation that it concerns has a part in it. */
    otherCustomer: boolean;
  },
): Part {
  const said = new Set<string>(chosen.interactions);
  const named = new Set<string>(chosen.commitments);
  const ids = versionsOf(it, ({ id, saidIn }) => named.has(id) || (saidIn !== null && said.has(saidIn)));
  const less = without(exchangeOf(it), (interaction) => !said.has(interaction), chosen.chases, earliestOf(chosen.waiting));
  const exchange = { ...less, ...saidOf(it, said, ids), ...(chosen.otherCustomer && { reachable: null }) };
  const commitments = it.commitments.filter(({ id }) => ids.has(id));
  const lists = it.lists?.filter((one) => isDeliveredBy(one, ids)) ?? [];
  return {
    interactions: chosen.interactions,
    commitments,
    findings: it.findings.filter((finding) => isAbout(finding, said, ids) || isOfExchange(finding, exchange)),
    questions: [],
    followers: it.followers,
    ...(it.organisations && { organisations: chosen.otherCustomer ? concerned(it.organisations, commitments) : it.organisations }),
    ...(lists.length > 0 && { lists }),
    evidence: chosenEvidence(it.evidence, said, chosen.files),
    closing: closingPart(it.closing, { commitments: [...ids] as CommitmentId[] }),
    open: true,
    exchange,
  };
}

/** A part that came from elsewhere, as it stands now. */
export function partFrom(it: CaseState, from: CaseId): Part | null {
  const joined = it.joined.find((one) => one.from === from);
  if (!joined) return null;
  const came = new Set<string>(joined.commitments);
  const said = new Set<string>(joined.interactions);
  const asked = new Set<string>(joined.questions);
  const ids = versionsOf(it, ({ id, saidIn }) => came.has(id) || (saidIn !== null && said.has(saidIn)));
  const commitments = it.commitments.filter(({ id }) => ids.has(id));
  const sinceThen = commitments.filter(({ id }) => !came.has(id));
  return {
    interactions: joined.interactions,
    commitments,
    findings: [
      ...joined.findings,
      ...minus(it.findings, joined.findings).filter(
        (finding) =>
          isAbout(finding, said, ids) || asked.has(finding.about ?? "") || (finding.at >= joined.at && climbsOn(finding, joined.findings)),
      ),
    ],
    questions: it.questions.filter(({ id }) => asked.has(id)),
    followers: joined.followers,
    ...(it.organisations && { organisations: concerned(it.organisations, sinceThen, joined.organisations) }),
    ...(joined.lists && { lists: (it.lists ?? []).filter(({ id }) => joined.lists!.includes(id)) }),
    evidence: chosenEvidence(it.evidence, said, joined.evidence?.pieces.map(({ file }) => file) ?? [], joined.evidence?.asked),
    closing: closingPart(it.closing, { commitments: [...ids] as CommitmentId[], came: joined.defects ?? [] }),
    open: joined.open,
    exchange: joined.exchange,
  };
}

/** A promise that would wait on one from which it was parted. */
export function parted(it: CaseState, part: Part): Commitment | null {
  const goes = new Set(part.commitments.map(({ id }) => id));
  const live = new Set(it.commitments.filter(({ endedAt }) => endedAt === null).map(({ id }) => id));
  return it.commitments.find((one) => isOwed(one) && one.waitsOn.some((on) => live.has(on) && goes.has(on) !== goes.has(one.id))) ?? null;
}

/** The case once a part has left it. */
export function left(it: CaseState, { to, part, whole, awaitingSince }: EventOf<"PartLeft">): Partial<CaseState> {
  if (whole) {
    const { openedAt, openSince } = it;
    return {
      ...newExchange(openedAt),
      openSince,
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
  const entry = it.joined.find(({ from }) => from === to);
  const rest = it.joined.filter((one) => one !== entry);
  const ids = new Set<string>(part.commitments);
  const gone = new Set<string>(part.questions);
  const kept = {
    commitments: it.commitments.filter(({ id }) => !ids.has(id)),
    findings: minus(it.findings, part.findings),
    questions: it.questions.filter(({ id }) => !gone.has(id)),
    evidence: evidenceWithout(it.evidence, part.evidence),
  };
  if (entry) {
    const own = it.apart!;
    return {
      ...kept,
      ...rest.reduce(withOther, own),
      followers: it.followers.filter((one) => !entry.followers.includes(one)),
      organisations: withoutThose(
        it.organisations,
        kept.commitments.filter(({ madeAt }) => madeAt > entry.at),
        entry.organisations,
      ),
      tags: it.tags.filter((one) => !entry.tags?.includes(one)),
      lists: staying(it.lists, entry.lists),
      joined: rest,
      apart: rest.length > 0 ? own : null,
    };
  }
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
    ...kept,
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

/** A further step on a matter that came along. */
const climbsOn = (finding: Raised, came: readonly Raised[]): boolean =>
  came.some((one) => sameMatter(one, finding)) && !came.some((one) => keyOf(one) === keyOf(finding));

const withOther = (it: Exchange, { exchange, open }: Pick<Part, "exchange" | "open">): Exchange =>
  together(it, open ? exchange : { ...exchange, openSince: it.openSince });

/** Two cases may have been told the very same («nothing heard since Monday, step 2»): as many go as came, the last first. */
function minus(all: readonly Raised[], gone: readonly Raised[]): Raised[] {
  const still = Map.groupBy(gone, keyOf);
  return all
    .toReversed()
    .filter((it) => still.get(keyOf(it))?.pop() === undefined)
    .toReversed();
}

const keyOf = ({ guard, about, since, level }: Raised): string => [guard, about, since, level].join(" ");

function exchangeOf(it: Exchange): Exchange {
  return Object.fromEntries(EXCHANGE_FIELDS.map((field) => [field, it[field]])) as unknown as Exchange;
}

/** Those meant, with all they were promised again as, and before. */
function versionsOf({ commitments }: CaseState, meant: (it: Commitment) => boolean): Set<string> {
  const ids = new Set<string>(commitments.filter(meant).map(({ id }) => id));
  for (let before = -1; before !== ids.size;) {
    before = ids.size;
    for (const { id, replacedBy } of commitments) {
      if (replacedBy && ids.has(id)) ids.add(replacedBy);
      if (replacedBy && ids.has(replacedBy)) ids.add(id);
    }
  }
  return ids;
}

const isAbout = ({ about }: Raised, said: ReadonlySet<string>, ids: ReadonlySet<string>): boolean =>
  about !== null && (said.has(about) || ids.has(about));

const isOfExchange = ({ guard, since }: Raised, { chases, awaitingSince }: Exchange): boolean =>
  (guard === "chased" && chases.includes(since)) || (guard === "unanswered" && since === awaitingSince);

const earliestOf = (all: readonly Instant[]): Instant | null => (all.length === 0 ? null : (Math.min(...all) as Instant));

/** Of an exchange kept apart only what it waited for itself. */
const stillAwaiting = (it: CaseState, exchange: Exchange, awaitingSince: Instant | null): Instant | null =>
  exchange.awaitingSince === it.awaitingSince ? awaitingSince : exchange.awaitingSince;
