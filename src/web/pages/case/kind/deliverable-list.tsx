import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { useNamed } from "../../../kinds-api.ts";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import { promiseState } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";

const OWED = new Set(["open", "broken"]);

/** What such a case delivers, as far as it is promised here, and what is left: «fait, sauf l'évaluation» is not done (S19). */
export function DeliverableList({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const say = useNamed();
  const lines = view.deliverables.flatMap((it) => {
    const promise = view.commitments.find(({ id }) => id === it.commitment);
    const waits = view.commitments.some(({ id, endedAt }) => endedAt === null && promise?.waitsOn.includes(id));
    return promise ? [{ ...it, promise, waits }] : [];
  });
  if (lines.length === 0) return null;
  const sent = new Set(view.closing.hindrances.flatMap(({ what, id }) => (what === "refund" ? [id] : [])));
  const left = lines.filter(({ promise }) => OWED.has(promise.status) || sent.has(promise.id));
  const names = left.map(say).join(", ");
  return (
    <div className="kind-block">
      <h3>{t("caseKinds.deliverables.title")}</h3>
      <p className={left.length > 0 ? "strong" : "dim"}>
        {left.length === 0
          ? t("caseKinds.deliverables.all")
          : t(left.length < lines.length ? "caseKinds.deliverables.but" : "caseKinds.deliverables.left", { names })}
      </p>
      <ul className="kind-lines">
        {lines.map(({ promise, waits, internal, ...it }) => (
          <li key={it.id}>
            <PromiseMark state={promiseState(promise, now, { findings: view.findings, waits })} size={18} />
            <span>
              {say(it)}
              {internal && <span className="meta"> · {t("caseKinds.deliverables.internal")}</span>}
            </span>
            <span className="meta num">
              {sent.has(promise.id)
                ? t("caseKinds.deliverables.sent")
                : promise.endedAt
                  ? format.day(instant(promise.endedAt), now)
                  : promise.conventional
                    ? t("composer.noDate")
                    : format.when(instant(promise.dueAt), now)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
