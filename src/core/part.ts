import { isDeliveredBy } from "./agreed.ts";
import type { CaseState } from "./case.ts";
import { closingPart } from "./closing.ts";
import { type Commitment, isOwed } from "./commitment.ts";
import { chosenEvidence, wholeEvidence } from "./evidence-part.ts";
import { type Exchange, exchangeOf, saidOf, without } from "./exchange.ts";
import { type Raised, sameMatter, sameRaised, withoutRaised } from "./finding.ts";
import type { CaseId, CommitmentId, FileId, InteractionId } from "./ids.ts";
import { concerned } from "./organisations.ts";
import type { Part } from "./part-shapes.ts";
import type { Instant } from "./time.ts";

/** Raised of the case as a whole and not of what was said: it stays where it was raised. */
export const OF_THE_CASE: ReadonlySet<Raised["guard"]> = new Set([
  "offered",
  "passed",
  "declined",
  "came_back",
  "stale_status",
  "untrue_status",
]);

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
      ...withoutRaised(it.findings, joined.findings).filter(
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

/** A further step on a matter that came along. */
const climbsOn = (finding: Raised, came: readonly Raised[]): boolean =>
  came.some((one) => sameMatter(one, finding)) && !came.some((one) => sameRaised(one, finding));

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
