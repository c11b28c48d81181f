import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { DraftView } from "../../../contract/drafts.ts";
import { tellUndo } from "../../parts/undo-words.tsx";
import type { Composing, Field } from "./composing.ts";
import type { Mode } from "./draft.ts";
import { toDrafts } from "./draft-promises.ts";
import { useCollision, useWriting } from "./use-collision.ts";
import { useComposerKeys } from "./use-composer-keys.ts";
import { useDraft } from "./use-draft.ts";
import { useDrawnFirst } from "./use-drawn-first.ts";
import { useFormatting } from "./use-formatting.ts";
import { useKept } from "./use-kept.ts";
import { usePanelActs } from "./use-panel-acts.ts";
import { usePromising } from "./use-promising.ts";
import { useQuoted } from "./use-quoted.ts";
import { useRelativeDays } from "./use-relative-days.ts";
import { type CallTold, useSend } from "./use-send.ts";

export interface OpenTerms {
  view: CaseView;
  drafts: readonly DraftView[];
  start: Mode;
  focus: boolean;
  onClose: () => void;
}

/** Everything the open composer is made of: what is written, what it promises, what leaves, and the keys that do it. */
export function useOpenComposer({ view, drafts, start, focus, onClose }: OpenTerms) {
  const { t } = useTranslation();
  const { mode, draft, change, type, turn, keeper, parted, failed, isBlank, heldBack } = useDraft(view, start, drafts);
  const [call, setCall] = useState<CallTold>({ direction: "out", chasing: false, lostAt: null, waitedMs: null });
  const field = useRef<Field>(null);
  const [formatting, setFormatting] = useFormatting();
  const [replies, setReplies] = useState(false);
  const [offerReason, setOfferReason] = useState("");
  const [quotes, setQuotes] = useState(false);
  const rewrite = (text: string) => field.current?.rewrite(text);
  const promising = usePromising(draft, rewrite, (held) => change({ held }));
  const promises = mode === "note" ? [] : promising.promises;
  const panel = usePanelActs(promising, field);
  const offers = useKept(view, promising.closes, () => field.current?.focus());
  const quoted = useQuoted(view);
  const leaving = { draft, keeper, call, drafts: toDrafts(promises), quoted: quotes ? quoted : null, offerReason };
  const sending = useSend({ view, mode, ...leaving, onSent: onClose });
  const send = useRelativeDays(draft.text, rewrite, useCollision(mode, sending));
  useWriting(!isBlank);
  const composing: Composing = { view, mode, draft, change, field, send, formatting, setFormatting, replies, setReplies };
  const mark = mode === "note" ? null : () => void field.current?.marked().then(promising.mark);
  const frame = useComposerKeys({ composing, promising, promises, kept: offers, mark, onClose });
  const giveUp = () => {
    keeper.keepTheirs();
    tellUndo({ words: t("drafts.givenUp"), onUndo: () => keeper.takeBack(draft) });
  };

  useDrawnFirst(frame, keeper.draw);

  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    frame.current?.scrollIntoView({ block: "center" });
  }, [focus, frame]);

  return {
    composing,
    frame,
    type,
    turn,
    rewrite,
    mark,
    call,
    tellCall: (some: Partial<CallTold>) => setCall({ ...call, ...some }),
    promising,
    promises,
    panel,
    offers,
    quoted: quoted && { message: quoted, leaves: quotes, onLeaves: setQuotes },
    offerReason,
    setOfferReason,
    /** What differs from what is kept: theirs, and the two ways on. */
    parted: parted && { theirs: parted.theirs, keepMine: keeper.keepMine, giveUp },
    failed,
    heldBack,
  };
}
