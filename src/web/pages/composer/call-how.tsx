import { Checkbox, SegmentedControl, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { atTime, localDate, MINUTE } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";
import type { CallDirection, CallTold } from "./use-send.ts";

/** Who called, whether anyone answered, and whether the customer was chasing us. */
export function CallHow({ call: { direction, chasing }, change }: { call: CallTold; change: (some: Partial<CallTold>) => void }) {
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
      {direction === "lost" && <LostFields onLost={change} />}
    </div>
  );
}

/** Each left empty where nobody knows: nothing is made up. */
function LostFields({ onLost }: { onLost: (some: Pick<Partial<CallTold>, "lostAt" | "waitedMs">) => void }) {
  const { t } = useTranslation();
  const { calendar } = useDesk();
  const now = useNow();
  const atOf = (time: string) => {
    const [hour, minute] = time.split(":").map(Number);
    return hour === undefined || minute === undefined ? null : atTime(localDate(now, calendar.zone), hour * 60 + minute, calendar.zone);
  };
  return (
    <>
      <TextInput
        type="time"
        size="xs"
        label={t("composer.lostTime")}
        onChange={(event) => onLost({ lostAt: event.currentTarget.value ? atOf(event.currentTarget.value) : null })}
      />
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
