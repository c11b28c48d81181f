import { raised, type CaseState } from "../case.ts";
import { type Commitment, isOwed } from "../commitment.ts";
import { type Matter, sameMatter } from "../finding.ts";
import { first, type Guard, owed, type Watch } from "../guard.ts";
import type { Context } from "../policy.ts";
import { heardAt } from "../third-party-answer.ts";
import type { Instant, Millis } from "../time.ts";

/**
 * A third party whose date comes near without a word of it, or that was asked and says nothing: the case's owner asks it, or
 * asks again, as often as the policy says. Whatever it does, the case stays its owner's (S10).
 */
export const thirdPartyQuiet: Guard = {
  name: "third_party_quiet",
  watch(it, context) {
    return first(it.commitments.map((one) => (isTheirs(one) ? (askedInVain(it, one, context) ?? toBeAsked(it, one, context)) : null)));
  },
  stands(it, finding) {
    const commitment = owed(it, finding);
    if (!commitment) return false;
    const asked = unanswered(commitment);
    if (asked !== null) return finding.since === asked;
    const saidAt = it.findings.find((one) => sameMatter(one, finding))?.at ?? it.lastAt;
    const spokeAt = Math.max(heardAt(commitment) ?? 0, commitment.reminders?.at(-1)?.at ?? 0);
    return commitment.status === "open" && finding.since === commitment.dueAt && spokeAt < saidAt;
  },
};

const isTheirs = (it: Commitment): boolean => isOwed(it) && it.promiser.role === "third_party";

/** When it was last asked, where it has not been heard since. */
export function unanswered(it: Commitment): Instant | null {
  const asked = it.reminders?.at(-1)?.at;
  return asked !== undefined && asked > (heardAt(it) ?? 0) ? asked : null;
}

/** Asked, and nothing: once every so much open time. */
function askedInVain(it: CaseState, one: Commitment, { policy, calendar }: Context): Watch | null {
  const since = unanswered(one);
  if (since === null) return null;
  const matter: Matter = { guard: "third_party_quiet", about: one.id, since };
  const last = it.findings.findLast((finding) => sameMatter(finding, matter));
  const at = calendar.add(last?.at ?? since, policy.thirdPartyChaseEvery);
  return { at, finding: { ...matter, level: (last?.level ?? 0) + 1, to: "owner" } };
}

/** Its date is near, and since the time to ask came nobody has. A date given later than that is fresh enough. Read in the morning rather than at closing. */
function toBeAsked(it: CaseState, one: Commitment, { policy, calendar }: Context): Watch | null {
  if (one.status !== "open" || one.conventional || policy.thirdPartyAskBefore === 0) return null;
  const givenAt = one.dates.at(-1)!.at;
  const ahead = calendar.between(givenAt, one.dueAt);
  if (ahead <= policy.thirdPartyAskBefore) return null;
  const at = calendar.nextOpen(calendar.add(givenAt, (ahead - policy.thirdPartyAskBefore) as Millis));
  const matter: Matter = { guard: "third_party_quiet", about: one.id, since: one.dueAt };
  const spokeAt = Math.max(heardAt(one) ?? 0, one.reminders?.at(-1)?.at ?? 0);
  return at >= one.dueAt || spokeAt >= at || raised(it, matter) ? null : { at, finding: { ...matter, level: 1, to: "owner" } };
}
