import type { CaseState } from "./case.ts";
import { type Commitment, isTold, wasPromised } from "./commitment.ts";

/**
 * Whether the customer counts on it, on their page as on our answer card: one of ours to them; a third party's only where a
 * message or call of ours told them of it. What nobody confirmed was never promised.
 */
export function isPublic(it: Commitment, { news }: Pick<CaseState, "news">): boolean {
  if (!wasPromised(it) || !isTold(it)) return false;
  return it.promiser.role === "person" || (it.promiser.role === "third_party" && news.some(({ interaction }) => interaction === it.saidIn));
}
