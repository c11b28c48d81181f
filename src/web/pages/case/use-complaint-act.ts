import type { CaseView } from "../../../contract/case.ts";
import { useCaseActs } from "../inbox/use-case-acts.tsx";

/** A person's word that the case is a complaint, or that it is none: whichever is not known already. */
export function useComplaintAct({ id, position, complaint }: CaseView): () => void {
  const actOn = useCaseActs();
  return () => actOn([id], { type: complaint ? "no_complaint" : "complaint" }, () => position);
}
