import "../../styles/case.css";
import "../../styles/memory.css";
import "../../styles/acts.css";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { CustomerPageView } from "../../../contract/customer.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { customerKey, readCustomer } from "../../parts-api.ts";
import { useDesk } from "../../session.tsx";
import { CustomerHeld } from "../erasing/customer-held.tsx";
import { CustomerChanges } from "./customer-changes.tsx";
import { CustomerMerges } from "./customer-merges.tsx";
import { CustomerPromises } from "./customer-promises.tsx";
import { CustomerSide } from "./customer-side.tsx";

const route = getRouteApi("/desk/clients/$id");

/** /clients/:id — a customer: their cases, what became of what was promised to them, who they are, who may be the same. */
export function CustomerPage() {
  const { id } = route.useParams();
  const page = useQuery({ queryKey: customerKey(id), queryFn: () => readCustomer(id) });
  if (!page.data)
    return (
      <main className="case-alone">
        {page.error ? <ProblemState error={page.error} onRetry={() => void page.refetch()} /> : <LoadingState />}
      </main>
    );
  return <Customer key={id} page={page.data} />;
}

function Customer({ page }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const { customer, erased, mergedInto } = page;
  useDocumentTitle(`${customer.name} · Tenir`);
  return (
    <div className="page page-customer">
      <main>
        <header className="case-title">
          <h1>{customer.name}</h1>
          <p className="dim">{t("memory.customer.since", { when: format.day(instant(page.since), now) })}</p>
        </header>
        {mergedInto && (
          <p className="case-part">
            <Link to="/clients/$id" params={{ id: mergedInto.id }} className="link">
              {t("memory.customer.into", { name: mergedInto.name })}
            </Link>
          </p>
        )}
        <Cases page={page} />
        <CustomerPromises page={page} />
        <div className="case-part act">
          {!erased && !mergedInto && <CustomerMerges page={page} />}
          <CustomerHeld page={page} onLeave={() => undefined} />
          <CustomerChanges page={page} />
        </div>
      </main>
      <CustomerSide page={page} />
    </div>
  );
}

function Cases({ page: { cases } }: { page: CustomerPageView }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  return (
    <section className="case-part" aria-labelledby="cases">
      <h2 id="cases">{t("memory.customer.cases", { count: cases.length })}</h2>
      <ul className="memory-list">
        {cases.map(({ id, subject, reference, status, openedAt, lastAt }) => (
          <li key={id}>
            <span className="memory-line">
              <Link to="/dossiers/$id" params={{ id }} className="link">
                {subject}
              </Link>
              <span className="dim num">{reference}</span>
            </span>
            <span className="meta">
              {[
                t(status === "closed" ? "memory.customer.settled" : "memory.customer.open"),
                t("memory.customer.opened", { when: format.day(instant(openedAt), now) }),
                t("memory.customer.last", { when: format.when(instant(lastAt), now) }),
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
