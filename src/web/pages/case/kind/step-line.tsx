import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import type { KindView } from "../../../../contract/kind.ts";
import type { Stage, StageMeans } from "../../../../core/case-kind.ts";
import { saysReady, wasSkipped } from "../../../../core/stage.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { useNamed } from "../../../kinds-api.ts";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import type { PromiseState } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";

type Standing = "done" | "now" | "toCome";

/** The steps as the customer sees them. A step the case was never said to be at has no date. */
export function StepLine({ view, kind }: { view: CaseView; kind: KindView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const say = useNamed();
  const current = view.stages.at(-1)!;
  const place = kind.settings.statuses.findIndex(({ id }) => id === current.stage);
  const passed = kind.settings.statuses.slice(0, Math.max(place, 0)).filter((it) => !wasSkipped(it as Stage, view.stages));
  const steps = place < 0 ? [{ ...current, id: current.stage }] : [...passed, ...kind.settings.statuses.slice(place)];
  const at = passed.length;
  return (
    <ol className="step-line" aria-label={t("caseKinds.steps")}>
      {steps.map((step, i) => {
        const standing: Standing = i < at ? "done" : i > at ? "toCome" : "now";
        const said = view.stages.find(({ stage }) => stage === step.id);
        return (
          <li key={step.id} aria-current={standing === "now" ? "step" : undefined}>
            <PromiseMark state={markOf(standing, step.means, view.contradictions.length > 0)} size={18} decorative />
            <span className={standing === "now" ? "strong" : undefined}>
              {say(step)}
              <span className="hidden">, {t(`caseKinds.standing.${standing}`)}</span>
            </span>
            {said && standing !== "toCome" && (
              <time className="meta" dateTime={said.at}>
                {format.day(instant(said.at), now)}
              </time>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function markOf(standing: Standing, means: StageMeans, contradicted: boolean): PromiseState {
  if (standing === "done") return "tenue";
  if (standing === "toCome") return "ouverte";
  if (contradicted) return "risque";
  return saysReady(means) ? "tenue" : "attente";
}
