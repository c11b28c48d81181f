import "../../styles/inbox.css";
import { ActionIcon } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { inboxFileUrl } from "../../api.ts";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { TagFilter } from "../tags/tag-filter.tsx";
import { DoorStrip } from "./door-strip.tsx";
import { type Filter, LISTS, type Listed, SEARCH } from "./filters.ts";
import { InboxBody } from "./inbox-body.tsx";
import { InboxFilters } from "./inbox-filters.tsx";
import { useInbox } from "./use-inbox.ts";
import { lazy } from "../../lazy.ts";

const AsideBody = lazy(async () => ({ default: (await import("./aside-body.tsx")).AsideBody }));

const route = getRouteApi("/desk/boite");

/** /boite — the cases of a filter, or the mail set aside, and beside them the one that is read (`fil`). */
export function InboxPage() {
  const { t } = useTranslation();
  const { filtre, etiquette, fil } = route.useSearch();
  const navigate = route.useNavigate();
  const listed = LISTS.find((it) => SEARCH[it] === filtre) ?? "all";
  const filter = listed === "set_aside" ? "all" : listed;
  const tag = etiquette ?? null;
  const inbox = useInbox(filter, tag);
  useDocumentTitle(`${t("inbox.title")} · Tenir`);
  const list = (next: Listed, of: string | null) =>
    void navigate({ search: { ...(SEARCH[next] && { filtre: SEARCH[next] }), ...(of && { etiquette: of }) } });
  const show = (next: Listed) => list(next, tag);
  /** The first one read is a step to come back from; those after it take its place. */
  const read = (id: string | null, writing = false) =>
    void navigate({
      search: { ...(filtre && { filtre }), ...(etiquette && { etiquette }), ...(id && { fil: id }), ...(writing && { ecrire: true }) },
      replace: fil !== undefined,
      resetScroll: false,
    });
  return (
    <main className="inbox" data-reading={fil !== undefined || undefined}>
      <header className="inbox-head">
        <h1>{t("inbox.title")}</h1>
        <InboxFilters filter={listed} counts={inbox.counts} onChange={show} />
        {listed !== "set_aside" && <Tools filter={filter} tag={tag} onTag={(of) => list(filter, of)} />}
      </header>
      <DoorStrip onLostCalls={() => show("lost_calls")} lostCalls={inbox.counts?.lost_calls ?? 0} lostAlarms={inbox.lostAlarms} />
      {listed === "set_aside" ? (
        <Suspense fallback={<LoadingState />}>
          <AsideBody open={fil ?? null} onFilter={show} onRead={read} />
        </Suspense>
      ) : inbox.rows ? (
        <InboxBody
          key={`${filter} ${tag}`}
          filter={filter}
          inbox={{ ...inbox, rows: inbox.rows }}
          open={fil ?? null}
          onFilter={show}
          onRead={read}
        />
      ) : inbox.error ? (
        <ProblemState error={inbox.error} onRetry={inbox.again} />
      ) : (
        <LoadingState />
      )}
    </main>
  );
}

function Tools({ filter, tag, onTag }: { filter: Filter; tag: string | null; onTag: (tag: string | null) => void }) {
  const { t } = useTranslation();
  return (
    <div className="inbox-tools">
      <TagFilter tag={tag} onChange={onTag} />
      <ActionIcon
        component="a"
        variant="subtle"
        size={36}
        className="inbox-csv"
        href={inboxFileUrl(filter, tag)}
        download
        title={t("inbox.acts.csv")}
        aria-label={t("inbox.acts.csv")}
      >
        <IconFileSpreadsheet size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </div>
  );
}
