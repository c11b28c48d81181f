import type { ReachableDay } from "../core/customer-acts.ts";
import type { EvidenceId, StageId, ThirdPartyId } from "../core/ids.ts";
import type { OrganisationRole } from "../core/organisations.ts";
import type { AnswerWay } from "../core/third-party-answer.ts";
import type { Instant } from "../core/time.ts";

/** How a case is brought towards its end: laid to rest, a written notice, or shut as if that were enough. */
export const ENDINGS = ["dormant", "notice", "now"] as const;

/** What a step does beside talking and promising. Promises and defects by the names the file gives them. */
export interface StepActs {
  /** The stage the customer is shown from then on. */
  stage: StageId | null;
  /** Views and papers that came, and those asked of the customer. */
  shows: readonly EvidenceId[];
  asksFor: readonly EvidenceId[];
  judges: readonly { item: EvidenceId; good: boolean; because: string }[];
  organisations: readonly { id: ThirdPartyId; role: OrganisationRole }[];
  /** New dates told and not yet agreed to, and what the customer says of the last one. */
  proposes: readonly { promise: string; dueAt: Instant; reason: string }[];
  agrees: readonly { promise: string; dueAt: Instant }[];
  declines: readonly { promise: string; dueAt: Instant }[];
  /** A third party says that its date holds, or that it does not know. */
  confirms: readonly string[];
  unsure: readonly string[];
  /** How it said so; null: to a person. By its link, nothing is said to anybody. */
  way: AnswerWay | null;
  defects: readonly { name: string; words: string }[];
  tells: readonly { defect: string; promise: string }[];
  mends: readonly { defect: string; how: string }[];
  closes: (typeof ENDINGS)[number] | null;
  objects: boolean;
  /** A refund that the customer has. */
  received: string | null;
  /** The customer says that it is not settled: it reopens a closed case. */
  unsettled: boolean;
  reachable: readonly ReachableDay[];
}
