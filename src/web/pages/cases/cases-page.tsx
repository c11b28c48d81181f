import "../../styles/cases.css";
import "../../styles/inbox.css";
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { caseFileUrl, type ListFilter, readCaseList } from "../../search-api.ts";
import { CaseFilters } from "./case-filters.tsx";
import { CaseRows } from "./case-rows.tsx";
import { NoCases } from "./no-cases.tsx";

const route = getRouteApi("/desk/dossiers");
const STATUS = { ouverts: "open", dormants: "dormant", regles: "closed" } as const;
const STATE = { open: "ouverts", dormant: "dormants", closed: "regles" } as const;

/** /dossiers — every case, last active first; by what is typed, whose it is and whether it is settled. */
export function CasesPage() {
  const { t } = useTranslation();
  const { q = "", responsable, etat, etiquette } = route.useSearch();
  const navigate = route.useNavigate();
  const filter: ListFilter = { q, owner: responsable ?? null, status: etat ? STATUS[etat] : null, tag: etiquette ?? null };
  const show = (next: ListFilter) =>
    void navigate({
      replace: true,
      search: {
        ...(next.q.trim() ? { q: next.q } : {}),
        ...(next.owner ? { responsable: next.owner } : {}),
        ...(next.tag ? { etiquette: next.tag } : {}),
        ...(next.status ? { etat: STATE[next.status] } : {}),
      },
    });
  const list = useInfiniteQuery({
    queryKey: [...keys.cases, filter],
    queryFn: ({ pageParam }) => readCaseList(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    placeholderData: (before) => before,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <main className="cases">
      <header className="inbox-head">
        <h1>{t("caseList.title")}</h1>
        <Button
          component="a"
          href={caseFileUrl(filter)}
          download
          variant="default"
          title={t("caseList.exportHint")}
          leftSection={<IconDownload size={16} stroke={1.7} />}
        >
          {t("caseList.export")}
        </Button>
      </header>
      <CaseFilters filter={filter} onChange={show} />
      {list.data === undefined && (list.error ? <ProblemState error={list.error} onRetry={() => void list.refetch()} /> : <LoadingState />)}
      {list.data && rows.length === 0 && <NoCases filter={filter} onClear={() => show({ q: "", owner: null, status: null, tag: null })} />}
      {rows.length > 0 && (
        <CaseRows rows={rows} busy={list.isFetchingNextPage} onMore={list.hasNextPage ? () => void list.fetchNextPage() : null} />
      )}
      {list.data?.pages.some(({ complete }) => !complete) && <p className="cases-note dim">{t("caseList.partly")}</p>}
    </main>
  );
}
