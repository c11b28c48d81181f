import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { useNamed } from "../../../kinds-api.ts";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import { useDesk } from "../../../session.tsx";

/** Each fact that the step shown to the customer contradicts, in words. */
export function Contradictions({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { nameOf } = useDesk();
  const say = useNamed();
  const stage = view.stages.at(-1);
  if (!stage || view.contradictions.length === 0) return null;
  return (
    <ul className="kind-against">
      {view.contradictions.map(({ what, commitment, list, words }) => {
        const it = view.commitments.find(({ id }) => id === commitment);
        const title = view.lists.find(({ id }) => id === list)?.title ?? "";
        const who = it ? (nameOf(it.promiser) ?? t("case.someone")) : "";
        return (
          <li key={what + (commitment ?? list ?? words)}>
            <PromiseMark state="risque" size={18} decorative />
            <span>{t(`caseKinds.against.${what}`, { stage: say(stage), words: it?.words ?? words ?? title, who })}</span>
          </li>
        );
      })}
    </ul>
  );
}
