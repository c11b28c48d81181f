import { WORKING_DAY } from "./calendar.ts";
import type { Policy } from "./policy.ts";
import type { Millis } from "./time.ts";

export interface PolicyProblem {
  /** Where, as "ladder[1].after". */
  path: string;
  problem: "not_a_length" | "too_long" | "no_length" | "empty" | "goes_back";
}

/** A year of working days: calendars are not asked for more. */
const LENGTH_MAX = 260 * WORKING_DAY;

const LENGTHS = ["vagueMax", "silenceMax", "answerMax", "callBackMax", "acceptMax", "repeat"] as const;

/** A finding repeated without a pause never ends, and a date to watch by comes after the words. */
const NEVER_ZERO = /^(repeat|vagueMax|vague\[.*)$/;

/** What keeps a policy from being followed; empty for one that can be. */
export function policyProblems(policy: Policy): PolicyProblem[] {
  return [...lengths(policy).flatMap(wrongLength), ...stepsBack(policy), ...empty(policy)];
}

function lengths(policy: Policy): { path: string; length: Millis }[] {
  return [
    ...LENGTHS.map((path) => ({ path, length: policy[path] })),
    ...policy.warnings.flatMap(({ ahead, before }, i) => [
      { path: `warnings[${i}].ahead`, length: ahead },
      { path: `warnings[${i}].before`, length: before },
    ]),
    ...policy.vague.map(({ within }, i) => ({ path: `vague[${i}].within`, length: within })),
    ...policy.ladder.map(({ after }, i) => ({ path: `ladder[${i}].after`, length: after })),
  ];
}

function wrongLength({ path, length }: { path: string; length: Millis }): PolicyProblem[] {
  if (!Number.isInteger(length) || length < 0) return [{ path, problem: "not_a_length" }];
  if (length > LENGTH_MAX) return [{ path, problem: "too_long" }];
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
