import type { CaseView } from "../../../../contract/case.ts";
import type { CommitmentView } from "../../../../contract/commitment.ts";
import { type Instant, instant } from "../../../../core/time.ts";
import { isOwedView } from "../../../promise-state.ts";

/** One promise as the chain draws it. Dates are those that were said, or what they leave possible; null where none was. */
export interface ChainStep {
  promise: CommitmentView;
  /** Owed promises it waits on, by id. */
  after: readonly string[];
  /** The first date the customer was given for it, before any move and before it was promised again. */
  promisedAt: Instant | null;
  /** As it stands: the date in force, the earliest that what it waits on allows, or now while it is late. */
  nowAt: Instant | null;
  /** Late, and no other date was given: it goes on. */
  running: boolean;
  /** `nowAt` is what is possible and nobody has agreed to it: to be renegotiated. */
  unagreed: boolean;
}

type Seen = Pick<CaseView, "commitments" | "chain">;

/** What is owed, each after what it waits on. Empty when there is nothing to draw: nothing waits, nothing moved, and only one is owed. */
export function chainSteps(view: Seen, now: Instant): ChainStep[] {
  const owed = view.commitments.filter(isOwedView);
  const steps = owed.map((promise) => stepOf(promise, owed, view, now));
  const worthIt = owed.length > 1 || steps.some(({ after, promisedAt, nowAt }) => after.length > 0 || promisedAt !== nowAt);
  return worthIt && steps.some(({ nowAt }) => nowAt !== null) ? inOrder(steps) : [];
}

function stepOf(promise: CommitmentView, owed: readonly CommitmentView[], { commitments, chain }: Seen, now: Instant): ChainStep {
  const latestOf = (id: string): CommitmentView | undefined => {
    const it = commitments.find((one) => one.id === id);
    return it?.replacedBy ? latestOf(it.replacedBy) : it;
  };
  const after = promise.waitsOn
    .map((id) => latestOf(id)?.id)
    .filter((id) => id !== undefined && owed.some((one) => one.id === id)) as string[];
  const dueAt = promise.conventional ? null : instant(promise.dueAt);
  const possible = chain.find(({ commitment, impossible }) => impossible && commitment === promise.id);
  const late = dueAt !== null && dueAt <= now;
  return {
    promise,
    after: [...new Set(after)],
    promisedAt: firstDate(promise, commitments),
    nowAt: possible ? instant(possible.comesAt) : late ? now : dueAt,
    running: late && !possible,
    unagreed: possible !== undefined,
  };
}

/** The date first said for it, or for what it was promised again after; null where the first had none. */
function firstDate(promise: CommitmentView, commitments: readonly CommitmentView[], seen: readonly string[] = []): Instant | null {
  const before = commitments.find(({ id, replacedBy }) => replacedBy === promise.id && !seen.includes(id));
  const first = before && firstDate(before, commitments, [...seen, promise.id]);
  if (first) return first;
  const said =
    promise.due.kind === "exact" || promise.due.kind === "window" || (promise.due.kind === "vague" && promise.due.by !== undefined);
  const given = promise.dates[said ? 0 : 1];
  return given ? instant(given.dueAt) : null;
}

/** Each after what it waits on; otherwise by date, those without one last. A ring of promises, which the rules refuse, is left as it came. */
function inOrder(steps: readonly ChainStep[]): ChainStep[] {
  const left = steps.toSorted((a, b) => (a.nowAt ?? Infinity) - (b.nowAt ?? Infinity));
  const done: ChainStep[] = [];
  while (left.length > 0) {
    const free = left.findIndex(({ after }) => !after.some((id) => left.some(({ promise }) => promise.id === id)));
    done.push(...left.splice(Math.max(free, 0), 1));
  }
  return done;
}
