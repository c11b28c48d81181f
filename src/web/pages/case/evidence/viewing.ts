import type { CaseView } from "../../../../contract/case.ts";
import type { EvidenceView } from "../../../../contract/evidence.ts";
import type { View } from "./use-name-of.ts";

/** One view of a case, opened. */
export interface Viewing {
  about: CaseView;
  it: View;
  /** What would be written; null: nobody can be written to. */
  drafts: EvidenceView["drafts"];
}
