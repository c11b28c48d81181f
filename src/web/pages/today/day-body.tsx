import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { atTime } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { LoadingState } from "../../parts/loading-state.tsx";
import { NowLine } from "../../parts/now-line.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { ABOVE_NOW, type Band, type BandOfLines, closedAhead, inBands, type PromiseLine } from "./bands.ts";
import { dayFacts } from "./day-facts.ts";
import { DaySentence } from "./day-sentence.tsx";
import { useKeeping } from "./keeping.tsx";
import { PHONE } from "./phone.ts";
import { PromiseRow } from "./promise-row.tsx";
import { useRowKeys } from "./row-keys.ts";
import { ToAnswer } from "./to-answer.tsx";
import { focusRow, useRowFocus } from "./use-row-focus.ts";
import { lazy } from "../../lazy.ts";

const AllKept = lazy(async () => ({ default: (await import("./quiet-day.tsx")).AllKept }));
const NothingMine = lazy(async () => ({ default: (await import("./quiet-day.tsx")).NothingMine }));
const DayLoad = lazy(async () => ({ default: (await import("./day-load.tsx")).DayLoad }));

export function DayBody({ view, who }: { view: TodayView; who: "mine" | "team" }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const zone = session.desk.timeZone;
  const phone = useMediaQuery(PHONE);
  const { kept, keep } = useKeeping();
  const [chosen, choose] = useState<string | null>(null);
  const { placed, focus, onBlur } = usePlaces(view, choose);
  const lines = useMemo(() => placed.flatMap((it) => it.lines), [placed]);
  const selected = lines.some(({ commitment }) => commitment.id === chosen) ? chosen : (lines[0]?.commitment.id ?? null);
  const keepLine = useCallback(
    (line: PromiseLine) => {
      const index = lines.indexOf(line);
      const band = placed.find((it) => it.lines.includes(line))?.band;
      if (!band || !keep(line, band)) return;
      const next = [...lines.slice(index + 1), ...lines.slice(0, index).reverse()].find(({ commitment }) => !kept.has(commitment.id));
      if (next) focusRow(next.commitment.id, choose);
    },
    [lines, placed, keep, kept],
  );
  useRowKeys(lines, keepLine, selected, choose);
  const facts = dayFacts(view, now, zone);
  const settled = view.keptToday + view.renegotiatedToday + view.lateToday > 0;
  const dueToday = facts.late > 0 || facts.refused > 0 || facts.soon !== null || facts.nextToday !== null;
  const allKept = settled && !dueToday && kept.size === 0; // it is tall: rows that can be taken back stay where they are
  if (lines.length === 0 && view.toAnswer.length === 0)
    return <Suspense fallback={<LoadingState />}>{settled ? <AllKept view={view} /> : <NothingMine />}</Suspense>;
  const draw = ({ band, lines }: BandOfLines) => (
    <BandSection key={band} band={band} count={lines.filter(({ commitment }) => !kept.has(commitment.id)).length}>
      {lines.map((line) => (
        <PromiseRow
          key={line.commitment.id}
          line={line}
          selected={line.commitment.id === selected}
          onSelect={() => choose(line.commitment.id)}
          onFocus={() => focus({ id: line.commitment.id, band })}
          onBlur={onBlur}
          onKeep={() => keepLine(line)}
        />
      ))}
    </BandSection>
  );
  return (
    <>
      <Suspense>{allKept ? <AllKept view={view} /> : <DaySentence facts={facts} />}</Suspense>
      {phone && (
        <Suspense>
          <div className="load-here">
            <DayLoad who={who} view={view} />
          </div>
        </Suspense>
      )}
      {placed.filter(({ band }) => ABOVE_NOW.has(band)).map(draw)}
      <ToAnswer asked={view.toAnswer} />
      <NowLine />
      {placed.filter(({ band }) => !ABOVE_NOW.has(band)).map(draw)}
      {view.more && <p className="meta">{t("today.more")}</p>}
    </>
  );
}

/** The rows by band: one just kept stays where it was until that can no longer be undone, one that has the focus stays under the hand. */
function usePlaces(view: TodayView, choose: (id: string) => void) {
  const { session } = useDesk();
  const now = useNow();
  const { kept } = useKeeping();
  const [held, hold] = useState<{ id: string; band: Band } | null>(null);
  const placed = useMemo(() => {
    const shown = new Set(view.promises.map(({ commitment }) => commitment.id));
    const leaving = [...kept.values()].map(({ line }) => line).filter(({ commitment }) => !shown.has(commitment.id));
    const stays = new Map<string, Band>([...kept].map(([id, { band }]) => [id, band]));
    if (held) stays.set(held.id, held.band);
    return inBands([...view.promises, ...leaving], now, session.desk.timeZone, stays);
  }, [view, now, session, kept, held]);
  const order = useMemo(() => placed.flatMap(({ lines }) => lines.map(({ commitment }) => commitment.id)), [placed]);
  return { placed, ...useRowFocus(order, hold, choose) };
}

function BandSection({ band, count, children }: { band: Band; count: number; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="band" data-band={band} aria-labelledby={`band-${band}`}>
      <div className="band-head">
        {band === "late" && <PromiseMark state="retard" size={16} decorative />}
        <h2 id={`band-${band}`}>{t(`today.bands.${band}`)}</h2>
        {count > 0 && <span className="dim num">{count}</span>}
        <BandDay band={band} />
      </div>
      {children}
    </section>
  );
}

/** Which day tomorrow is; which days of the week are closed. */
function BandDay({ band }: { band: Band }) {
  const { t } = useTranslation();
  const { session, format } = useDesk();
  const now = useNow();
  const { timeZone, hours, closedDays } = session.desk;
  const noon = (day: string) => atTime(day, 720, timeZone);
  if (band === "tomorrow") return <span className="band-day dim">{format.longDay((now + 86_400_000) as typeof now)}</span>;
  const closed = band === "week" ? closedAhead(now, timeZone, hours, closedDays) : [];
  return closed.length > 0 ? (
    <span className="band-day dim">{t("today.closed", { days: closed.map((day) => format.longDay(noon(day))).join(", ") })}</span>
  ) : null;
}
