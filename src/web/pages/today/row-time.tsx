import { useTranslation } from "react-i18next";
import { instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { type PromiseState, TONE } from "../../promise-state.ts";
import { useDesk } from "../../session.tsx";
import type { PromiseLine } from "./bands.ts";

/** When it is due, and how long is left. A date to watch by is never shown as a date promised. */
export function RowTime({ line: { commitment, findings }, state }: { line: PromiseLine; state: PromiseState }) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const now = useNow();
  const due = instant(commitment.dueAt);
  const left = () => {
    if (due <= now) return t(commitment.conventional ? "today.row.watchedPast" : "today.row.late", { time: format.duration(now - due) });
    if (findings.some(({ guard }) => guard === "impossible")) return t("today.row.wontHold");
    if (commitment.conventional) return t("today.row.watched", { when: format.when(due, now) });
    const before = commitment.level > 0 ? commitment.dates.at(-2) : undefined;
    return before
      ? t("today.row.insteadOf", { when: format.day(instant(before.dueAt), now) })
      : t("today.row.in", { time: format.duration(due - now) });
  };
  const from = commitment.notBefore ? `${format.clock(instant(commitment.notBefore))} – ` : "";
  return (
    <>
      <time className="row-due" dateTime={commitment.dueAt}>
        {commitment.conventional ? t("today.row.noDate") : from + format.stamp(due, now)}
      </time>
      <span className={`row-left tone-${TONE[state]}`}>{left()}</span>
    </>
  );
}
