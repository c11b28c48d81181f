import { Button } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Suspense, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseAct } from "../../../contract/bulk.ts";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { EmptyInbox } from "./empty-inbox.tsx";
import type { Filter, Listed } from "./filters.ts";
import { heldRows } from "./held-rows.ts";
import { InboxKeysLine } from "./inbox-keys-line.tsx";
import { InboxList, type ListHandle } from "./inbox-list.tsx";
import type { Row } from "./inbox-pages.ts";
import { ReadingPane } from "./reading-pane.tsx";
import { TwoPanes } from "./two-panes.tsx";
import { useCaseActs } from "./use-case-acts.tsx";
import type { useInbox } from "./use-inbox.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { useTicked } from "./use-ticked.ts";
import { lazy } from "../../lazy.ts";

const TagModal = lazy(async () => ({ default: (await import("../tags/tag-modal.tsx")).TagModal }));
const PutModal = lazy(async () => ({ default: (await import("./put-modal.tsx")).PutModal }));

/** Walking on within this time leaves a case unread. */
const STAYED_MS = 300;

interface Body {
  filter: Filter;
  inbox: ReturnType<typeof useInbox> & { rows: readonly Row[] };
  open: string | null;
  onFilter: (filter: Listed) => void;
  onRead: (id: string | null, writing?: boolean) => void;
}

/** The list and the case that is read, with what mouse, touch and keys do on them. */
export function InboxBody({ filter, inbox, open, onFilter, onRead }: Body) {
  const { t } = useTranslation();
  const now = useNow();
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [walked, setWalked] = useState<string | null>(open);
  const [putting, setPutting] = useState<readonly string[] | null>(null);
  const [tagging, setTagging] = useState<readonly string[] | null>(null);
  const list = useRef<ListHandle | null>(null);
  const readSoon = useDebouncedCallback(onRead, STAYED_MS);
  const read = (id: string | null, writing?: boolean) => {
    readSoon.cancel();
    onRead(id, writing);
  };
  const { rows, waiting } = useMemo(() => heldRows(inbox.rows, order), [inbox.rows, order]);
  const ids = useMemo(() => rows.map((row) => row.case.id), [rows]);
  const ticked = useTicked(ids);
  const actOn = useCaseActs();
  const hold = () => setOrder(inbox.rows.map((row) => row.case.id));
  const cursor = walked !== null && ids.includes(walked) ? walked : open;
  const rowOf = (id: string | null) => rows.find((row) => row.case.id === id);
  const meant = ticked.ids.length > 0 ? ticked.ids : [cursor].filter((id) => id !== null);

  const act = (targets: readonly string[], it: CaseAct) => {
    if (targets.length === 0) return;
    actOn(targets, it, (id) => rowOf(id)?.case.position);
    ticked.none();
    const leaves = it.type === "put_aside" || (it.type === "take_back" && filter === "put_aside") || it.type === "unread";
    if (leaves && open !== null && targets.includes(open)) leave(targets, it.type === "unread");
  };
  /** What is put away makes room for the next one. */
  const leave = (gone: readonly string[], only: boolean) => {
    const at = ids.indexOf(open!);
    const next = only
      ? undefined
      : (ids.slice(at + 1).find((id) => !gone.includes(id)) ?? ids.slice(0, at).findLast((id) => !gone.includes(id)));
    setWalked(next ?? null);
    read(next ?? null);
    list.current?.focus();
  };
  const walk = (step: number, choosing: boolean) => {
    const at = cursor === null ? (step > 0 ? -1 : 1) : ids.indexOf(cursor);
    const index = Math.min(ids.length - 1, Math.max(0, at + step));
    const id = ids[index];
    if (!id) return;
    if (choosing) ticked.upTo(id, cursor);
    else if (besides()) readSoon(id);
    setWalked(id);
    list.current?.show(index);
    list.current?.focus();
  };
  const back = () => {
    if (ticked.ids.length > 0) ticked.none();
    else if (open !== null) read(null);
    list.current?.focus();
  };
  const phone = rowOf(cursor)?.case.customer.phone;
  useInboxKeys({
    onFilter,
    onWalk: walk,
    onOpen: () => cursor !== null && read(cursor),
    onBack: back,
    onTake: () => act(meant, { type: "take" }),
    onPut: () => meant.length > 0 && setPutting(meant),
    onTag: () => meant.length > 0 && setTagging(meant),
    onTick: () => cursor !== null && ticked.toggle(cursor),
    onAll: ticked.all,
    onCall: phone ? () => void (location.href = `tel:${phone}`) : null,
    onWrite: () => cursor !== null && read(cursor, true),
  });
  const aside = rowOf(open)?.putAside ?? null;
  const chosen = useMemo(() => new Set(ticked.ids), [ticked.ids]);
  return (
    <>
      <TwoPanes
        list={
          <div className="inbox-side" onMouseEnter={hold} onMouseLeave={() => setOrder(null)}>
            {ticked.ids.length > 0 && (
              <BulkBar
                count={ticked.ids.length}
                onAct={(it) => act(ticked.ids, it)}
                onPut={() => setPutting(ticked.ids)}
                onTag={() => setTagging(ticked.ids)}
                onClear={ticked.none}
              />
            )}
            <div role="status" className="inbox-news">
              {waiting > 0 && (
                <Button className="inbox-fresh" size="xs" h={34} variant="default" onClick={hold}>
                  {t("inbox.fresh", { count: waiting })}
                </Button>
              )}
            </div>
            {rows.length === 0 ? (
              <EmptyInbox filter={filter} />
            ) : (
              <InboxList
                rows={rows}
                cursor={cursor}
                open={open}
                ticked={chosen}
                handle={list}
                onOpen={(id) => {
                  setWalked(id);
                  read(id);
                }}
                onTick={(id, upTo) => {
                  setWalked(id);
                  if (upTo) ticked.upTo(id, cursor);
                  else ticked.toggle(id);
                }}
                onEnd={() => inbox.hasMore && !inbox.reading && inbox.readMore()}
              />
            )}
            {rows.length > 0 && <InboxKeysLine />}
          </div>
        }
        pane={
          open === null ? (
            rows.length > 0 && <p className="pane-none dim">{t("inbox.pane.none")}</p>
          ) : (
            <ReadingPane
              id={open}
              aside={aside !== null && (aside.until === null || instant(aside.until) > now)}
              onAct={(it) => act([open], it)}
              onPut={() => setPutting([open])}
              onBack={() => read(null)}
            />
          )
        }
      />
      {tagging && (
        <Suspense>
          <TagModal
            count={tagging.length}
            names={tagging.length === 1 ? (rowOf(tagging[0]!)?.tags ?? []).map(({ name }) => name) : []}
            onSave={(it) => act(tagging, it)}
            onClose={() => setTagging(null)}
          />
        </Suspense>
      )}
      {putting && (
        <Suspense>
          <PutModal onPut={(until) => act(putting, { type: "put_aside", until })} onClose={() => setPutting(null)} />
        </Suspense>
      )}
    </>
  );
}

/** Whether what is read stands beside the list, and does not take its place (inbox.css). */
const besides = (): boolean => !matchMedia("(max-width: 767px)").matches;
