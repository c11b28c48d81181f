import { useTranslation } from "react-i18next";
import type { DayLoad } from "../../../core/load.ts";
import { addDays, atTime, HOUR, type Instant, localDate, plus } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { NowOnScale, OnScale, type Scale } from "../../parts/hour-scale.tsx";
import { useDesk } from "../../session.tsx";

/** Labels under the bar, at most. */
const LABELS_MAX = 6;

/** The day on a line of hours: what is past shaded, breaks hatched, a block for each promise. `said` is the same in words. */
export function LoadBar({ load, said, labels = false }: { load: DayLoad; said: string; labels?: boolean }) {
  const now = useNow();
  const scale = useDayScale();
  if (!scale) return null;
  const breaks = load.present.slice(1).map(([to], i) => [load.present[i]![1], to] as const);
  const [first, last] = [load.present[0]?.[0] ?? scale.to, load.present.at(-1)?.[1] ?? scale.to];
  return (
    <div className="load">
      <div className="load-bar" role="img" aria-label={said}>
        <OnScale scale={scale} from={scale.from} to={now} name="load-past" />
        {[[scale.from, first] as const, ...breaks, [last, scale.to] as const].map(([from, to]) => (
          <OnScale key={from} scale={scale} from={from} to={to} name="load-break" />
        ))}
        {load.blocks.map(({ id, from, to }) => (
          <OnScale key={`${id}${from}`} scale={scale} from={from} to={to} name="load-block" />
        ))}
        <NowOnScale scale={scale} now={now} />
      </div>
      {labels && <Hours scale={scale} />}
    </div>
  );
}

/** The desk's day, from opening to closing, on whole hours; null on a day that is closed. */
export function useDayScale(): Scale | null {
  const { calendar } = useDesk();
  const now = useNow();
  const day = localDate(now, calendar.zone);
  const [opens, closes] = [calendar.opensAt(day), calendar.closesAt(day)];
  if (opens === null || closes === null) return null;
  const midnight = atTime(day, 0, calendar.zone);
  const whole = (at: Instant, round: (hours: number) => number) => plus(midnight, round((at - midnight) / HOUR) * HOUR);
  const end = atTime(addDays(day, 1), 0, calendar.zone);
  const to = whole(closes, Math.ceil);
  return { from: whole(opens, Math.floor), to: to > end ? end : to };
}

function Hours({ scale }: { scale: Scale }) {
  const { i18n } = useTranslation();
  const { format } = useDesk();
  const count = Math.round((scale.to - scale.from) / HOUR);
  const step = Math.ceil(count / (LABELS_MAX - 1)) * HOUR;
  const hours: Instant[] = [];
  for (let at = scale.from; at < scale.to; at = plus(at, step)) hours.push(at);
  return (
    <div className="load-hours num" aria-hidden lang={i18n.language}>
      {[...hours.filter((at) => scale.to - at > step / 2), scale.to].map((at) => (
        <span key={at} style={{ insetInlineStart: `${(((at - scale.from) / (scale.to - scale.from)) * 100).toFixed(2)}%` }}>
          {format.hour(at)}
        </span>
      ))}
    </div>
  );
}
