import { type CaseState, commitmentOf } from "../case.ts";
import { isOwed } from "../commitment.ts";
import { type Approval, isAwaited } from "../customer-acts.ts";
import { climb, first, type Guard } from "../guard.ts";
import type { Context } from "../policy.ts";
import type { Instant, Millis } from "../time.ts";

/** A promise cannot begin before the customer says yes to a price or a sample, and they have not (S41): said while there is time to ask again. */
export const unapproved: Guard = {
  name: "unapproved",
  watch(it, context) {
    if (it.status !== "open") return null;
    return first(
      awaited(it).map((one) => climb(it, { guard: "unapproved", about: one.id, since: one.at }, askAgainAt(it, one, context), context)),
    );
  },
  stands: (it, finding) => it.status === "open" && awaited(it).some(({ id }) => id === finding.about),
};

const awaited = (it: CaseState): Approval[] => (it.approvals ?? []).filter((one) => isAwaited(one) && waits(it, one));

function waits(it: CaseState, { holdsUp }: Approval): boolean {
  const promise = holdsUp && commitmentOf(it, holdsUp);
  return Boolean(promise && isOwed(promise));
}

/** Halfway, in open time, to when the work must begin to be done by its date; at once where that is past. */
function askAgainAt(it: CaseState, { at, holdsUp }: Approval, { calendar }: Context): Instant {
  const { dueAt, workMs } = commitmentOf(it, holdsUp!)!;
  const left = dueAt > at ? calendar.between(at, dueAt) - workMs : 0;
  return left > 0 ? calendar.add(at, Math.floor(left / 2) as Millis) : at;
}
