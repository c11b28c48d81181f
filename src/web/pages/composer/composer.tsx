import "../../styles/composer.css";
import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { IconLock, IconPhone, IconSend } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { shortName } from "../../names.ts";
import { Refusal } from "../../parts/problem-state.tsx";
import { useDesk } from "../../session.tsx";
import { useKeys } from "../../use-keys.ts";
import { type Mode, readDraft, saveDraft } from "./draft.ts";
import { current, toDrafts } from "./draft-promises.ts";
import { KeptOffers } from "./kept-offers.tsx";
import { MarkedText } from "./marked-text.tsx";
import { markedIn } from "./marked-words.ts";
import { PromisePanel } from "./promise-panel.tsx";
import { useKept } from "./use-kept.ts";
import { usePromising } from "./use-promising.ts";
import { type CallDirection, useSend } from "./use-send.ts";

const route = getRouteApi("/desk/dossiers/$id");

/** Docked in the case: one line until one writes. A draft left earlier opens it again. */
export function Composer({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const asked = route.useSearch().ecrire === true;
  const navigate = route.useNavigate();
  const left = (["email", "call", "note"] as const).find((mode) => readDraft(view.id, me.id, mode) !== "");
  const [open, setOpen] = useState(left !== undefined);
  const close = () => {
    setOpen(false);
    if (asked) void navigate({ search: {}, replace: true, resetScroll: false });
  };
  if (asked || open) return <OpenComposer view={view} start={left ?? firstMode(view)} focus={asked} onClose={close} />;
  return (
    <button
      type="button"
      className="composer composer-closed"
      onClick={() => void navigate({ search: { ecrire: true }, replace: true, resetScroll: false })}
    >
      {t("composer.placeholderEmail", { name: shortName(view.customer.name) })}
    </button>
  );
}

const firstMode = (view: CaseView): Mode => (view.customer.addresses.some(({ door }) => door === "email") ? "email" : "call");

function OpenComposer({ view, start, focus, onClose }: { view: CaseView; start: Mode; focus: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { me } = useDesk();
  const [mode, setMode] = useState<Mode>(start);
  const [text, setText] = useState(() => readDraft(view.id, me.id, start));
  const [direction, setDirection] = useState<CallDirection>("out");
  const [chasing, setChasing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const write = (next: string) => {
    setText(next);
    saveDraft(view.id, me.id, mode, next);
  };
  const turn = (next: Mode) => {
    setMode(next);
    setText(readDraft(view.id, me.id, next) || (next === "note" ? "" : text));
  };
  const promising = usePromising(text, write);
  const promises = mode === "note" ? [] : promising.promises;
  const toField = () => field.current?.focus();
  const endAdjusting = () => {
    promising.adjust(null);
    toField();
  };
  const kept = useKept(view, promising.closes, toField);
  const send = useSend({
    view,
    mode,
    text,
    direction,
    chasing,
    drafts: toDrafts(promises),
    onSent: () => {
      write("");
      onClose();
    },
  });
  const name = shortName(view.customer.name);

  useEffect(() => {
    if (!focus) return;
    field.current?.focus({ preventScroll: true });
    field.current?.closest(".composer")?.scrollIntoView({ block: "center" });
  }, [focus]);

  const mark = () => void markedIn(field.current).then(promising.mark);
  const onAltKey = ({ key, code }: KeyboardEvent): boolean => {
    if (code === "KeyA" && promising.adjusting !== null) endAdjusting();
    else if (code === "KeyT" && kept.offers.length > 0) kept.keep(kept.offers[0]);
    else if (code === "KeyP" && mode !== "note") mark();
    else return promising.onAltKey(key, current(promises));
    return true;
  };
  const frame = useKeys<HTMLElement>((event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send.run();
    else if (event.key === "Escape" && promising.adjusting !== null) endAdjusting();
    else if (event.key === "Escape" && text === "") onClose();
    else if (event.key === "Escape") toField();
    else if (!event.altKey || !onAltKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const placeholder = {
    email: t("composer.placeholderEmail", { name }),
    call: t("composer.placeholderCall", { name }),
    note: t("composer.placeholderNote"),
  }[mode];
  return (
    <section className="composer" aria-label={t("composer.title")} ref={frame}>
      <div className="composer-head">
        <SegmentedControl
          size="xs"
          aria-label={t("composer.mode")}
          value={mode}
          onChange={(next) => turn(next as Mode)}
          data={[
            { value: "email", label: t("composer.email"), disabled: firstMode(view) !== "email" },
            { value: "call", label: t("composer.call") },
            { value: "note", label: t("composer.note") },
          ]}
        />
        <span className="meta composer-to">
          {mode === "email"
            ? t("composer.to", { address: view.customer.addresses.find(({ door }) => door === "email")?.address ?? "" })
            : mode === "note"
              ? t("composer.internal")
              : null}
        </span>
      </div>
      {mode === "call" && <CallHow direction={direction} onDirection={setDirection} chasing={chasing} onChasing={setChasing} />}
      <MarkedText
        fieldRef={field}
        value={text}
        onChange={write}
        promises={promises}
        label={t(mode === "email" ? "composer.text" : mode === "call" ? "composer.callText" : "composer.noteText")}
        placeholder={placeholder}
        language={mode === "email" ? view.language : undefined}
      />
      <KeptOffers kept={kept} />
      {mode !== "note" && (
        <PromisePanel
          promises={promises}
          customer={name}
          adjusting={promising.adjusting}
          onAdjust={promising.adjust}
          onChoose={(it, choice) => {
            promising.decide(it, choice);
            const drawnAnew = choice.decision === "dismiss" || it.decision === "dismiss" || choice.dueAt !== undefined;
            if (drawnAnew) toField();
          }}
          onDate={(it, at) => {
            promising.date(it, at);
            toField();
          }}
          onTakeOut={(it) => {
            promising.takeOut(it);
            toField();
          }}
        />
      )}
      <ComposerFoot
        mode={mode}
        summary={mode === "note" ? "" : promising.summary}
        onMark={mode === "note" ? null : mark}
        send={send}
        mayBeEmpty={mode === "call" && direction === "attempt"}
        empty={text.trim() === ""}
      />
    </section>
  );
}

function CallHow({
  direction,
  onDirection,
  chasing,
  onChasing,
}: {
  direction: CallDirection;
  onDirection: (to: CallDirection) => void;
  chasing: boolean;
  onChasing: (on: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="composer-call">
      <SegmentedControl
        size="xs"
        aria-label={t("composer.direction")}
        value={direction}
        onChange={(next) => onDirection(next as CallDirection)}
        data={(["out", "in", "attempt"] as const).map((value) => ({ value, label: t(`composer.${value}`) }))}
      />
      {direction === "in" && (
        <Checkbox label={t("composer.chasing")} checked={chasing} onChange={(event) => onChasing(event.currentTarget.checked)} />
      )}
    </div>
  );
}

const SEND = {
  email: { words: "composer.send", Icon: IconSend },
  call: { words: "composer.sendCall", Icon: IconPhone },
  note: { words: "composer.sendNote", Icon: IconLock },
} as const;

function ComposerFoot({
  mode,
  summary,
  onMark,
  send,
  empty,
  mayBeEmpty,
}: {
  mode: Mode;
  summary: string;
  /** A promise that was not read: null where none can be made. */
  onMark: (() => void) | null;
  send: ReturnType<typeof useSend>;
  empty: boolean;
  mayBeEmpty: boolean;
}) {
  const { t } = useTranslation();
  const { words, Icon } = SEND[mode];
  return (
    <div className="composer-foot">
      {send.error ? (
        <div>
          <Refusal error={send.error} />
          <p className="meta">{t("composer.failed")}</p>
        </div>
      ) : (
        <p className="meta composer-summary">
          {summary}
          {onMark && !empty && (
            <button type="button" className="link" title={t("composer.addHelp")} onClick={onMark} aria-keyshortcuts="Alt+P">
              {t("composer.add")}
            </button>
          )}
        </p>
      )}
      <Button
        leftSection={<Icon size={17} stroke={1.9} />}
        loading={send.isPending}
        disabled={empty && !mayBeEmpty}
        onClick={send.run}
        aria-keyshortcuts="Control+Enter"
      >
        {t(words)}
        <span className="key" aria-hidden>
          Ctrl ↵
        </span>
      </Button>
    </div>
  );
}
