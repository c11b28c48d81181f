import "../../styles/aside-mail.css";
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../parts/empty-state.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { ProblemState } from "../../parts/problem-state.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { AsidePane } from "./aside-pane.tsx";
import { AsideRow, asideRowId } from "./aside-row.tsx";
import type { Listed } from "./filters.ts";
import { TwoPanes } from "./two-panes.tsx";
import { useAside, useCaseOfAside } from "./use-aside.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";

interface Body {
  open: string | null;
  onFilter: (filter: Listed) => void;
  onRead: (id: string | null) => void;
}

/** The mail that no case was made of, and beside it the one that is read: what a person wrote is one gesture from a case. */
export function AsideBody({ open, onFilter, onRead }: Body) {
  const { t } = useTranslation();
  const aside = useAside();
  const making = useCaseOfAside();
  const rows = aside.rows ?? [];
  const walk = (step: number) => {
    const at = rows.findIndex(({ id }) => id === open);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at === -1 && step < 0 ? 0 : at + step))];
    if (!next) return;
    onRead(next.id);
    document.getElementById(asideRowId(next.id))?.focus();
  };
  const back = () => {
    onRead(null);
    if (open !== null) requestAnimationFrame(() => document.getElementById(asideRowId(open))?.focus());
  };
  useInboxKeys({
    ...NO_CASE,
    onFilter,
    onWalk: walk,
    onBack: back,
    onTake: () => open !== null && making.make(open),
  });
  if (!aside.rows) return aside.error ? <ProblemState error={aside.error} onRetry={() => void aside.refetch()} /> : <LoadingState />;
  return (
    <TwoPanes
      list={
        <div className="inbox-side">
          {rows.length === 0 ? (
            <EmptyState
              mark={<PromiseMark state="tenue" size={46} decorative />}
              title={t("inbox.empty.set_aside")}
              text={t("inbox.empty.set_asideText")}
            />
          ) : (
            <ul className="inbox-list" aria-label={t("inbox.aside.list")}>
              {rows.map((row) => (
                <AsideRow key={row.id} row={row} open={row.id === open} onOpen={() => onRead(row.id)} />
              ))}
              {aside.hasNextPage && (
                <li className="aside-older">
                  <Button variant="default" loading={aside.isFetchingNextPage} onClick={() => void aside.fetchNextPage()}>
                    {t("inbox.aside.older")}
                  </Button>
                </li>
              )}
            </ul>
          )}
        </div>
      }
      pane={
        open === null ? (
          rows.length > 0 && <p className="pane-none dim">{t("inbox.aside.choose")}</p>
        ) : (
          <AsidePane key={open} id={open} making={making} onBack={back} />
        )
      }
    />
  );
}

/** What is done with cases alone. Enter and Space are the row's own. */
const NO_CASE = { onOpen: null, onPut: null, onTag: null, onTick: null, onAll: null, onCall: null, onWrite: null };
