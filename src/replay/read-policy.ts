import type { Policy } from "../core/policy.ts";
import { policyProblems } from "../core/policy-problems.ts";
import type { Millis } from "../core/time.ts";
import { readLength } from "./moment.ts";
import type { Page, Path } from "./story-page.ts";

const LENGTHS = {
  silence: "silenceMax",
  answer: "answerMax",
  answerComplaint: "complaintMax",
  callBack: "callBackMax",
  tryAgain: "tryAgainMax",
  accept: "acceptMax",
  askEvidence: "evidenceAskMax",
  askEvidenceAgain: "evidenceAgainMax",
  judgeEvidence: "evidenceJudgeMax",
  vague: "vagueMax",
  repeat: "repeat",
} as const;

/** The policy with what the story's file says otherwise. */
export function readPolicy({ told: { policy }, note }: Page, usual: Policy): Policy {
  const length = (text: string, path: Path): Millis => {
    const read = readLength(text);
    if (read === null) note("bad_length", ["policy", ...path], { found: text });
    return read ?? (0 as Millis);
  };
  const lengths = Object.entries(LENGTHS).flatMap(([key, name]) => {
    const text = policy[key as keyof typeof LENGTHS];
    return text === undefined ? [] : [[name, length(text, [key])]];
  });
  const warnings = policy.warnings?.map((it, index) => ({
    ahead: length(it.ahead, ["warnings", index, "ahead"]),
    before: length(it.before, ["warnings", index, "before"]),
  }));
  const ladder = policy.ladder?.map((it, index) => ({ after: length(it.after, ["ladder", index, "after"]), to: it.to }));
  const read: Policy = {
    ...usual,
    ...Object.fromEntries(lengths),
    chases: policy.chases ?? usual.chases,
    warnings: warnings?.toSorted((a, b) => a.ahead - b.ahead) ?? usual.warnings,
    ladder: ladder ?? usual.ladder,
  };
  for (const { path, problem } of policyProblems(read)) note("bad_policy", ["policy"], { where: path, problem });
  return read;
}
