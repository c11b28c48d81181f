import type { CaseState } from "../case.ts";
import { isOwed } from "../commitment.ts";
import { climb, type Guard } from "../guard.ts";

/** Sympathy without a next step, on an open case with nothing promised, and nothing said after (S25). */
export const hollowSympathy: Guard = {
  name: "hollow_sympathy",
  watch(it, context) {
    const hollow = hollowWords(it);
    return hollow && climb(it, { guard: "hollow_sympathy", about: hollow.interaction, since: hollow.at }, hollow.at, context);
  },
  stands: (it, finding) => hollowWords(it)?.interaction === finding.about,
};

function hollowWords(it: CaseState): CaseState["sympathy"] {
  const { sympathy } = it;
  if (!sympathy || it.status !== "open" || sympathy.at < it.openSince) return null;
  const promised = it.commitments.some(
    (one) => isOwed(one) || one.status === "proposed" || (one.status !== "dismissed" && one.madeAt >= sympathy.at),
  );
  return promised ? null : sympathy;
}
