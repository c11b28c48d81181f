import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { isOwedView } from "../../promise-state.ts";
import { PromiseItem } from "./promise-item.tsx";

/** What is owed here, nearest first; what is over is folded away, never gone. */
export function PromiseList({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const [past, showPast] = useState(false);
  const byDue = view.commitments.toSorted((a, b) => instant(a.dueAt) - instant(b.dueAt));
  const live = byDue.filter((it) => isOwedView(it) || it.status === "proposed");
  const over = byDue.filter((it) => !live.includes(it) && it.status !== "dismissed");
  return (
    <section className="case-part" aria-labelledby="promises">
      <h2 id="promises">{t("case.promises")}</h2>
      {live.length === 0 && <p className="dim">{t("case.promisesNone")}</p>}
      {live.map((it) => (
        <PromiseItem key={it.id} view={view} it={it} />
      ))}
      {over.length > 0 && (
        <button type="button" className="link past-link" aria-expanded={past} onClick={() => showPast(!past)}>
          {t("case.done", { count: over.length })}
        </button>
      )}
      {past && over.map((it) => <PromiseItem key={it.id} view={view} it={it} />)}
    </section>
  );
}
