import type { CaseState } from "./case.ts";
import { countingNotice } from "./closing.ts";
import { isOwed } from "./commitment.ts";
import { handedOver } from "./contradictions.ts";
import { atEnd, stageOf } from "./stage.ts";
import type { Instant } from "./time.ts";

/**
 * Since when nothing more is to be asked of the customer: they said that it is settled, were written that it is being closed, or
 * have the thing back. As long as money or a decision is owed, a paper may still be needed for it. Null: it is still asked for.
 */
export function evidenceOverSince(it: CaseState): Instant | null {
  const saidYes = it.closing?.saidYes ?? null;
  const notice = countingNotice(it.closing);
  return saidYes?.at ?? notice?.at ?? (waitsForPapers(it) ? null : backSince(it));
}

function backSince(it: CaseState): Instant | null {
  const stage = stageOf(it);
  if (stage && atEnd(stage)) return stage.at;
  return handedOver(it, stage?.at ?? it.openSince)?.endedAt ?? null;
}

const waitsForPapers = ({ commitments }: CaseState): boolean =>
  commitments.some((one) => isOwed(one) && (one.kind === "refund" || one.kind === "decide"));
