import { type WeekHours, WORKING_DAY } from "./calendar.ts";
import { LENGTHS, type Policy } from "./policy.ts";
import { type Millis, MINUTE } from "./time.ts";

export interface PolicyProblem {
  /** Where, as "ladder[1].after". */
  path: string;
  problem: "not_a_length" | "too_long" | "no_length" | "empty" | "goes_back";
}

/** A year of working days: calendars are not asked for more. */
const LENGTH_MAX = 260 * WORKING_DAY;

/** A finding repeated without a pause never ends, and a date to watch or to answer by comes after the words. */
const NEVER_ZERO = /^(repeat|thirdPartyChaseEvery|vagueMax|complaintMax|vague\[.*)$/;

/** Weeks within which every length of the policy must have passed: what is farther than two years off is watched by nobody. */
const WEEKS_MAX = 104;

/** What keeps a policy from being followed, in a week of these hours where they are known; empty for one that can be. */
export function policyProblems(policy: Policy, hours: WeekHours | null = null): PolicyProblem[] {
  const max = hours ? Math.min(LENGTH_MAX, WEEKS_MAX * openWeek(hours)) : LENGTH_MAX;
  return [...lengths(policy).flatMap((it) => wrongLength(it, max)), ...stepsBack(policy), ...empty(policy)];
}

/** Open time of a week, in milliseconds. */
const openWeek = (hours: WeekHours): number => hours.flat().reduce((sum, [start, end]) => sum + (end - start) * MINUTE, 0);

function lengths(policy: Policy): { path: string; length: Millis }[] {
  return [
    ...LENGTHS.map((path) => ({ path, length: policy[path] })),
    ...policy.warnings.flatMap(({ ahead, before }, i) => [
      { path: `warnings[${i}].ahead`, length: ahead },
      { path: `warnings[${i}].before`, length: before },
    ]),
    ...policy.vague.map(({ within }, i) => ({ path: `vague[${i}].within`, length: within })),
    ...Object.entries(policy.work).map(([kind, length]) => ({ path: `work.${kind}`, length })),
    ...policy.ladder.map(({ after }, i) => ({ path: `ladder[${i}].after`, length: after })),
  ];
}

function wrongLength({ path, length }: { path: string; length: Millis }, max: number): PolicyProblem[] {
  if (!Number.isInteger(length) || length < 0) return [{ path, problem: "not_a_length" }];
  if (length > max) return [{ path, problem: "too_long" }];
  return length === 0 && NEVER_ZERO.test(path) ? [{ path, problem: "no_length" }] : [];
}

function stepsBack({ ladder }: Policy): PolicyProblem[] {
  return ladder.flatMap(({ after }, i) =>
    i > 0 && after < ladder[i - 1]!.after ? [{ path: `ladder[${i}].after`, problem: "goes_back" }] : [],
  );
}

function empty(policy: Policy): PolicyProblem[] {
  return (["ladder", "chases"] as const).filter((path) => policy[path].length === 0).map((path) => ({ path, problem: "empty" }));
}
