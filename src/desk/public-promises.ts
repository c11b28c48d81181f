import { type CaseState, commitmentOf } from "../core/case.ts";
import { type Commitment, conventionalDue, doneAt } from "../core/commitment.ts";
import type { Sees } from "../core/customer-acts.ts";
import { hindrances } from "../core/decide-closing.ts";
import { type CommitmentKind, isAtHour } from "../core/due.ts";
import type { CommitmentId, PersonId } from "../core/ids.ts";
import { awaitingYes, refusedDate } from "../core/renegotiation.ts";
import type { Instant } from "../core/time.ts";
import { isPublic } from "../core/told-to-customer.ts";

/** coming · moved: to come, at another date than first said · late: its time has passed, and it is still owed · sent: a refund that has left, which they have not said to have (S21) · broken: promised again. */
export type PublicStanding = "coming" | "moved" | "late" | "kept" | "kept_late" | "sent" | "broken" | "released";

/** One date that was said for it. */
export interface PublicDate {
  saidAt: Instant;
  dueAt: Instant;
  /** Why it is another than before, as it was told; null for the first, and where the reason names one whom the desk does not name. */
  reason: string | null;
}

/** Another date told for it, that they may agree to or not. */
export interface PublicProposal extends PublicDate {
  /** First name of who proposes it. */
  by: string;
  /** They said no; nobody has proposed anything else since. */
  refused: boolean;
  /** Still to come: one that has passed is agreed to by nobody. */
  ahead: boolean;
}

export interface PublicPromise {
  id: CommitmentId;
  /** As they were said, in the language of the case. */
  words: string;
  kind: CommitmentKind;
  standing: PublicStanding;
  /** First names of who owes it, where one of the desk does, and of who said it. */
  by: string | null;
  saidBy: string;
  madeAt: Instant;
  /** Null where no date was said. */
  dueAt: Instant | null;
  notBefore: Instant | null;
  /** Said for that hour, and so every date of it; else for a time before it. */
  atHour: boolean;
  dates: readonly PublicDate[];
  /** What waits for their yes, or was refused. */
  proposal: PublicProposal | null;
  endedAt: Instant | null;
  /** Broken and promised again: for when, where a date was said. */
  again: { dueAt: Instant | null; atHour: boolean } | null;
}

export interface Naming {
  nameOf(id: PersonId): string;
  /** Names that the customer is not told. */
  hidden: readonly string[];
}

/** Every promise made to the customer, and what became of it: a broken one is shown broken, with no way to hide it. */
export function publicPromises(state: CaseState, naming: Naming, now: Instant): PublicPromise[] {
  const theirs = state.commitments.filter((it) => isPublic(it, state)).map((it) => shown(it, state, naming, now));
  const to = theirs.filter(({ endedAt }) => endedAt === null);
  const was = theirs.filter(({ endedAt }) => endedAt !== null);
  return [...to.toSorted(byWhatPresses), ...was.toSorted((a, b) => b.endedAt! - a.endedAt!)];
}

function shown(it: Commitment, state: CaseState, { nameOf, hidden }: Naming, now: Instant): PublicPromise {
  const naming = (text: string) => hidden.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const again = it.replacedBy ? commitmentOf(state, it.replacedBy) : undefined;
  return {
    id: it.id,
    words: it.words,
    kind: it.kind,
    standing: hindrances(state).some((one) => one.what === "refund" && one.commitment.id === it.id) ? "sent" : standingOf(it),
    by: it.promiser.role === "person" ? nameOf(it.promiser.id) : null,
    saidBy: nameOf(it.saidBy),
    madeAt: it.madeAt,
    dueAt: it.conventional ? null : it.dueAt,
    notBefore: it.notBefore,
    atHour: isAtHour(it.due),
    dates: datesSaid(it).map(({ at, dueAt, reason }) => ({ saidAt: at, dueAt, reason: reason && !naming(reason) ? reason : null })),
    proposal: proposed(it, now, { nameOf, naming }),
    endedAt: doneAt(it),
    again: again ? { dueAt: again.conventional ? null : again.dueAt, atHour: isAtHour(again.due) } : null,
  };
}

function proposed(
  it: Commitment,
  now: Instant,
  { nameOf, naming }: { nameOf: Naming["nameOf"]; naming: (text: string) => boolean },
): PublicProposal | null {
  const last = awaitingYes(it) ?? refusedDate(it);
  if (!last) return null;
  const { at, dueAt, reason, by, answer } = last;
  return { saidAt: at, dueAt, reason: naming(reason) ? null : reason, by: nameOf(by), refused: answer !== null, ahead: dueAt > now };
}

/** The date to watch by, where none was said, is nobody's business but the desk's. */
const datesSaid = ({ due, dates }: Commitment) => (conventionalDue(due) ? dates.slice(1) : dates);

function standingOf(it: Commitment): PublicStanding {
  if (it.status === "open") return it.level > 0 ? "moved" : "coming";
  if (it.status === "broken") return "late";
  if (it.status === "replaced") return "broken";
  return it.status === "kept" || it.status === "kept_late" ? it.status : "released";
}

/** What is late, then what comes next; without a date, last. */
function byWhatPresses(a: PublicPromise, b: PublicPromise): number {
  const rank = (it: PublicPromise) => (it.standing === "late" ? 0 : it.dueAt === null ? 2 : 1);
  return rank(a) - rank(b) || (a.dueAt ?? a.madeAt) - (b.dueAt ?? b.madeAt);
}

/** As one who follows the case with its customer sees it: what is proposed is not theirs to answer, and who sees the dates alone reads not a word of what was said. */
export const followed = (it: PublicPromise, sees: Sees): PublicPromise => ({
  ...it,
  proposal: null,
  ...(sees === "dates" && { words: "", dates: it.dates.map((date) => ({ ...date, reason: null })) }),
});
