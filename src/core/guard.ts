import type { CaseState } from "./case.ts";
import { isOwed } from "./commitment.ts";
import { type Finding, type GuardName, type Matter, sameMatter } from "./finding.ts";
import { type Context, step } from "./policy.ts";
import type { Instant } from "./time.ts";

/** "If nothing else happens, at this instant I will have to say this." */
export interface Watch {
  at: Instant;
  finding: Finding;
}

/** One way of dropping the ball. Pure; no clock: it says when it will have to speak. */
export interface Guard {
  name: GuardName;
  /** The earliest finding not yet raised, or null when there is nothing to watch. */
  watch(it: CaseState, context: Context): Watch | null;
  /** Whether a finding raised earlier is still true. */
  stands(it: CaseState, finding: Finding): boolean;
}

/** The first of several watches to fall due; of two at once, the one given first. */
export function first(watches: readonly (Watch | null)[]): Watch | null {
  return watches.reduce((best, it) => (it && (!best || it.at < best.at) ? it : best), null);
}

/** The ladder on one matter: its first step at `due`, each later one so much open time after the one before was said. */
export function climb(it: CaseState, matter: Matter, due: Instant, context: Context): Watch {
  const last = it.findings.findLast((finding) => sameMatter(finding, matter));
  const level = (last?.level ?? 0) + 1;
  const { at, to } = step(last?.at ?? due, level, context);
  return { at, finding: { ...matter, level, to } };
}

/** The commitment a finding is about, when it is still owed. */
export function owed(it: CaseState, finding: Finding) {
  return it.commitments.find((commitment) => commitment.id === finding.about && isOwed(commitment));
}
