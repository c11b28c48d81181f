import type { CaseView } from "../../../contract/case.ts";
import type { CommitmentView } from "../../../contract/commitment.ts";
import { isUnheard, type PromiseState } from "../../promise-state.ts";
import { awaitedBy, type Naming, waitsState } from "./waits-words.ts";

const UNAGREED = { waiting: "toRenegotiate", refused: "dateRefused", none: null } as const;

/** What a promise's state is called on its case: the ring's own word, whom it waits on, or what puts it at risk. */
export function stateWord(
  view: Pick<CaseView, "findings" | "commitments">,
  it: CommitmentView,
  state: PromiseState,
  naming: Naming,
): string {
  const { t } = naming;
  if (it.status === "proposed") return t("states.proposed");
  const unagreed = state === "reneg" || state === "risque" ? UNAGREED[it.proposed ?? "none"] : null;
  if (unagreed) return t(`states.${unagreed}`);
  const says = (guard: string) => state === "risque" && view.findings.some((one) => one.about === it.id && one.guard === guard);
  if (says("impossible")) return t("states.wontHold");
  if (says("vague")) return t("states.vague");
  if (state === "attente") return waitsState(awaitedBy(view, it), naming);
  return state === "risque" && it.level > 0 && isUnheard(it) ? t("states.toRenegotiate") : t(`states.${state}`);
}
