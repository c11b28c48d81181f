import { getRouteApi, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import { CustomerWays, Pair } from "../customer/customer-ways.tsx";
import { CaseFields } from "./case-fields.tsx";
import { CustomerLink } from "./customer-link.tsx";
import { CustomerMemory, EditCustomer } from "./customer-memory.tsx";
import { Organisations } from "./organisations-side.tsx";
import { OtherLinks } from "./other-links.tsx";
import { Participants } from "./participants-side.tsx";
import { SaidAlready } from "./said-already.tsx";
import { lazy } from "../../lazy.ts";

const ApprovalsSide = lazy(async () => ({ default: (await import("./asked/approvals-side.tsx")).ApprovalsSide }));
const EvidenceSide = lazy(async () => ({ default: (await import("./evidence/evidence-side.tsx")).EvidenceSide }));

const route = getRouteApi("/desk/dossiers/$id");

/** Who the customer is, what we have asked of them, and their other cases; beside what one writes, what is promised already. */
export function CaseSide({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const writing = route.useSearch().ecrire === true;
  const { customer } = view;
  return (
    <aside aria-label={t("case.side.title")}>
      <div className="side-stays">
        {writing && <SaidAlready view={view} />}
        <section className="side">
          <div className="side-name-line">
            <h2 className="side-name-long">
              <Link to="/clients/$id" params={{ id: customer.id }} className="side-name-link" title={t("memory.customer.page")}>
                {customer.name}
              </Link>
            </h2>
            <EditCustomer view={view} />
          </div>
          <dl className="pairs">
            <CustomerWays customer={customer} />
            <CustomerMemory customer={customer} />
            <Pair name={t("case.side.language")}>{t(`case.side.${customer.language}`)}</Pair>
            <Pair name={t("case.side.openedAt")}>
              <time dateTime={view.openedAt}>{format.day(instant(view.openedAt), now)}</time>
            </Pair>
            <Pair name={t("case.side.lastNews")}>
              {view.lastNewsAt ? (
                <time dateTime={view.lastNewsAt}>{format.when(instant(view.lastNewsAt), now)}</time>
              ) : (
                t("case.side.never")
              )}
            </Pair>
          </dl>
        </section>
        <CaseFields view={view} />
        <Effort view={view} />
        <Suspense>
          <EvidenceSide view={view} />
        </Suspense>
        <Suspense>
          <ApprovalsSide view={view} />
        </Suspense>
        <CustomerLink view={view} />
        <Participants view={view} />
        <Organisations view={view} />
        <OtherLinks view={view} />
        {view.otherCases.length > 0 && (
          <section className="side">
            <h2>{t("case.side.others")}</h2>
            <ul className="others">
              {view.otherCases.map((it) => (
                <li key={it.id}>
                  <Link to="/dossiers/$id" params={{ id: it.id }} className="link">
                    {it.subject}
                  </Link>{" "}
                  <span className="dim">{it.reference}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </aside>
  );
}

function Effort({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { effort } = view;
  const counted = [
    [t("dossier.effort.transfers"), effort.transfers],
    [t("dossier.effort.chases"), effort.chases],
    [t("dossier.effort.doors"), effort.doorChanges],
    [t("dossier.effort.reopened"), effort.reopened],
  ] as const;
  return (
    <section className="side">
      <h2>{t("case.side.effort")}</h2>
      <dl className="effort">
        <div>
          <dt>{t("dossier.effort.reexplained")}</dt>
          <dd className="dim">{t("dossier.effort.notMeasured")}</dd>
        </div>
        {counted.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">
              <span className="tally" aria-hidden>
                {"|".repeat(Math.min(count, 8))}
              </span>
              {count}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
