import type { CaseState } from "./case.ts";
import type { Finding } from "./finding.ts";
import { first, type Guard, type Watch } from "./guard.ts";
import { callAsked } from "./guards/call-asked.ts";
import { notSettled } from "./guards/not-settled.ts";
import { unapproved } from "./guards/unapproved.ts";
import { attemptDue } from "./guards/attempt-due.ts";
import { answered } from "./guards/answered.ts";
import { atRisk } from "./guards/at-risk.ts";
import { broken } from "./guards/broken.ts";
import { chased } from "./guards/chased.ts";
import { critical } from "./guards/critical.ts";
import { dateRefused } from "./guards/date-refused.ts";
import { declined } from "./guards/declined.ts";
import { hollowSympathy } from "./guards/hollow-sympathy.ts";
import { dormant } from "./guards/dormant.ts";
import { evidenceMissing } from "./guards/evidence-missing.ts";
import { evidenceUnjudged } from "./guards/evidence-unjudged.ts";
import { heldBack } from "./guards/held-back.ts";
import { impossible } from "./guards/impossible.ts";
import { listShort } from "./guards/list-short.ts";
import { lostCall } from "./guards/lost-call.ts";
import { lostCalls } from "./guards/lost-calls.ts";
import { movedTwice } from "./guards/moved-twice.ts";
import { noticeElapsed } from "./guards/notice-elapsed.ts";
import { noticeVoid } from "./guards/notice-void.ts";
import { offered } from "./guards/offered.ts";
import { overload } from "./guards/overload.ts";
import { passed } from "./guards/passed.ts";
import { questioned } from "./guards/questioned.ts";
import { putAside } from "./guards/put-aside.ts";
import { refundUnreceived } from "./guards/refund-unreceived.ts";
import { silent } from "./guards/silent.ts";
import { unagreed } from "./guards/unagreed.ts";
import { staleStatus } from "./guards/stale-status.ts";
import { thirdPartyQuiet } from "./guards/third-party-quiet.ts";
import { unaccepted } from "./guards/unaccepted.ts";
import { unconfirmed } from "./guards/unconfirmed.ts";
import { unanswered } from "./guards/unanswered.ts";
import { undelivered } from "./guards/undelivered.ts";
import { untrueStatus } from "./guards/untrue-status.ts";
import { vague } from "./guards/vague.ts";
import type { Context } from "./policy.ts";

/** Of several that fall due at once, the order here is the order told. Adding a guard is adding a line. */
export const GUARDS: readonly Guard[] = [
  critical,
  notSettled,
  chased,
  vague,
  unaccepted,
  unconfirmed,
  hollowSympathy,
  impossible,
  overload,
  thirdPartyQuiet,
  atRisk,
  unagreed,
  dateRefused,
  broken,
  movedTwice,
  undelivered,
  heldBack,
  lostCall,
  lostCalls,
  callAsked,
  attemptDue,
  unanswered,
  unapproved,
  silent,
  untrueStatus,
  listShort,
  staleStatus,
  offered,
  passed,
  declined,
  questioned,
  answered,
  evidenceMissing,
  evidenceUnjudged,
  putAside,
  noticeElapsed,
  noticeVoid,
  dormant,
  refundUnreceived,
];

/** What this case will have to say next, and when; null when it watches nothing. */
export function watch(it: CaseState, context: Context): Watch | null {
  return it.status === "merged" ? null : first(GUARDS.map((guard) => guard.watch(it, context)));
}

/** Whether what a finding says is still so. */
export function stands(it: CaseState, finding: Finding): boolean {
  return it.status !== "merged" && GUARDS.find(({ name }) => name === finding.guard)!.stands(it, finding);
}

/** The findings still true, the latest of each guard and subject only. */
export function standing(it: CaseState): CaseState["findings"] {
  const last = new Map(it.findings.map((finding) => [`${finding.guard} ${finding.about}`, finding]));
  return it.findings.filter((finding) => last.get(`${finding.guard} ${finding.about}`) === finding && stands(it, finding));
}
