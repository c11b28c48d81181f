import { Button } from "@mantine/core";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseListView } from "../../../contract/case-list.ts";
import { CaseRow } from "./case-row.tsx";
import { useListKeys } from "./use-list-keys.ts";

type Row = CaseListView["rows"][number];

/** Above so many only the rows in view are drawn. */
const DRAWN_MAX = 200;
const ROW_PX = 66;

/** The list; J and K walk it, and it goes on by itself as its end comes near. */
export function CaseRows({ rows, busy, onMore }: { rows: readonly Row[]; busy: boolean; onMore: (() => void) | null }) {
  const { t } = useTranslation();
  return (
    <>
      {rows.length > DRAWN_MAX ? <ManyRows rows={rows} busy={busy} onMore={onMore} /> : <FewRows rows={rows} />}
      {onMore && (
        <Button className="inbox-more" variant="default" loading={busy} onClick={onMore}>
          {t("caseList.more")}
        </Button>
      )}
      <p className="inbox-keys meta" aria-hidden>
        <span>
          <kbd className="key-box">J</kbd> <kbd className="key-box">K</kbd> {t("caseList.keys.move")}
        </span>
        <span>
          <kbd className="key-box">↵</kbd> {t("caseList.keys.open")}
        </span>
        <span>
          <kbd className="key-box">/</kbd> {t("caseList.keys.filter")}
        </span>
      </p>
    </>
  );
}

function FewRows({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation();
  const ids = rows.map((row) => row.case.id);
  useListKeys(ids, (id) => document.getElementById(`case-${id}`)?.focus());
  return (
    <ul className="cases-list" aria-label={t("caseList.list")}>
      {rows.map((row) => (
        <CaseRow key={row.case.id} row={row} />
      ))}
    </ul>
  );
}

function ManyRows({ rows, busy, onMore }: { rows: readonly Row[]; busy: boolean; onMore: (() => void) | null }) {
  const { t } = useTranslation();
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes what it returns
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: top,
    getItemKey: (index) => rows[index]!.case.id,
  });
  const shown = virtual.getVirtualItems();
  const atEnd = (shown.at(-1)?.index ?? 0) >= rows.length - 20;
  useEffect(() => {
    if (atEnd && onMore && !busy) onMore();
  }, [atEnd, busy, onMore]);
  const ids = rows.map((row) => row.case.id);
  useListKeys(ids, (id) => {
    virtual.scrollToIndex(ids.indexOf(id));
    requestAnimationFrame(() => document.getElementById(`case-${id}`)?.focus({ preventScroll: true }));
  });
  return (
    <ul className="cases-list" ref={list} aria-label={t("caseList.list")} style={{ height: virtual.getTotalSize(), position: "relative" }}>
      {shown.map((item) => (
        <CaseRow
          key={item.key}
          row={rows[item.index]!}
          place={{ index: item.index, of: rows.length, top: item.start - top }}
          measure={virtual.measureElement}
        />
      ))}
    </ul>
  );
}
