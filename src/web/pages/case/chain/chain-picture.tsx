import { Tooltip } from "@mantine/core";
import { type CSSProperties, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "../../../../contract/commitment.ts";
import { atTime } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { PromiseMark } from "../../../parts/promise-mark.tsx";
import { elapsed, TONE } from "../../../promise-state.ts";
import { useDesk } from "../../../session.tsx";
import { type Bar, chainLayout, type ChainLayout, type Column, type Slip } from "./chain-layout.ts";
import type { ChainStep } from "./chain-steps.ts";
import { type StepWords, useStepWords } from "./step-words.ts";

/** Days as columns, closed ones hatched. Three rows: as promised, as it is now, how much later; one where nothing moved. Hidden from screen readers: the list says it all. */
export function ChainPicture({
  steps,
  findings,
  customer,
}: {
  steps: readonly ChainStep[];
  findings: readonly FindingView[];
  customer: string;
}) {
  const { t } = useTranslation();
  const { calendar } = useDesk();
  const now = useNow();
  const wordsOf = useStepWords(steps, findings, customer);
  const layout = useMemo(() => chainLayout(steps, calendar, now), [steps, calendar, now]);
  const asPromised = steps.every(({ promisedAt, nowAt, running }) => promisedAt === nowAt && !running);
  const said = new Map(steps.map((step) => [step.promise.id, { step, words: wordsOf(step) }]));
  const lanes = (bars: readonly Bar[]) => Math.max(1, ...bars.map(({ lane }) => lane + 1));
  const [promised, current] = [asPromised ? 0 : lanes(layout.promised), lanes(layout.now)];
  const slips = layout.slips.length > 0 ? lanes(layout.slips) : 0;
  return (
    <div className="chain-picture" aria-hidden style={gridOf(layout, promised + current + slips)}>
      {layout.columns.map((column, i) => (
        <Day key={column.day} column={column} at={i} rows={promised + current + slips} />
      ))}
      {!asPromised && (
        <span className="chain-row" style={{ gridRow: `2 / span ${promised}` }}>
          {t("dossier.chain.promised")}
        </span>
      )}
      <span className="chain-row" style={{ gridRow: `${2 + promised} / span ${current}` }}>
        {t(asPromised ? "dossier.chain.promised" : "dossier.chain.now")}
      </span>
      {!asPromised && layout.promised.map((bar) => <PromisedBar key={bar.id} bar={bar} {...said.get(bar.id)!} />)}
      {layout.now.map((bar) => (
        <NowBar key={bar.id} bar={bar} first={2 + promised} {...said.get(bar.id)!} />
      ))}
      {layout.slips.map((slip) => (
        <SlipBracket key={slip.id} slip={slip} first={2 + promised + current} {...said.get(slip.id)!} />
      ))}
    </div>
  );
}

/** Closed days are narrow, folded ones narrower than their number: what counts is what lies between. */
function gridOf({ columns }: ChainLayout, rows: number): CSSProperties {
  const width = ({ closed, weekly, days }: Column) =>
    days > 1 ? "minmax(44px, 0.5fr)" : weekly ? "minmax(38px, 0.36fr)" : closed ? "minmax(56px, 0.66fr)" : "minmax(56px, 1fr)";
  return {
    gridTemplateColumns: `84px ${columns.map(width).join(" ")}`,
    gridTemplateRows: `auto repeat(${rows}, 34px)`,
  };
}

const place = ({ from, to, lane }: Bar, first: number): CSSProperties => ({ gridColumn: `${from + 2} / ${to + 3}`, gridRow: first + lane });

function Day({ column, at, rows }: { column: Column; at: number; rows: number }) {
  const { t } = useTranslation();
  const { format, calendar } = useDesk();
  const gridColumn = at + 2;
  const day = format.columnDay(atTime(column.day, 720, calendar.zone));
  const name =
    column.days > 1 ? t("dossier.chain.folded", { count: column.days }) : column.weekly && !column.today ? day.split(" ")[0] : day;
  return (
    <>
      <span className="chain-day" style={{ gridColumn }} data-today={column.today || undefined} data-closed={column.closed || undefined}>
        <span>{name}</span>
        {column.today ? (
          <span className="dim">{t("dossier.chain.today")}</span>
        ) : column.closed && !column.weekly && column.days === 1 ? (
          <span>{t("dossier.chain.closed")}</span>
        ) : null}
      </span>
      <span
        className="chain-ground"
        style={{ gridColumn, gridRow: `2 / span ${rows}` }}
        data-closed={(column.closed && column.days === 1) || undefined}
      />
    </>
  );
}

interface Said {
  step: ChainStep;
  words: StepWords;
}

function PromisedBar({ bar, step, words }: Said & { bar: Bar }) {
  const kept = step.promisedAt === step.nowAt;
  return (
    <Tooltip label={words.promised} multiline maw={320}>
      <span className="chain-bar chain-promised" style={place(bar, 2)}>
        <span className="chain-name">{kept ? words.name : <s>{words.name}</s>}</span>
      </span>
    </Tooltip>
  );
}

function NowBar({ bar, first, step, words }: Said & { bar: Bar; first: number }) {
  const now = useNow();
  return (
    <Tooltip label={words.now} multiline maw={320}>
      <span className="chain-bar chain-now" data-tone={TONE[words.state]} style={place(bar, first)}>
        <PromiseMark state={words.state} elapsed={elapsed(step.promise, now)} size={18} decorative />
        <span className="chain-name">{words.name}</span>
        {bar.to > bar.from && <span className="chain-when num">{words.day}</span>}
      </span>
    </Tooltip>
  );
}

function SlipBracket({ slip, first, step, words }: Said & { slip: Slip; first: number }) {
  return (
    <span className="chain-slip" data-theirs={step.promise.promiser.role === "third_party" || undefined} style={place(slip, first)}>
      <span className="num">{words.slip}</span>
    </span>
  );
}
