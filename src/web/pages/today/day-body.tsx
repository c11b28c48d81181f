import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TodayView } from "../../../contract/today.ts";
import { atTime } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { NowLine } from "../../parts/now-line.tsx";
import { PromiseMark } from "../../parts/promise-mark.tsx";
import { useDesk } from "../../session.tsx";
import { AllKept, NothingMine } from "./quiet-day.tsx";
import { type Band, closedAhead, inBands, type PromiseLine } from "./bands.ts";
import { dayFacts } from "./day-facts.ts";
import { DaySentence } from "./day-sentence.tsx";
import { PromiseRow } from "./promise-row.tsx";
import { useRowKeys } from "./row-keys.ts";
import { ToAnswer } from "./to-answer.tsx";

export function DayBody({ view }: { view: TodayView }) {
  const { t } = useTranslation();
  const { session } = useDesk();
  const now = useNow();
  const zone = session.desk.timeZone;
  const bands = useMemo(() => inBands(view.promises, now, zone), [view, now, zone]);
  const lines = useMemo(() => bands.flatMap((it) => it.lines), [bands]);
  const [chosen, choose] = useState<string | null>(null);
  const selected = lines.some(({ commitment }) => commitment.id === chosen) ? chosen : (lines[0]?.commitment.id ?? null);
  useRowKeys(lines, selected, choose);
  const facts = dayFacts(view, now, zone);
  const settled = view.keptToday + view.renegotiatedToday + view.lateToday > 0;
  const dueToday = facts.late > 0 || facts.soon !== null || facts.nextToday !== null;
  if (lines.length === 0 && view.toAnswer.length === 0) return settled ? <AllKept view={view} /> : <NothingMine />;
  const draw = ({ band, lines }: { band: Band; lines: PromiseLine[] }) => (
    <BandSection key={band} band={band} lines={lines}>
      {lines.map((line) => (
        <PromiseRow
          key={line.commitment.id}
          line={line}
          selected={line.commitment.id === selected}
          onSelect={() => choose(line.commitment.id)}
        />
      ))}
    </BandSection>
  );
  return (
    <>
      {!dueToday && settled ? <AllKept view={view} /> : <DaySentence facts={facts} />}
      {bands.filter(({ band }) => band === "late").map(draw)}
      <ToAnswer asked={view.toAnswer} />
      <NowLine />
      {bands.filter(({ band }) => band !== "late").map(draw)}
      {view.more && <p className="meta">{t("today.more")}</p>}
    </>
  );
}

function BandSection({ band, lines, children }: { band: Band; lines: PromiseLine[]; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <section className="band" data-band={band} aria-labelledby={`band-${band}`}>
      <div className="band-head">
        {band === "late" && <PromiseMark state="retard" size={16} decorative />}
        <h2 id={`band-${band}`}>{t(`today.bands.${band}`)}</h2>
        <span className="dim num">{lines.length}</span>
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
