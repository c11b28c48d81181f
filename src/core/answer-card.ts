import { type CaseState, commitmentOf } from "./case.ts";
import { awaited, flowOf, readyAt } from "./chain.ts";
import { type Commitment, isOwed, isStep, isTold } from "./commitment.ts";
import { refundsUnconfirmed } from "./decide-closing.ts";
import type { CommitmentId, InteractionId, PersonId } from "./ids.ts";
import type { Context } from "./policy.ts";
import { awaitingYes } from "./renegotiation.ts";
import { settled } from "./settle.ts";
import type { Instant, Millis } from "./time.ts";
import { gaveItsDate } from "./third-party-answer.ts";
import { isPublic } from "./told-to-customer.ts";
import { standing } from "./watch.ts";

/** What whoever picks up the phone must know in five seconds (S05). Facts only; the words are the page's. */
export interface AnswerCard {
  standing: "late" | "at_risk" | "on_course" | "nothing_promised" | "closed";
  /**
   * The last promise or new date said, or the last message where that came after: its words are then the interaction's.
   * `notice`: it gave notice that the case may be closed after `until`, in the desk's set words, which nobody says again.
   */
  lastSaid: {
    words: string | null;
    by: PersonId | null;
    at: Instant;
    interaction: InteractionId | null;
    notice?: { until: Instant };
  } | null;
  /** The next one due that is no third party's word another waits on. Where it is `conventional`, no date was said. */
  next: Commitment | null;
  /** What the next one, or else the first late one, waits on and that has not come. */
  waitsOn: Commitment[];
  /** Whoever owes them and to whom. */
  late: { commitment: Commitment; since: Instant; byMs: Millis }[];
  /** What the customer counts on and is still owed, the soonest first: what their page shows as to come, or late. */
  toCustomer: Commitment[];
  /** Owed by third parties for a date that they gave or confirmed themselves. */
  theirWord: Commitment[];
  /** Refunds sent that they have not said to have. */
  refundsSent: Commitment[];
  /** Promised without a date; a real one is to be said. */
  toDate: Commitment[];
  /** They cannot be kept: what they wait on leaves them ready at the earliest by `readyAt`. */
  impossible: { commitment: Commitment; readyAt: Instant }[];
  /** Broken and promised again, and the customer has not been told that the first was not kept. The last broken first. */
  untold: Commitment[];
  awaitingSince: Instant | null;
  chases: number;
  owner: PersonId;
  told: CaseState["findings"];
}

/** The card at `now`, whether or not a worker has looked since. `owningUp`: our messages that say a promise was not kept. */
export function answerCard(state: CaseState, context: Context, now: Instant, owningUp: ReadonlySet<InteractionId> = new Set()): AnswerCard {
  const { state: it } = settled(state, context, now);
  const told = standing(it);
  const flow = flowOf(it, context);
  const all = it.commitments.filter(isOwed).toSorted((a, b) => a.dueAt - b.dueAt);
  const owed = all.filter((one) => !isStep(one));
  const open = owed.filter(({ status }) => status === "open");
  const late = owed.filter(({ status }) => status === "broken");
  const next =
    open.find((one) => isTold(one) && !(one.promiser.role === "third_party" && all.some(({ waitsOn }) => waitsOn.includes(one.id)))) ??
    null;
  return {
    standing: standingOf(it, owed, late, told),
    lastSaid: lastSaid(it),
    next,
    waitsOn: beyondSteps(it, next ?? late[0]),
    late: late.map((commitment) => ({ commitment, since: commitment.dueAt, byMs: (now - commitment.dueAt) as Millis })),
    toCustomer: owed.filter((one) => isPublic(one, it)),
    theirWord: all.filter((one) => one.promiser.role === "third_party" && gaveItsDate(it, one)),
    refundsSent: refundsUnconfirmed(it),
    toDate: open.filter((one) => one.conventional && isTold(one)),
    impossible: told
      .filter(({ guard }) => guard === "impossible")
      .flatMap(({ about }) => {
        const commitment = commitmentOf(it, about as CommitmentId)!;
        const ready = readyAt(flow, commitment, now);
        return commitment.status === "open" && !isStep(commitment) && ready ? [{ commitment, readyAt: ready.at }] : [];
      }),
    untold: brokenPromises(it)
      .filter(({ dueAt }) => !it.news.some(({ interaction, at }) => at >= dueAt && owningUp.has(interaction)))
      .toReversed(),
    awaitingSince: it.awaitingSince,
    chases: it.chases.length,
    owner: it.owner,
    told,
  };
}

/** What it waits on that the customer knows of: a step of ours is told as what that step waits on. */
function beyondSteps(it: CaseState, commitment: Commitment | undefined, seen = new Set<CommitmentId>()): Commitment[] {
  const found = (commitment ? awaited(it, commitment) : []).filter((on) => isOwed(on) && !seen.has(on.id));
  for (const { id } of found) seen.add(id);
  return found.flatMap((on) => (isStep(on) ? beyondSteps(it, on, seen) : [on])).toSorted((a, b) => a.dueAt - b.dueAt);
}

/** Ours that were broken and promised again since the case was opened, or opened anew, in the order they broke. */
export function brokenPromises(it: CaseState): Commitment[] {
  const ours = it.commitments.filter(
    (one) => one.status === "replaced" && one.promiser.role === "person" && isTold(one) && one.endedAt! >= it.openSince,
  );
  return ours.toSorted((a, b) => a.dueAt - b.dueAt);
}

const RISKS = new Set(["at_risk", "impossible", "unaccepted", "unagreed", "date_refused"]);

function standingOf(
  it: CaseState,
  owed: readonly Commitment[],
  late: readonly Commitment[],
  told: CaseState["findings"],
): AnswerCard["standing"] {
  if (it.status === "closed") return "closed";
  if (late.length > 0) return "late";
  const atRisk = told.some(({ guard, about }) => RISKS.has(guard) && owed.some(({ id }) => id === about));
  if (atRisk || owed.some(awaitingYes)) return "at_risk";
  return owed.length > 0 || refundsUnconfirmed(it).length > 0 ? "on_course" : "nothing_promised";
}

function lastSaid(it: CaseState): AnswerCard["lastSaid"] {
  const when = (saidIn: InteractionId | null, noted: Instant) => it.news.find(({ interaction }) => interaction === saidIn)?.at ?? noted;
  const said = it.commitments
    .filter((one) => one.status !== "dismissed" && isTold(one))
    .flatMap(({ words, saidBy, saidIn, madeAt, proposals = [] }) => [
      { words, by: saidBy, at: when(saidIn, madeAt), interaction: saidIn },
      ...proposals.map((one) => ({ words: one.words, by: one.by, at: when(one.toldIn, one.at), interaction: one.toldIn })),
    ]);
  const notice = it.closing?.notice;
  const written = it.news.map(({ by, at, interaction }) => ({
    words: null,
    by,
    at,
    interaction,
    ...(notice?.interaction === interaction && { notice: { until: notice.until } }),
  }));
  return [...written, ...said].toSorted((a, b) => a.at - b.at).at(-1) ?? null;
}
