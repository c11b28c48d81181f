import { NumberInput, Select } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { inUnit, lengthOf, type Unit, UNITS, unitOf } from "./length.ts";

/** A length of open time: a number and its unit. `label` names it to those who do not see what stands around. */
export function LengthInput({
  value,
  onChange,
  label,
  error,
}: {
  value: number;
  onChange: (ms: number) => void;
  label: string;
  error?: string | undefined;
}) {
  const { t } = useTranslation();
  const errorId = useId();
  const [unit, setUnit] = useState<Unit>(() => unitOf(value));
  const [given, setGiven] = useState(value);
  if (given !== value) {
    setGiven(value);
    if (!Number.isInteger(inUnit(value, unit))) setUnit(unitOf(value));
  }
  const set = (ms: number) => {
    setGiven(ms);
    onChange(ms);
  };
  const count = Number.isFinite(value) ? inUnit(value, unit) : 0;
  const change = (next: Unit) => {
    setUnit(next);
    if (Number.isFinite(value)) set(lengthOf(count, next));
  };
  return (
    <span className="length">
      <NumberInput
        aria-label={label}
        hideControls
        min={0}
        decimalScale={2}
        allowNegative={false}
        decimalSeparator={t("settings.rules.decimal")}
        value={Number.isFinite(value) ? inUnit(value, unit) : ""}
        error={error !== undefined}
        aria-describedby={error === undefined ? undefined : errorId}
        onChange={(it) => set(typeof it === "number" ? lengthOf(it, unit) : Number.NaN)}
      />
      <Select
        aria-label={`${label}, ${t("settings.rules.unit")}`}
        allowDeselect={false}
        data={(Object.keys(UNITS) as Unit[]).map((it) => ({ value: it, label: t(`settings.rules.units.${it}`, { count }) }))}
        value={unit}
        onChange={(it) => change(it as Unit)}
      />
      {error && (
        <span className="field-error" id={errorId}>
          {error}
        </span>
      )}
    </span>
  );
}
