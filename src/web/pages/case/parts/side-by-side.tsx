import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../../contract/case.ts";
import { instant } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { useDesk } from "../../../session.tsx";

/** What each case holds, and what the one that stays will. */
export function SideBySide({ kept, gone }: { kept: CaseView; gone: CaseView }) {
  const { t } = useTranslation();
  return (
    <>
      <div className="memory-pair">
        <Side title={t("memory.merge.stays")} view={kept} />
        <Side title={t("memory.merge.goes")} view={gone} />
      </div>
      <p>
        {t("memory.merge.then", { kept: kept.reference, gone: gone.reference })}{" "}
        {owedIn(kept) + owedIn(gone) > 0 && t("memory.merge.owed", { count: owedIn(kept) + owedIn(gone) })}
      </p>
    </>
  );
}

function Side({ title, view }: { title: string; view: CaseView }) {
  const { t } = useTranslation();
  const { format, nameOf } = useDesk();
  const now = useNow();
  const facts = [
    [t("memory.merge.customer"), view.customer.name],
    [t("memory.merge.owner"), nameOf({ role: "person", id: view.owner }) ?? t("case.someone")],
    [t("memory.merge.opened"), format.day(instant(view.openedAt), now)],
    [t("memory.merge.promises"), t("memory.merge.promisesOwed", { count: owedIn(view) })],
    [t("memory.merge.waits"), view.awaitingSince ? format.when(instant(view.awaitingSince), now) : t("memory.merge.nothingWaits")],
  ] as const;
  return (
    <section className="memory-side" aria-label={title}>
      <h3>{title}</h3>
      <p className="strong">{view.subject}</p>
      <p className="dim">{view.reference}</p>
      <dl className="pairs">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const owedIn = ({ commitments }: CaseView): number => commitments.filter(({ status }) => status === "open" || status === "broken").length;
