import type { CaseState } from "../core/case.ts";
import type { Commitment } from "../core/commitment.ts";
import type { Due } from "../core/due.ts";
import type { Door } from "../core/events.ts";
import { recipients } from "../core/people.ts";
import { warnAt } from "../core/guards/at-risk.ts";
import type { CaseId } from "../core/ids.ts";
import { type Instant, iso } from "../core/time.ts";
import type { DeskContext } from "./context.ts";

/** How rules' values look from outside the desk: ISO instants, plain shapes (contract/). */
export const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at));

export function presentDue(due: Due) {
  if (due.kind === "exact") return { ...due, by: iso(due.by) };
  if (due.kind === "window") return { ...due, notBefore: iso(due.notBefore), by: iso(due.by) };
  if (due.kind === "none") return due;
  const { by, ...vague } = due;
  return by === undefined ? vague : { ...vague, by: iso(by) };
}

export function presentCommitment(caseId: CaseId, it: Commitment, saidDoor: Door | null, context: DeskContext) {
  return {
    ...it,
    caseId,
    saidDoor,
    due: presentDue(it.due),
    madeAt: iso(it.madeAt),
    dueAt: iso(it.dueAt),
    notBefore: isoOrNull(it.notBefore),
    dates: it.dates.map((date) => ({ ...date, at: iso(date.at), dueAt: iso(date.dueAt) })),
    acceptedAt: isoOrNull(it.acceptedAt),
    handover: it.handover && { ...it.handover, at: iso(it.handover.at) },
    endedAt: isoOrNull(it.endedAt),
    warnAt: iso(warnAt(it, context)),
  };
}

export function presentFinding(state: CaseState, it: CaseState["findings"][number], context: DeskContext) {
  return {
    guard: it.guard,
    about: it.about,
    since: iso(it.since),
    level: it.level,
    to: it.to,
    at: iso(it.at),
    told: recipients(state, it, context.people, it.at),
  };
}
