import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CaseView } from "../../../contract/case.ts";
import { isAtHour } from "../../../core/due.ts";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { shortName } from "../../../core/names.ts";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { dueChoices } from "../acts/due-choices.ts";
import { AdjustPromise } from "./adjust-promise.tsx";
import { DateHint } from "./date-hint.tsx";
import { type Choice, type Doubt, isConfirmed, isUndated, type Promising } from "./draft-promises.ts";
import { WhatMenu } from "./what-menu.tsx";
import { WhoMenu } from "./who-menu.tsx";

interface PanelProps {
  it: Promising;
  view: CaseView;
  adjusting: boolean;
  onAdjust: (on: boolean) => void;
  onChoose: (choice: Choice) => void;
  onDate: (at: Instant) => void;
  onTakeOut: () => void;
}

export function PanelPromise(props: PanelProps) {
  const { it, view } = props;
  const customer = shortName(view.customer.name);
  const { t } = useTranslation();
  if (it.decision === "dismiss") return <Dismissed {...props} />;
  const undated = isUndated(it);
  return (
    <div className="panel-promise" role="group" aria-label={it.words}>
      <PromiseMark state={it.doubt ? "risque" : "ouverte"} elapsed={0.2} size={20} />
      <div className="panel-body">
        <p className="panel-name">
          <strong>{t(`kinds.to.${it.kind}`, { name: customer })}</strong> <Sure it={it} />
        </p>
        {undated && (
          <p className="panel-ask">
            {it.due.kind === "vague"
              ? t("composer.vagueAsk", { words: capital(it.due.words), name: customer })
              : t("composer.noneAsk", { name: customer })}
          </p>
        )}
        {it.unknown && <p className="panel-ask">{t("composer.unknownAsk")}</p>}
        {it.decision === "ask" && <p className="panel-ask">{t("composer.ask")}</p>}
        <div className="panel-chips">
          {(props.adjusting || it.marked) && <WhatMenu kind={it.kind} onChange={(kind) => props.onChoose({ kind, decision: "track" })} />}
          <WhoMenu
            promiser={it.promiser}
            unknown={it.unknown}
            onChange={(promiser) => props.onChoose(undated ? { promiser } : { promiser, decision: "track" })}
          />
          {undated ? <DateOffers {...props} /> : <DueChip {...props} />}
        </div>
        <Accepts it={it} />
        <DateHint promise={it} view={view} onDate={props.onDate} onChoose={props.onChoose} />
        {props.adjusting && <AdjustPromise it={it} onChoose={props.onChoose} onDate={props.onDate} onDone={() => props.onAdjust(false)} />}
      </div>
      <PanelActs {...props} />
    </div>
  );
}

/** Promised for someone else, who is asked (S32). */
function Accepts({ it: { promiser } }: Pick<PanelProps, "it">) {
  const { t } = useTranslation();
  const { isMe, nameOf } = useDesk();
  if (promiser.role !== "person" || isMe(promiser)) return null;
  return <p className="meta strong">{t("composer.accepts", { name: nameOf(promiser) ?? "" })}</p>;
}

const DOUBT_WORDS = {
  vague: "composer.vague",
  no_date: "composer.noDate",
  closed: "composer.closedThen",
  past: "composer.past",
} as const satisfies Record<NonNullable<Doubt>, string>;

function Sure({ it }: { it: Promising }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const doubt = it.doubt && <span className="tone-risque strong">{t(DOUBT_WORDS[it.doubt])}</span>;
  if (isConfirmed(it) && !isUndated(it))
    return (
      <>
        <span className="strong">{t("composer.confirmed")}</span> {doubt}
      </>
    );
  return (
    doubt ?? (
      <span className="dim num">{it.marked ? t("composer.byHand") : t("composer.sure", { percent: format.percent(it.confidence) })}</span>
    )
  );
}

/** Three real dates; choosing one writes it in the sentence. */
function DateOffers({ onDate, onAdjust, adjusting }: PanelProps) {
  const { t } = useTranslation();
  const { calendar, format } = useDesk();
  const now = useNow();
  return (
    <>
      {dueChoices(now, calendar).map((at) => (
        <Button key={at} size="compact-sm" variant="default" className="num" onClick={() => onDate(at)}>
          {capital(format.dated(at, now))}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" aria-expanded={adjusting} onClick={() => onAdjust(!adjusting)}>
        {t("composer.choose")}
      </Button>
    </>
  );
}

function DueChip({ it, adjusting, onAdjust }: PanelProps) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  if (it.due.kind !== "exact" && it.due.kind !== "window") return null;
  return (
    <Button size="compact-sm" variant="default" aria-expanded={adjusting} onClick={() => onAdjust(!adjusting)}>
      {isAtHour(it.due) ? (
        <span className="num">{format.said(it.due.by, now)}</span>
      ) : (
        <>
          <span className="chip-name">{t("composer.before")}</span> <span className="num">{format.when(it.due.by, now)}</span>
        </>
      )}
    </Button>
  );
}

/** One that has no date is not to be followed as it is: it asks for one, or goes. */
function PanelActs({ it, onChoose, onAdjust, adjusting, onTakeOut }: PanelProps) {
  const { t } = useTranslation();
  return (
    <div className="panel-acts">
      {!isUndated(it) && (
        <Button
          size="xs"
          h={32}
          variant="default"
          aria-pressed={it.decision === "track"}
          leftSection={it.decision === "track" ? <IconCheck size={16} stroke={1.9} /> : null}
          onClick={() => onChoose({ decision: "track" })}
          aria-keyshortcuts="Alt+Enter"
        >
          {t("composer.track")}
          <span className="key" aria-hidden>
            Alt ↵
          </span>
        </Button>
      )}
      {isUndated(it) ? (
        <Button size="xs" h={28} variant="subtle" onClick={onTakeOut}>
          {t("composer.takeOut")}
        </Button>
      ) : (
        <Button size="xs" h={28} variant="subtle" aria-expanded={adjusting} onClick={() => onAdjust(!adjusting)} aria-keyshortcuts="Alt+A">
          {t("composer.adjust")}
        </Button>
      )}
      <Button size="xs" h={28} variant="subtle" onClick={() => onChoose({ decision: "dismiss" })} aria-keyshortcuts="Alt+Backspace">
        {t(it.marked ? "composer.unmark" : "composer.dismiss")}
      </Button>
    </div>
  );
}

function Dismissed({ it, onChoose }: PanelProps) {
  const { t } = useTranslation();
  return (
    <div className="panel-promise panel-dismissed">
      <PromiseMark state="retiree" size={20} decorative />
      <p className="dim">
        {t("composer.dismissed")} : <s>{it.words}</s>
      </p>
      <button type="button" className="link" onClick={() => onChoose({ decision: "track" })}>
        {t("composer.restore")}
      </button>
    </div>
  );
}
