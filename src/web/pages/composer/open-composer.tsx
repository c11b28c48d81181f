import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { shortName } from "../../../core/names.ts";
import { lazy } from "../../lazy.ts";
import { useDesk } from "../../session.tsx";
import { CallHow } from "./call-how.tsx";
import { ComposerFoot } from "./composer-foot.tsx";
import { ComposerHead } from "./composer-head.tsx";
import type { Mode } from "./draft.ts";
import { EditorField } from "./editor-field.tsx";
import { HeldBack } from "./held-back.tsx";
import { KeptOffers } from "./kept-offers.tsx";
import { Parted } from "./parted.tsx";
import { PlainField } from "./plain-field.tsx";
import { PromisePanel } from "./promise-panel.tsx";
import { QuotedMessage } from "./quoted-message.tsx";
import { RelativeStop } from "./relative-stop.tsx";
import { StaleStop } from "./stale-stop.tsx";
import { type OpenTerms, useOpenComposer } from "./use-open-composer.ts";
import { WaitedStop } from "./waited-stop.tsx";
import { WhoIsHere } from "./who-is-here.tsx";

const ToneHints = lazy(async () => ({ default: (await import("./tone-hints.tsx")).ToneHints }));

/** Writing: the field with its promises underlined, what is being promised, and what leaves. */
export function OpenComposer(terms: OpenTerms) {
  const { view, drafts, onClose } = terms;
  const { t } = useTranslation();
  const { session, me } = useDesk();
  const { frame, composing, promising, promises, parted, quoted, ...it } = useOpenComposer(terms);
  const { mode, draft, change, field } = composing;
  const name = shortName(view.customer.name);
  const WritingField = mode === "call" ? PlainField : EditorField;
  const colleagues = session.people.filter(({ id, active }) => active && id !== me.id);
  return (
    <section
      className={mode === "note" ? "composer composer-open composer-note" : "composer composer-open"}
      aria-label={t("composer.title")}
      ref={frame}
    >
      <ComposerHead composing={composing} onTurn={it.turn} />
      <WhoIsHere composing={composing} drafts={drafts} onNote={() => it.turn("note")} onLeave={onClose} />
      {it.heldBack && <HeldBack reason={it.heldBack} />}
      {parted && <Parted mine={draft} theirs={parted.theirs} onKeepMine={parted.keepMine} onKeepTheirs={parted.giveUp} />}
      {mode === "call" && <CallHow call={it.call} change={it.tellCall} />}
      <WritingField
        key={mode}
        ref={field}
        caseId={view.id}
        draft={draft}
        onChange={change}
        onType={it.type}
        promises={promises}
        label={t(WORDS[mode].label)}
        placeholder={t(WORDS[mode].placeholder, { name })}
        language={mode === "email" ? view.language : undefined}
        people={mode === "note" ? colleagues : undefined}
        formatting={composing.formatting}
        onSlash={() => composing.setReplies(true)}
      />
      {mode === "email" && quoted && <QuotedMessage quoted={quoted.message} leaves={quoted.leaves} onLeaves={quoted.onLeaves} />}
      <KeptOffers kept={it.offers} />
      {mode !== "note" && <PromisePanel view={view} promises={promises} adjusting={promising.adjusting} acts={it.panel} />}
      {mode === "email" && promising.whole && draft.text.trim() !== "" && (
        <Suspense>
          <ToneHints
            view={view}
            text={draft.text}
            promises={promises}
            rewrite={it.rewrite}
            offerReason={it.offerReason}
            onOfferReason={it.setOfferReason}
          />
        </Suspense>
      )}
      <StaleStop composing={composing} />
      <WaitedStop composing={composing} />
      <RelativeStop composing={composing} />
      {it.failed && <p className="meta composer-unsaved">{t("drafts.unsaved")}</p>}
      <ComposerFoot composing={composing} summary={mode === "note" ? "" : promising.summary} onMark={it.mark} />
    </section>
  );
}

const WORDS = {
  email: { label: "composer.text", placeholder: "composer.placeholderEmail" },
  call: { label: "composer.callText", placeholder: "composer.placeholderCall" },
  note: { label: "composer.noteText", placeholder: "composer.placeholderNote" },
} as const satisfies Record<Mode, unknown>;
