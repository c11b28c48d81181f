import { Checkbox, SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CallDirection } from "./use-send.ts";

/** Who called, whether anyone answered, and whether the customer was chasing us. */
export function CallHow({
  direction,
  onDirection,
  chasing,
  onChasing,
}: {
  direction: CallDirection;
  onDirection: (to: CallDirection) => void;
  chasing: boolean;
  onChasing: (on: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="composer-call">
      <SegmentedControl
        size="xs"
        aria-label={t("composer.direction")}
        value={direction}
        onChange={(next) => onDirection(next as CallDirection)}
        data={(["out", "in", "attempt"] as const).map((value) => ({ value, label: t(`composer.${value}`) }))}
      />
      {direction === "in" && (
        <Checkbox label={t("composer.chasing")} checked={chasing} onChange={(event) => onChasing(event.currentTarget.checked)} />
      )}
    </div>
  );
}
