import { Radio } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Instant, instant, MINUTE, plus } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { capital } from "../../../core/format.ts";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { StateText } from "../../parts/state-text.tsx";
import { useDesk } from "../../session.tsx";
import type { CommitmentView } from "../../../contract/commitment.ts";
import type { Unlikely } from "../../../core/realistic-date.ts";
import { Reason } from "../composer/date-reasons.tsx";
import type { Dates } from "./use-dates.ts";
import type { Awaited } from "./due-choices.ts";

/** The new date: realistic ones from the calendar, or another; what speaks against it is said, never forbidden. */
export function DueField({
  choices,
  awaited,
  value,
  promise,
  focus,
  dates,
  onChange,
}: {
  choices: readonly Instant[];
  awaited: Awaited | null;
  value: Instant | null;
  promise: Pick<CommitmentView, "promiser">;
  focus: boolean;
  /** What is known for and against each; absent where a date is only said for the first time. */
  dates?: Dates | null;
  onChange: (at: Instant | null) => void;
}) {
  const { t } = useTranslation();
  const { format } = useDesk();
  const [other, setOther] = useState(choices.length === 0);
  const now = useNow();
  const choose = (chosen: string) => {
    setOther(chosen === "other");
    if (chosen !== "other") onChange(Number(chosen) as Instant);
  };
  return (
    <div>
      <Radio.Group value={other ? "other" : String(value)} onChange={choose} aria-label={t("promise.move.date")}>
        <div className="due-choices">
          {choices.map((at, index) => (
            <Radio.Card
              key={at}
              value={String(at)}
              className="due-choice"
              data-autofocus={(focus && index === 0) || undefined}
              autoFocus={focus && index === 0}
            >
              <Radio.Indicator />
              <span className="strong num">{capital(format.dated(at, now))}</span>
              {dates ? (
                <>
                  <span className="due-chance">{dates.chance(at, t)}</span>
                  {index === 0 && dates.advises(choices) && <span className="due-advised">{t("reneg.advised")}</span>}
                </>
              ) : (
                awaited && index === 0 && <span className="dim">{t("promise.move.afterWaits")}</span>
              )}
            </Radio.Card>
          ))}
          <Radio.Card value="other" className="due-choice">
            <Radio.Indicator />
            <span className="strong">{t("promise.move.other")}</span>
          </Radio.Card>
        </div>
      </Radio.Group>
      {other && <DayTimeInput value={value} onChange={onChange} min={now} />}
      <Against at={value} awaited={awaited} more={(value !== null && dates?.realistic(value).reasons) || []} promise={promise} />
      {other && value !== null && dates && <p className="meta">{dates.chance(value, t)}</p>}
    </div>
  );
}

function Against({
  at,
  awaited,
  more,
  promise,
}: {
  at: Instant | null;
  awaited: Awaited | null;
  more: readonly Unlikely[];
  promise: Pick<CommitmentView, "promiser">;
}) {
  const { t } = useTranslation();
  const { calendar, format, nameOf } = useDesk();
  const now = useNow();
  if (at === null) return null;
  const words = [
    at <= now && t("problems.due_in_the_past"),
    at > now && !calendar.isOpen(plus(at, -MINUTE)) && t("promise.move.closedThen"),
    awaited &&
      at < awaited.readyAt &&
      t("promise.move.beforeWaits", { who: nameOf(awaited.latest.promiser) ?? "", when: format.when(instant(awaited.latest.dueAt), now) }),
  ].filter((it) => typeof it === "string");
  return (
    <div aria-live="polite">
      {words.map((word) => (
        <p key={word} style={{ marginTop: 8 }}>
          <StateText state="risque" word={word} />
        </p>
      ))}
      <ul className="due-against">
        {more
          .filter(({ why }) => why !== "closed" && why !== "awaited")
          .map((reason) => (
            <Reason key={reason.why} reason={reason} promise={promise} />
          ))}
      </ul>
    </div>
  );
}
