import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../format.ts";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { dueChoices } from "../acts/due-choices.ts";
import type { Choice, Doubt, Promising } from "./draft-promises.ts";
import { WhoMenu } from "./who-menu.tsx";

interface PanelProps {
  it: Promising;
  customer: string;
  adjusting: boolean;
  onAdjust: (on: boolean) => void;
  onChoose: (choice: Choice) => void;
  onDate: (at: Instant) => void;
}

export function PanelPromise(props: PanelProps) {
  const { it, customer } = props;
  const { t } = useTranslation();
  if (it.decision === "dismiss") return <Dismissed {...props} />;
  const undated = it.due.kind === "vague" || it.due.kind === "none";
  return (
    <div className="panel-promise">
      <PromiseMark state={it.doubt ? "risque" : "ouverte"} elapsed={0.2} size={20} />
      <div className="panel-body">
        <p className="panel-name">
          <strong>{t(`kinds.name.${it.kind}`)}</strong> <Sure it={it} />
        </p>
        {undated && (
          <p className="panel-ask">
            {it.due.kind === "vague"
              ? t("composer.vagueAsk", { words: capital(it.due.words), name: customer })
              : t("composer.noneAsk", { name: customer })}
          </p>
        )}
        {it.decision === "ask" && <p className="panel-ask">{t("composer.ask")}</p>}
        <div className="panel-chips">
          {!undated && <WhoMenu promiser={it.promiser} onChange={(promiser) => props.onChoose({ promiser, decision: "track" })} />}
          {undated ? <DateOffers {...props} /> : <DueChip {...props} />}
        </div>
        {props.adjusting && <Adjust {...props} />}
      </div>
      <PanelActs {...props} />
    </div>
  );
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
  return it.doubt ? (
    <span className="tone-risque strong">{t(DOUBT_WORDS[it.doubt])}</span>
  ) : (
    <span className="dim num">{t("composer.sure", { percent: format.percent(it.confidence) })}</span>
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
      <span className="chip-name">{t("composer.before")}</span> <span className="num">{format.when(it.due.by, now)}</span>
    </Button>
  );
}

function Adjust({ it, onDate }: PanelProps) {
  const now = useNow();
  const by = it.due.kind === "exact" || it.due.kind === "window" ? it.due.by : null;
  return <DayTimeInput value={by} min={now} onChange={(at) => at !== null && at > now && onDate(at)} />;
}

function PanelActs({ it, onChoose, onAdjust, adjusting }: PanelProps) {
  const { t } = useTranslation();
  return (
    <div className="panel-acts">
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
      <Button size="xs" h={28} variant="subtle" aria-expanded={adjusting} onClick={() => onAdjust(!adjusting)} aria-keyshortcuts="Alt+A">
        {t("composer.adjust")}
      </Button>
      <Button size="xs" h={28} variant="subtle" onClick={() => onChoose({ decision: "dismiss" })} aria-keyshortcuts="Alt+Backspace">
        {t("composer.dismiss")}
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
