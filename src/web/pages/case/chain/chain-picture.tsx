import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { FindingView } from "../../../../contract/commitment.ts";
import { atTime } from "../../../../core/time.ts";
import { useNow } from "../../../clock.tsx";
import { useDesk } from "../../../session.tsx";
import { NowBar, PromisedBar, SlipBracket } from "./chain-bars.tsx";
import { type Bar, chainLayout, type Column } from "./chain-layout.ts";
import { edgesOf, type Roomed, withRoom } from "./chain-room.ts";
import type { ChainStep } from "./chain-steps.ts";
import { type StepWords, useStepWords } from "./step-words.ts";
import { useWidth } from "./use-width.ts";

interface Drawn {
  steps: readonly ChainStep[];
  findings: readonly FindingView[];
  customer: string;
}

/** Days as columns, closed ones hatched. Three rows: as promised, as it is now, how much later; one where nothing moved. Hidden from screen readers: the list says it all. */
export function ChainPicture({ steps, findings, customer }: Drawn) {
  const { t } = useTranslation();
  const { calendar } = useDesk();
  const now = useNow();
  const wordsOf = useStepWords(steps, findings, customer);
  const [picture, width] = useWidth();
  const layout = useMemo(() => chainLayout(steps, calendar, now), [steps, calendar, now]);
  const asPromised = steps.every(({ promisedAt, nowAt, running }) => promisedAt === nowAt && !running);
  const said = new Map(steps.map((step) => [step.promise.id, { step, words: wordsOf(step) }]));
  const edges = edgesOf(layout.columns, width - ROW_NAME);
  const roomed = (bars: readonly Bar[], around: number, say: (words: StepWords) => string, over = false) =>
    withRoom(bars, edges, (id) => say(said.get(id)!.words).length * LETTER + around, over);
  const first = roomed(asPromised ? [] : layout.promised, BAR_ROOM, ({ name }) => name);
  const current = roomed(layout.now, BAR_ROOM + MARK_ROOM, ({ name, day }) => `${name} ${day}`);
  const slips = roomed(layout.slips, BAR_ROOM, ({ slip }) => slip, true);
  const [nowRow, slipRow] = [2 + lanesOf(first), 2 + lanesOf(first) + lanesOf(current)];
  const rows = slipRow + lanesOf(slips) - 2;
  return (
    <div className="chain-picture" aria-hidden ref={picture} style={gridOf(edges, rows)}>
      {layout.columns.map((column, i) => (
        <Day key={column.day} column={column} at={i} rows={rows} />
      ))}
      {!asPromised && <RowName first={2} until={nowRow} name={t("dossier.chain.promised")} />}
      <RowName first={nowRow} until={slipRow} name={t(asPromised ? "dossier.chain.promised" : "dossier.chain.now")} />
      {first.map((bar) => (
        <PromisedBar key={bar.id} bar={bar} first={2} {...said.get(bar.id)!} />
      ))}
      {current.map((bar) => (
        <NowBar key={bar.id} bar={bar} first={nowRow} {...said.get(bar.id)!} />
      ))}
      {slips.map((bar) => (
        <SlipBracket key={bar.id} bar={bar} first={slipRow} {...said.get(bar.id)!} />
      ))}
    </div>
  );
}

/** In pixels: the column of the rows' names; one letter of a bar's words, rather more than less; what a bar has around them; a mark. */
const ROW_NAME = 84;
const LETTER = 7.2;
const BAR_ROOM = 26;
const MARK_ROOM = 25;

const lanesOf = (bars: readonly Roomed[]): number => bars.reduce((most, { lane }) => Math.max(most, lane + 1), 0);

const gridOf = (edges: readonly number[], rows: number) => ({
  gridTemplateColumns: `${ROW_NAME}px ${edges
    .slice(1)
    .map((edge, i) => `${edge - edges[i]!}px`)
    .join(" ")}`,
  gridTemplateRows: `auto repeat(${rows}, minmax(34px, auto))`,
});

function RowName({ first, until, name }: { first: number; until: number; name: string }) {
  return (
    <span className="chain-row" style={{ gridRow: `${first} / ${Math.max(until, first + 1)}` }}>
      {name}
    </span>
  );
}

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
