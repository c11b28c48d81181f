import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useReducer, useState } from "react";
import type { CaseView } from "../../../contract/case.ts";
import type { DraftView } from "../../../contract/drafts.ts";
import { iso } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { draftsKey, readDrafts } from "../../draft-api.ts";
import { useDesk } from "../../session.tsx";
import { type Mode, MODES, readUnsaved, type Writing } from "./draft.ts";
import { bodyOf, isBlank, mineIn } from "./draft-views.ts";
import { type Keeper, keepDraftOf } from "./keep-draft.ts";

const NONE: readonly DraftView[] = [];

/** Everybody's drafts on a case; `known` once the server has said, or cannot be asked now. */
export function useDrafts(caseId: string) {
  const query = useQuery({ queryKey: draftsKey(caseId), queryFn: () => readDrafts(caseId) });
  const known = query.data !== undefined || query.failureCount > 0 || query.fetchStatus === "paused";
  return { drafts: query.data ?? NONE, known };
}

/** The way in which I left something unfinished on this case, if any; what leaves by itself is not unfinished. */
export function useLeftMode(caseId: string, drafts: readonly DraftView[]): Mode | undefined {
  const { me } = useDesk();
  return MODES.find((mode) => {
    const mine = mineIn(drafts, me.id, mode);
    return mine ? mine.leaveAt === null && mine.text.trim() !== "" : readUnsaved(caseId, me.id, mode) !== null;
  });
}

/** What is being written on a case, one draft a way: turning from one to another carries nothing over. */
export function useDraft(view: Pick<CaseView, "id" | "newest">, start: Mode, drafts: readonly DraftView[]) {
  const { me } = useDesk();
  const now = useNow();
  const client = useQueryClient();
  const [mode, setMode] = useState(start);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const [keepers] = useState(() => new Map<Mode, Keeper>());
  const keeperOf = (which: Mode): Keeper => {
    const keeper =
      keepers.get(which) ??
      keepDraftOf({ caseId: view.id, me: me.id, mode: which }, mineIn(drafts, me.id, which), view.newest, {
        changed: redraw,
        saved: (version, writing) => setMine(which, version, writing),
        unknown: () => void client.invalidateQueries({ queryKey: draftsKey(view.id) }),
      });
    keepers.set(which, keeper);
    return keeper;
  };
  /** What the server has just said yes to is what stands there: an answer asked for before is not waited for. */
  const setMine = (which: Mode, version: number | null, writing: Writing) => {
    void client.cancelQueries({ queryKey: draftsKey(view.id) });
    client.setQueryData<DraftView[]>(draftsKey(view.id), (all = []) => [
      ...all.filter((it) => it.person !== me.id || it.mode !== which),
      ...(version === null ? [] : [{ ...viewOf(writing), person: me.id, mode: which, version, at: iso(now) }]),
    ]);
  };
  const keeper = keeperOf(mode);
  const { writing, parted, failed, kept } = keeper.state();

  useEffect(() => keeper.begin(), [keeper]);
  useEffect(() => keepers.forEach((it, which) => it.heard(mineIn(drafts, me.id, which))), [keepers, drafts, me.id]);
  useEffect(() => {
    const goAway = () => keepers.forEach((it) => it.goAway());
    window.addEventListener("pagehide", goAway);
    return () => {
      window.removeEventListener("pagehide", goAway);
      keepers.forEach((it) => {
        it.draw();
        void it.flush();
      });
    };
  }, [keepers]);

  return {
    mode,
    draft: writing,
    change: (part: Partial<Writing>) => keeper.change(part, view.newest),
    /** Its field shows it already: all else is drawn once the hand rests. */
    type: (part: Partial<Writing>) => keeper.change(part, view.newest, true),
    turn: setMode,
    isBlank: isBlank(writing),
    keeper,
    /** The server has another version (null: none any more) than the one written over here. */
    parted: parted ? { theirs: kept ?? null } : null,
    failed,
    /** It was to leave by itself and did not: why. */
    heldBack: kept?.heldBack ?? null,
  };
}

function viewOf(writing: Writing): Omit<DraftView, "person" | "mode" | "version" | "at"> {
  const { version: _, ...body } = bodyOf({ writing, version: null });
  return { ...(body as Omit<DraftView, "person" | "mode" | "version" | "at" | "leaveAt" | "heldBack">), leaveAt: null, heldBack: null };
}
