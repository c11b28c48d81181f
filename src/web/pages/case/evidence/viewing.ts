import type { CaseView } from "../../../../contract/case.ts";
import type { View } from "./use-name-of.ts";

/** One view of a case, opened. */
export interface Viewing {
  about: CaseView;
  it: View;
  /** What would be written of one that is of no use; null: nobody can be written to. */
  draft: string | null;
}
