import type { CaseState } from "./case.ts";
import { type Commitment, conventionalDue } from "./commitment.ts";
import type { InteractionId } from "./ids.ts";
import { withoutProposalsOf } from "./renegotiation.ts";
import type { Instant } from "./time.ts";

/**
 * The commitments once a message is taken back before it left: what it promised was never said, and of what it told (a new
 * date, a release, a promise made again) the customer knows nothing, so what stood before stands again.
 */
export function withdrawn({ status, commitments, findings }: CaseState, message: InteractionId, at: Instant): Commitment[] {
  const unsaid = new Set(commitments.filter((it) => it.saidIn === message && it.endedAt === null).map(({ id }) => id));
  const broke = (it: Commitment) => findings.some(({ guard, about, since }) => guard === "broken" && about === it.id && since === it.dueAt);
  return commitments.map((it) => {
    if (unsaid.has(it.id)) return { ...it, status: "dismissed", endedAt: at };
    if (it.replacedBy && unsaid.has(it.replacedBy)) return { ...it, status: "broken", replacedBy: null, endedAt: null };
    if (status === "open" && it.releasedIn === message)
      return { ...it, status: broke(it) ? "broken" : "open", releasedIn: null, evidence: null, endedAt: null };
    const asked = it.reminders?.some(({ interaction }) => interaction === message) ? withoutReminder(it, message) : it;
    return asked.endedAt === null ? withoutProposalsOf(withoutDatesOf(asked, message), message) : asked;
  });
}

function withoutReminder({ reminders, ...it }: Commitment, message: InteractionId): Commitment {
  const left = reminders!.filter(({ interaction }) => interaction !== message);
  return { ...it, ...(left.length > 0 && { reminders: left }) };
}

function withoutDatesOf(it: Commitment, message: InteractionId): Commitment {
  const [first, ...later] = it.dates;
  const dates = [first!, ...later.filter(({ toldIn }) => toldIn !== message)];
  if (dates.length === it.dates.length) return it;
  const original = dates.length === 1;
  const { dateReason, ...terms } = it;
  const undated = original && conventionalDue(it.due);
  return {
    ...terms,
    ...(dateReason !== undefined && !undated && { dateReason }),
    dates,
    dueAt: dates.at(-1)!.dueAt,
    level: dates.filter(({ reason }) => reason !== null).length,
    conventional: undated,
    notBefore: original && it.due.kind === "window" ? it.due.notBefore : null,
  };
}
