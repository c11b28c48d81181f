import type { CaseState } from "./case.ts";
import type { Finding } from "./finding.ts";
import { first, type Guard, type Watch } from "./guard.ts";
import { atRisk } from "./guards/at-risk.ts";
import { broken } from "./guards/broken.ts";
import { chased } from "./guards/chased.ts";
import { impossible } from "./guards/impossible.ts";
import { lostCall } from "./guards/lost-call.ts";
import { silent } from "./guards/silent.ts";
import { unaccepted } from "./guards/unaccepted.ts";
import { unanswered } from "./guards/unanswered.ts";
import { undelivered } from "./guards/undelivered.ts";
import { vague } from "./guards/vague.ts";
import type { Context } from "./policy.ts";

/** Of several that fall due at once, the order here is the order told. Adding a guard is adding a line. */
export const GUARDS: readonly Guard[] = [chased, vague, unaccepted, impossible, atRisk, broken, undelivered, lostCall, unanswered, silent];

/** What this case will have to say next, and when; null when it watches nothing. */
export function watch(it: CaseState, context: Context): Watch | null {
  return first(GUARDS.map((guard) => guard.watch(it, context)));
}

/** The findings still true, the latest of each matter only. */
export function standing(it: CaseState): CaseState["findings"] {
  const stands = (finding: Finding) => GUARDS.find(({ name }) => name === finding.guard)!.stands(it, finding);
  const latestOfMatter = (finding: Finding, index: number) =>
    !it.findings.slice(index + 1).some((later) => later.guard === finding.guard && later.about === finding.about);
  return it.findings.filter((finding, index) => latestOfMatter(finding, index) && stands(finding));
}
