import type { TFunction } from "i18next";
import type { LostCallView } from "../../contract/today.ts";
import { type Instant, instant, MINUTE } from "../../core/time.ts";
import type { Format } from "../../core/format.ts";

/** «3 appels manqués, le dernier : 14 h 05 · a attendu 4 min»; how long is said to be unknown where nobody noted it. */
export function lostWords({ calls, at, waitedMs }: LostCallView, now: Instant, format: Format, t: TFunction): string {
  return `${t("today.lost.calls", { count: calls, when: format.when(instant(at), now) })} · ${waitedWords(waitedMs, format, t)}`;
}

/** How long the caller waited. */
export function waitedWords(ms: number | null, format: Format, t: TFunction): string {
  if (ms === null) return t("today.lost.unknown");
  return t("today.lost.waited", { time: ms < MINUTE ? t("today.lost.less") : format.duration(ms) });
}
