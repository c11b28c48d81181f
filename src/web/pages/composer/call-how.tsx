import { Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Instant, MINUTE } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import { type CallTold, type CallDirection, isAhead } from "./use-send.ts";

/** Who called, whether anyone answered, and whether the customer was chasing us. */
export function CallHow({ call: { direction, chasing, lostAt }, change }: { call: CallTold; change: (some: Partial<CallTold>) => void }) {
  const { t } = useTranslation();
  return (
    <div className="composer-call">
      <SegmentedControl
        size="xs"
        aria-label={t("composer.direction")}
        value={direction}
        onChange={(next) => change({ direction: next as CallDirection })}
        data={(["out", "in", "attempt", "lost"] as const).map((value) => ({ value, label: t(`composer.${value}`) }))}
      />
      {direction === "in" && (
        <Checkbox label={t("composer.chasing")} checked={chasing} onChange={(event) => change({ chasing: event.currentTarget.checked })} />
      )}
      {direction === "lost" && <LostFields lostAt={lostAt} onLost={change} />}
    </div>
  );
}

/** When it came, now unless said otherwise; how long its caller waited is left empty where nobody knows. */
function LostFields({
  lostAt,
  onLost,
}: {
  lostAt: Instant | null;
  onLost: (some: Pick<Partial<CallTold>, "lostAt" | "waitedMs">) => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  return (
    <>
      <div role="group" aria-labelledby="lost-time" className="lost-time">
        <span id="lost-time">{t("composer.lostTime")}</span>
        <DayTimeInput value={lostAt ?? now} max={now} onChange={(at) => onLost({ lostAt: at })} />
        {isAhead(lostAt, now) && (
          <p role="alert" className="tone-rompue">
            {t("composer.lostAhead")}
          </p>
        )}
      </div>
      <TextInput
        type="number"
        size="xs"
        min={0}
        max={240}
        inputMode="decimal"
        label={t("composer.lostWaited")}
        onChange={(event) => {
          const minutes = event.currentTarget.valueAsNumber;
          onLost({ waitedMs: Number.isFinite(minutes) && minutes >= 0 ? Math.round(minutes * MINUTE) : null });
        }}
      />
    </>
  );
}
