import { type InfiniteData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { InboxView } from "../../../contract/today.ts";
import { readInbox } from "../../api.ts";
import { keys } from "../../queries.ts";
import { onCaseChanged } from "../../stream.ts";
import type { Filter } from "./filters.ts";
import { type Row, withFresh, withHead } from "./inbox-pages.ts";

/** Up to so many pages are all read again when something changes; beyond, only the first one and the cases that changed. */
const READ_AGAIN_MAX = 3;
/** Changes come in bursts. */
const GATHER_MS = 300;
const ASKED_MAX = 50;

type Pages = InfiniteData<InboxView, string | null>;
const NONE: readonly Row[] = [];

/** A filter's cases, of those that bear the tag where one is asked for, page after page, kept as they are on the desk. */
export function useInbox(filter: Filter, tag: string | null) {
  const client = useQueryClient();
  const headKey = useMemo(() => [...keys.inbox, filter, tag], [filter, tag]);
  const listKey = useMemo(() => ["inbox-list", filter, tag], [filter, tag]);
  const head = useQuery({ queryKey: headKey, queryFn: () => readInbox(filter, null, null, tag) });
  const list = useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ pageParam }) => (pageParam === null && client.getQueryData<InboxView>(headKey)) || readInbox(filter, pageParam, null, tag),
    initialPageParam: null as string | null,
    getNextPageParam: ({ after }) => after,
    enabled: head.isSuccess,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { refetch } = list;
  useEffect(() => {
    const known = client.getQueryData<Pages>(listKey);
    const first = client.getQueryData<InboxView>(headKey);
    if (!known || !first) return;
    if (known.pages.length <= READ_AGAIN_MAX) void refetch();
    else client.setQueryData<Pages>(listKey, { ...known, pages: withHead(known.pages, first) });
  }, [client, headKey, listKey, head.dataUpdatedAt, refetch]);
  useEffect(
    () =>
      followChanges(async (ids) => {
        const known = client.getQueryData<Pages>(listKey);
        if (!known || known.pages.length <= READ_AGAIN_MAX) return;
        const asked = known.pages.flatMap(({ rows }) => rows.map((row) => row.case.id).filter((id) => ids.has(id))).slice(0, ASKED_MAX);
        if (asked.length === 0) return;
        const { rows } = await readInbox(filter, null, asked, tag);
        client.setQueryData<Pages>(listKey, (now) => now && { ...now, pages: withFresh(now.pages, new Set(asked), rows) });
      }),
    [client, filter, tag, listKey],
  );

  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? NONE, [list.data]);
  return {
    /** Undefined until read. */
    rows: list.data ? rows : undefined,
    counts: head.data?.counts ?? null,
    lostAlarms: head.data?.lostAlarms ?? 0,
    error: head.error ?? (list.data ? null : list.error),
    hasMore: list.hasNextPage,
    reading: list.isFetchingNextPage,
    readMore: () => void list.fetchNextPage(),
    again: () => void head.refetch(),
  };
}

/** Rows as this person has just made them, until they are read again. */
export function usePatchRows(): (ids: ReadonlySet<string>, change: Partial<Row>) => void {
  const client = useQueryClient();
  return (ids, change) => {
    const pages = (all: readonly InboxView[]) =>
      all.map((page) => ({ ...page, rows: page.rows.map((row) => (ids.has(row.case.id) ? { ...row, ...change } : row)) }));
    client.setQueriesData<Pages>({ queryKey: ["inbox-list"] }, (now) => now && { ...now, pages: pages(now.pages) });
    const heads = { queryKey: keys.inbox, predicate: ({ state }: { state: { data: unknown } }) => !Array.isArray(state.data) };
    client.setQueriesData<InboxView>(heads, (now) => now && pages([now])[0]); // a plain list of open cases is kept under that key too
  };
}

function followChanges(look: (ids: ReadonlySet<string>) => Promise<void>): () => void {
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = onCaseChanged((id) => {
    changed.add(id);
    timer ??= setTimeout(() => {
      timer = undefined;
      void look(changed);
      changed = new Set();
    }, GATHER_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
