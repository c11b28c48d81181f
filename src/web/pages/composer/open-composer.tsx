import { Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import type { DraftView } from "../../../contract/drafts.ts";
import { shortName } from "../../../core/names.ts";
import { useDesk } from "../../session.tsx";
import { CallHow } from "./call-how.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerHead } from "./composer-head.tsx";
import type { Composing, Field } from "./composing.ts";
import type { Mode } from "./draft.ts";
import { toDrafts } from "./draft-promises.ts";
import { EditorField } from "./editor-field.tsx";
import { HeldBack } from "./held-back.tsx";
import { KeptOffers } from "./kept-offers.tsx";
import { Parted } from "./parted.tsx";
import { PlainField } from "./plain-field.tsx";
import { PromisePanel } from "./promise-panel.tsx";
import { QuotedMessage } from "./quoted-message.tsx";
import { RelativeStop } from "./relative-stop.tsx";
import { tellUndo } from "../../parts/undo-words.tsx";
import { StaleStop } from "./stale-stop.tsx";
import { useCollision, useWriting } from "./use-collision.ts";
import { useComposerKeys } from "./use-composer-keys.ts";
import { useFormatting } from "./use-formatting.ts";
import { useDraft } from "./use-draft.ts";
import { useDrawnFirst } from "./use-drawn-first.ts";
import { useKept } from "./use-kept.ts";
import { usePanelActs } from "./use-panel-acts.ts";
import { usePromising } from "./use-promising.ts";
import { useQuoted } from "./use-quoted.ts";
import { type CallDirection, type LostTimes, useSend } from "./use-send.ts";
import { useRelativeDays } from "./use-relative-days.ts";
import { WaitedStop } from "./waited-stop.tsx";
import { WhoIsHere } from "./who-is-here.tsx";
import { lazy } from "../../lazy.ts";

const ToneHints = lazy(async () => ({ default: (await import("./tone-hints.tsx")).ToneHints }));

/** Writing: the field with its promises underlined, what is being promised, and what leaves. */
export function OpenComposer({
  view,
  drafts: kept,
  start,
  focus,
  onClose,
}: {
  view: CaseView;
  drafts: readonly DraftView[];
  start: Mode;
  focus: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { session, me } = useDesk();
  const { mode, draft, change, type, turn, keeper, parted, failed, isBlank, heldBack } = useDraft(view, start, kept);
  const [direction, setDirection] = useState<CallDirection>("out");
  const [chasing, setChasing] = useState(false);
  const [lost, setLost] = useState<LostTimes>({ lostAt: null, waitedMs: null });
  const field = useRef<Field>(null);
  const [formatting, setFormatting] = useFormatting();
  const [replies, setReplies] = useState(false);
  const [offerReason, setOfferReason] = useState("");
  const toField = () => field.current?.focus();
  const rewrite = (text: string) => field.current?.rewrite(text);
  const promising = usePromising(draft, rewrite, (held) => change({ held }));
  const promises = mode === "note" ? [] : promising.promises;
  const panel = usePanelActs(promising, field);
  const offers = useKept(view, promising.closes, toField);
  const quoted = useQuoted(view);
  const [quotes, setQuotes] = useState(false);
  const sending = useSend({
    view,
    mode,
    draft,
    keeper,
    direction,
    chasing,
    lost,
    drafts: toDrafts(promises),
    quoted: quotes ? quoted : null,
    offerReason,
    onSent: onClose,
  });
  const send = useRelativeDays(draft.text, rewrite, useCollision(mode, sending));
  useWriting(!isBlank);
  const composing: Composing = { view, mode, draft, change, field, send, formatting, setFormatting, replies, setReplies };
  const giveUp = () => {
    keeper.keepTheirs();
    tellUndo({ words: t("drafts.givenUp"), onUndo: () => keeper.takeBack(draft) });
  };
  const mark = mode === "note" ? null : () => void field.current?.marked().then(promising.mark);
  const frame = useComposerKeys({ composing, promising, promises, kept: offers, mark, onClose });
  const name = shortName(view.customer.name);
  const WritingField = mode === "call" ? PlainField : EditorField;
  const colleagues = session.people.filter(({ id, active }) => active && id !== me.id);

  useDrawnFirst(frame, keeper.draw);

  useEffect(() => {
    if (!focus) return;
    field.current?.focus();
    frame.current?.scrollIntoView({ block: "center" });
  }, [focus, frame]);

  return (
    <section
      className={mode === "note" ? "composer composer-open composer-note" : "composer composer-open"}
      aria-label={t("composer.title")}
      ref={frame}
    >
      <ComposerHead composing={composing} onTurn={turn} />
      <WhoIsHere composing={composing} drafts={kept} onNote={() => turn("note")} onLeave={onClose} />
      {heldBack && <HeldBack reason={heldBack} />}
      {parted && <Parted mine={draft} theirs={parted.theirs} onKeepMine={keeper.keepMine} onKeepTheirs={giveUp} />}
      {mode === "call" && (
        <CallHow
          direction={direction}
          onDirection={setDirection}
          chasing={chasing}
          onChasing={setChasing}
          onLost={(more) => setLost({ ...lost, ...more })}
        />
      )}
      <WritingField
        key={mode}
        ref={field}
        caseId={view.id}
        draft={draft}
        onChange={change}
        onType={type}
        promises={promises}
        label={t(WORDS[mode].label)}
        placeholder={t(WORDS[mode].placeholder, { name })}
        language={mode === "email" ? view.language : undefined}
        people={mode === "note" ? colleagues : undefined}
        formatting={formatting}
        onSlash={() => setReplies(true)}
      />
      {mode === "email" && quoted && <QuotedMessage quoted={quoted} leaves={quotes} onLeaves={setQuotes} />}
      <KeptOffers kept={offers} />
      {mode !== "note" && <PromisePanel view={view} promises={promises} adjusting={promising.adjusting} acts={panel} />}
      {mode === "email" && promising.whole && draft.text.trim() !== "" && (
        <Suspense>
          <ToneHints
            view={view}
            text={draft.text}
            promises={promises}
            rewrite={rewrite}
            offerReason={offerReason}
            onOfferReason={setOfferReason}
          />
        </Suspense>
      )}
      <StaleStop composing={composing} />
      <WaitedStop composing={composing} />
      <RelativeStop composing={composing} />
      {failed && <p className="meta composer-unsaved">{t("drafts.unsaved")}</p>}
      <ComposerFoot composing={composing} summary={mode === "note" ? "" : promising.summary} onMark={mark} />
    </section>
  );
}

const WORDS = {
  email: { label: "composer.text", placeholder: "composer.placeholderEmail" },
  call: { label: "composer.callText", placeholder: "composer.placeholderCall" },
  note: { label: "composer.noteText", placeholder: "composer.placeholderNote" },
} as const satisfies Record<Mode, unknown>;
