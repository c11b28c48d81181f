import "../../styles/inbox.css";
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readInbox } from "../../api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { keys } from "../../queries.ts";
import { DoorStrip } from "./door-strip.tsx";
import { EmptyInbox } from "./empty-inbox.tsx";
import { type Filter, FILTERS, SEARCH } from "./filters.ts";
import { heldRows } from "./held-rows.ts";
import { InboxFilters } from "./inbox-filters.tsx";
import { InboxRow } from "./inbox-row.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";

const route = getRouteApi("/desk/boite");

/** /boite — every case by its last news; those without an answer by how long they have waited. */
export function InboxPage() {
  const { t } = useTranslation();
  const { filtre } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = FILTERS.find((it) => SEARCH[it] === filtre) ?? "all";
  const show = (next: Filter) => void navigate({ search: SEARCH[next] ? { filtre: SEARCH[next] } : {} });
  const inbox = useInfiniteQuery({
    queryKey: [...keys.inbox, filter],
    queryFn: ({ pageParam }) => readInbox(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
  });
  return (
    <main className="inbox">
      <header className="inbox-head">
        <h1>{t("inbox.title")}</h1>
        <InboxFilters filter={filter} counts={inbox.data?.pages[0]?.counts} onChange={show} />
      </header>
      <DoorStrip />
      {inbox.data ? (
        <InboxList key={filter} filter={filter} query={inbox} onFilter={show} />
      ) : inbox.error ? (
        <ProblemState error={inbox.error} onRetry={() => void inbox.refetch()} />
      ) : (
        <LoadingState />
      )}
    </main>
  );
}

type Inbox = ReturnType<typeof useInfiniteQuery<Awaited<ReturnType<typeof readInbox>>>>;

function InboxList({
  filter,
  query,
  onFilter,
}: {
  filter: Filter;
  query: Pick<Inbox, "data" | "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;
  onFilter: (filter: Filter) => void;
}) {
  const { t } = useTranslation();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const all = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const { rows, waiting } = heldRows(all, order);
  const hold = () => setOrder(all.map((row) => row.case.id));
  const ids = rows.map(({ case: { id } }) => id);
  const { selected, select } = useInboxKeys(ids, onFilter);
  if (all.length === 0) return <EmptyInbox filter={filter} />;
  return (
    <>
      <div role="status" className="inbox-news">
        {waiting > 0 && (
          <Button className="inbox-fresh" size="xs" h={34} variant="default" onClick={hold}>
            {t("inbox.fresh", { count: waiting })}
          </Button>
        )}
      </div>
      <div onMouseEnter={hold} onMouseLeave={() => setOrder(null)}>
        <ul className="inbox-list">
          {rows.map((row) => (
            <InboxRow key={row.case.id} row={row} selected={row.case.id === selected} onSelect={() => select(row.case.id)} />
          ))}
        </ul>
      </div>
      {query.hasNextPage && (
        <Button className="inbox-more" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("inbox.more")}
        </Button>
      )}
      <p className="inbox-keys meta" aria-hidden>
        <kbd className="key-box">J</kbd> <kbd className="key-box">K</kbd> {t("inbox.keys.move")}
        <kbd className="key-box">↵</kbd> {t("inbox.keys.open")}
        <kbd className="key-box">1</kbd>–<kbd className="key-box">3</kbd> {t("inbox.keys.filter")}
      </p>
    </>
  );
}
