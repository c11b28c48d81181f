import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";

/** Things that happened at one moment; the others last. */
const MOMENTS = new Set(["chased", "lost_call", "lost_calls", "attempt_due", "undelivered", "critical", "held_back"]);
/** Told to one colleague: nothing to see to on the case. */
const FOR_ONE = new Set(["passed", "declined", "answered"]);

/** Findings about the case itself; those about a promise stand with the promise. */
export function CaseFindings({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const promises = new Set(view.commitments.map(({ id }) => id));
  const found = view.findings.filter(({ about, guard }) => !FOR_ONE.has(guard) && (about === null || !promises.has(about)));
  if (found.length === 0) return null;
  return (
    <section className="case-findings" aria-labelledby="findings">
      <h2 id="findings" className="hidden">
        {t("case.findings")}
      </h2>
      {found.map(({ guard, since }) => (
        <p key={guard + since}>
          <PromiseMark state="risque" size={18} decorative />
          <span>
            <strong className="tone-risque">{t(`guards.${guard}`)}</strong>{" "}
            <span className="dim num">
              {MOMENTS.has(guard) ? format.dated(instant(since), now) : t("guards.since", { when: format.dated(instant(since), now) })}
            </span>
          </span>
        </p>
      ))}
    </section>
  );
}
