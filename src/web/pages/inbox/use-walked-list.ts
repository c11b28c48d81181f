import { useDebouncedCallback } from "@mantine/hooks";
import { useMemo, useRef, useState } from "react";
import type { CaseAct } from "../../../contract/bulk.ts";
import type { Filter, Listed } from "./filters.ts";
import { heldRows } from "./held-rows.ts";
import type { ListHandle } from "./inbox-list.tsx";
import type { Row } from "./inbox-pages.ts";
import { useCaseActs } from "./use-case-acts.tsx";
import type { useInbox } from "./use-inbox.ts";
import { useInboxKeys } from "./use-inbox-keys.ts";
import { useTicked } from "./use-ticked.ts";

/** Walking on within this time leaves a case unread. */
const STAYED_MS = 300;

export interface Body {
  filter: Filter;
  inbox: ReturnType<typeof useInbox> & { rows: readonly Row[] };
  open: string | null;
  onFilter: (filter: Listed) => void;
  onRead: (id: string | null, writing?: boolean) => void;
}

/** Of these cases: until when they are put away, or which tags they get. */
interface Asked {
  what: "until" | "tags";
  of: readonly string[];
}

/** The list as it is walked, chosen from and acted on, by mouse, touch and keys. */
export function useWalkedList({ filter, inbox, open, onFilter, onRead }: Body) {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [walked, setWalked] = useState<string | null>(open);
  const [asked, ask] = useState<Asked | null>(null);
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
    onPut: () => meant.length > 0 && ask({ what: "until", of: meant }),
    onTag: () => meant.length > 0 && ask({ what: "tags", of: meant }),
    onTick: () => cursor !== null && ticked.toggle(cursor),
    onAll: ticked.all,
    onCall: phone ? () => void (location.href = `tel:${phone}`) : null,
    onWrite: () => cursor !== null && read(cursor, true),
  });
  return {
    rows,
    /** How many newer ones are not shown, so that no row moves away from under the hand. */
    waiting,
    hold,
    letGo: () => setOrder(null),
    cursor,
    walkTo: setWalked,
    list,
    read,
    ticked,
    act,
    asked,
    ask,
    rowOf,
  };
}

export type WalkedList = ReturnType<typeof useWalkedList>;

/** Whether what is read stands beside the list, and does not take its place (inbox.css). */
const besides = (): boolean => !matchMedia("(max-width: 767px)").matches;
