import type { ApprovalId, CommitmentId, EvidenceId, InteractionId, PersonId, QuestionId } from "./ids.ts";
import type { Instant } from "./time.ts";

/** Who hears of a finding, from the one concerned upwards. `owner` is the promiser where a commitment is meant. */
export const RUNGS = ["owner", "backup", "manager", "director"] as const;
export type Rung = (typeof RUNGS)[number];

export const GUARD_NAMES = [
  "at_risk",
  "broken",
  "unagreed",
  "date_refused",
  "moved_twice",
  "vague",
  "unaccepted",
  "unconfirmed",
  "overload",
  "impossible",
  "third_party_quiet",
  "silent",
  "unanswered",
  "lost_call",
  "lost_calls",
  "attempt_due",
  "undelivered",
  "held_back",
  "stale_status",
  "untrue_status",
  "list_short",
  "chased",
  "hollow_sympathy",
  "critical",
  "offered",
  "passed",
  "declined",
  "questioned",
  "answered",
  "came_back",
  "evidence_missing",
  "evidence_unjudged",
  "call_asked",
  "not_settled",
  "unapproved",
  "notice_elapsed",
  "notice_void",
  "dormant",
  "refund_unreceived",
] as const;
export type GuardName = (typeof GUARD_NAMES)[number];

/** A ball about to be dropped, or dropped. Guard, subject and `since` say which; `level` says how often it was raised. */
export interface Finding {
  guard: GuardName;
  about: CommitmentId | InteractionId | QuestionId | EvidenceId | ApprovalId | null;
  /** The instant the finding is about: the due time passed, the last news, the message left unanswered. */
  since: Instant;
  /** 1 at first; each level once. */
  level: number;
  to: Rung;
  /** Meant for that one alone, whatever the rung. */
  person?: PersonId;
  /** It is so no more: what was raised before on this subject stands no longer, and nobody is told. */
  over?: true;
}

export type Raised = Finding & { at: Instant };

/** What a finding is on; several levels may be raised on one matter. */
export type Matter = Pick<Finding, "guard" | "about" | "since">;

/** On one matter, whichever level. */
export const sameMatter = (a: Matter, b: Matter): boolean => a.guard === b.guard && a.about === b.about && a.since === b.since;

/** The same level of it too. */
export const sameRaised = (a: Raised, b: Raised): boolean => keyOf(a) === keyOf(b);

/** Two cases may have been told the very same («nothing heard since Monday, step 2»): as many go as came, the last first. */
export function withoutRaised(all: readonly Raised[], gone: readonly Raised[]): Raised[] {
  const still = Map.groupBy(gone, keyOf);
  return all
    .toReversed()
    .filter((it) => still.get(keyOf(it))?.pop() === undefined)
    .toReversed();
}

const keyOf = ({ guard, about, since, level }: Raised): string => [guard, about, since, level].join(" ");
