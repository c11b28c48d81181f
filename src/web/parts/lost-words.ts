import type { TFunction } from "i18next";
import type { LostCallView } from "../../contract/today.ts";
import { type Instant, instant } from "../../core/time.ts";
import type { Format } from "../format.ts";

/** «3 appels manqués, le dernier : 14 h 05 · a attendu 4 min»; how long is said to be unknown where nobody noted it. */
export function lostWords({ calls, at, waitedMs }: LostCallView, now: Instant, format: Format, t: TFunction): string {
  const waited = waitedMs === null ? t("today.lost.unknown") : t("today.lost.waited", { time: waitedTime(waitedMs, format, t) });
  return `${t("today.lost.calls", { count: calls, when: format.when(instant(at), now) })} · ${waited}`;
}

const MINUTE_MS = 60_000;

export const waitedTime = (ms: number, format: Format, t: TFunction): string =>
  ms < MINUTE_MS ? t("today.lost.less") : format.duration(ms);
