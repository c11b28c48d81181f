import type { AgreedList } from "./agreed.ts";
import type { Question } from "./case.ts";
import type { ClosingPart } from "./closing.ts";
import type { Commitment } from "./commitment.ts";
import type { EvidenceGone, EvidencePart } from "./evidence-part.ts";
import type { Exchange } from "./exchange.ts";
import type { Raised } from "./finding.ts";
import type { CaseId, CommitmentId, DefectId, InteractionId, ListId, PersonId, QuestionId, TagId, ThirdPartyId } from "./ids.ts";
import type { Organisation } from "./organisations.ts";
import type { Instant } from "./time.ts";

/**
 * What is said and owed on one matter, and can leave a case for another: a merge moves all of it, a split the messages
 * chosen, and undoing moves the same part back as it stands by then. Promises keep their ids, dates and history; what was
 * raised goes with what it is about, so that nothing is raised twice; what waited for an answer waits on.
 */
export interface Part {
  interactions: readonly InteractionId[];
  commitments: readonly Commitment[];
  findings: readonly Raised[];
  questions: readonly Question[];
  followers: readonly PersonId[];
  /** Absent where cases knew of none yet. */
  organisations?: readonly Organisation[];
  /** Of a whole case; absent where cases bore none yet. */
  tags?: readonly TagId[];
  /** Agreed with the customer; of a whole case. */
  lists?: readonly AgreedList[];
  /** Asked of the customer, and come. */
  evidence?: EvidencePart;
  /** Absent where cases knew of none yet. */
  closing?: ClosingPart;
  /** Nothing has been quiet on a closed case. */
  open: boolean;
  exchange: Exchange;
}

/** What names a part that has left; what it holds is told where it came to. */
export interface PartGone {
  interactions: readonly InteractionId[];
  commitments: readonly CommitmentId[];
  findings: readonly Raised[];
  questions: readonly QuestionId[];
  defects?: readonly DefectId[];
  evidence?: EvidenceGone;
  chases: readonly Instant[];
}

/** A part that came to a case, kept apart so that it can go back. */
export interface Joined {
  from: CaseId;
  at: Instant;
  interactions: readonly InteractionId[];
  commitments: readonly CommitmentId[];
  findings: readonly Raised[];
  questions: readonly QuestionId[];
  followers: readonly PersonId[];
  /** Those that had no part in the case until then. */
  organisations?: readonly ThirdPartyId[];
  tags?: readonly TagId[];
  lists?: readonly ListId[];
  defects?: readonly DefectId[];
  evidence?: EvidenceGone;
  open: boolean;
  /** What its own messages leave, with what was said to the customer since. */
  exchange: Exchange;
}

/** What a case knows of its parts. */
export interface Parted {
  /** Where all of it went, and what the case was until then. */
  mergedInto: { case: CaseId; was: "open" | "dormant" | "closed" } | null;
  /** The case it was split from. */
  splitFrom: CaseId | null;
  /** Its own exchange, while parts of others are with it. */
  apart: Exchange | null;
  joined: readonly Joined[];
}

export const NO_PARTS: Parted = { mergedInto: null, splitFrom: null, apart: null, joined: [] };
