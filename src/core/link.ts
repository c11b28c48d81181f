import type { CaseId } from "./ids.ts";

/** Whose page a link opens: the customer's, one who follows the case with them, a third party's, another organisation's. */
export const LINK_KINDS = ["customer", "follower", "third_party", "organisation"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** A link by what it opens. `subject`: the follower, third party or organisation; null for the case's customer. */
export interface LinkOf {
  kind: LinkKind;
  case: CaseId;
  subject: string | null;
}
