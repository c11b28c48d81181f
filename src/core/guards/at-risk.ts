import { raised } from "../case.ts";
import type { DateGiven } from "../commitment.ts";
import { first, type Guard, owed } from "../guard.ts";
import type { Context } from "../policy.ts";
import { awaitingYes } from "../renegotiation.ts";
import { dayOf, HOUR, type Instant, latest, localDate, type Millis } from "../time.ts";

/**
 * A promise whose time is near and that nobody has kept (S03, S07). Said once for each date given, or never where it would come
 * too late. Once another date is proposed, whether the customer agrees is what is watched (core/guards/unagreed.ts).
 */
export const atRisk: Guard = {
  name: "at_risk",
  watch(it, context) {
    return first(
      it.commitments.map((commitment) => {
        if (commitment.status !== "open" || awaitingYes(commitment)) return null;
        const matter = { guard: "at_risk", about: commitment.id, since: commitment.dueAt } as const;
        if (raised(it, matter)) return null;
        const at = warnAt(commitment, context);
        return latest(at, it.lastAt) < commitment.dueAt ? { at, finding: { ...matter, level: 1, to: "owner" } } : null;
      }),
    );
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    return commitment?.status === "open" && commitment.dueAt === finding.since && !awaitingYes(commitment);
  },
};

/** A warning at the end of a day is read the next morning: so much of the day must be left. */
const LEFT_OF_THE_DAY_MIN = HOUR;

/**
 * The policy's open time before the due; where less open time than twice that is left from the day the date
 * was given, halfway. A due outside opening hours is warned about in the last open time before it. What would
 * come as an earlier day ends comes as that day begins.
 */
export function warnAt(
  { dates, dueAt }: { dates: readonly Pick<DateGiven, "at">[]; dueAt: Instant },
  { policy, calendar }: Context,
): Instant {
  const givenAt = dates.at(-1)!.at;
  const ahead = calendar.between(givenAt, dueAt);
  if (ahead === 0) return Math.floor((givenAt + Math.max(givenAt, dueAt)) / 2) as Instant;
  const { before } = policy.warnings.findLast((line) => line.ahead <= ahead) ?? { before: 0 };
  const at = calendar.add(givenAt, Math.max(ahead - before, Math.floor(ahead / 2)) as Millis);
  if (dayOf(at, calendar.zone) >= dayOf(dueAt, calendar.zone)) return at;
  const day = localDate(at, calendar.zone);
  const closes = calendar.closesAt(day);
  if (closes === null || closes - at >= LEFT_OF_THE_DAY_MIN) return at;
  const opens = calendar.opensAt(day);
  return opens !== null && opens > givenAt ? opens : at;
}
