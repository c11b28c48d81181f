import { ActionIcon, Checkbox } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  addPeriod,
  asEnd,
  type DraftPeriod,
  isDisordered,
  onOpenDays,
  openDay,
  PERIODS_MAX,
  type WeekDraft,
  withDay,
} from "../week-hours.ts";
import { TimeInput } from "./time-input.tsx";

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

interface Terms {
  week: WeekDraft;
  onChange: (week: WeekDraft) => void;
  error: string | undefined;
}

/** The hours of a week, with several periods a day. */
export function HoursEditor({ week, onChange, error }: Terms) {
  const { t } = useTranslation();
  const errorId = useId();
  const said = error && !week.some(isDisordered) ? error : undefined;
  return (
    <fieldset className="hours" aria-describedby={said ? errorId : undefined}>
      <legend className="hidden">{t("settings.hours.title")}</legend>
      {DAYS.map((name, day) => (
        <Day key={name} name={t(`settings.hours.days.${name}`)} day={day} week={week} onChange={onChange} invalid={said !== undefined} />
      ))}
      {said && (
        <p className="field-error" id={errorId}>
          {said}
        </p>
      )}
    </fieldset>
  );
}

function Day({
  name,
  day,
  week,
  onChange,
  invalid,
}: {
  name: string;
  day: number;
  week: WeekDraft;
  onChange: Terms["onChange"];
  invalid: boolean;
}) {
  const { t } = useTranslation();
  const errorId = useId();
  const periods = week[day]!;
  const disordered = isDisordered(periods);
  const isOpen = periods.length > 0;
  const set = (index: number, period: DraftPeriod) =>
    onChange(
      withDay(
        week,
        day,
        periods.map((it, i) => (i === index ? period : it)),
      ),
    );
  return (
    <div className="hours-day" data-open={isOpen || undefined}>
      <Checkbox
        label={name}
        checked={isOpen}
        aria-invalid={invalid && day === 0}
        onChange={() => onChange(isOpen ? withDay(week, day, []) : openDay(week, day))}
      />
      <div className="hours-periods">
        {!isOpen && <span className="dim">{t("settings.hours.closed")}</span>}
        {periods.map((period, index) => (
          <Period
            key={index}
            label={t("settings.hours.period", { day: name, n: index + 1 })}
            period={period}
            invalid={disordered || (invalid && period.some(Number.isNaN))}
            describedBy={disordered ? errorId : undefined}
            onChange={(it) => set(index, it)}
            onRemove={() =>
              onChange(
                withDay(
                  week,
                  day,
                  periods.filter((_, i) => i !== index),
                ),
              )
            }
          />
        ))}
        {disordered && (
          <p className="field-error" id={errorId} role="status">
            {t("forms.wrong.periods_overlap")}
          </p>
        )}
      </div>
      {isOpen && <DayActs name={name} day={day} week={week} onChange={onChange} />}
    </div>
  );
}

function DayActs({ name, day, week, onChange }: { name: string; day: number } & Pick<Terms, "week" | "onChange">) {
  const { t } = useTranslation();
  return (
    <div className="hours-acts">
      {week[day]!.length < PERIODS_MAX && (
        <ActionIcon
          variant="subtle"
          size={30}
          aria-label={t("settings.hours.add", { day: name })}
          title={t("settings.hours.add", { day: name })}
          onClick={() => onChange(addPeriod(week, day))}
        >
          <IconPlus size={16} stroke={1.7} />
        </ActionIcon>
      )}
      <button type="button" className="link" onClick={() => onChange(onOpenDays(week, day))}>
        {t("settings.hours.copy")}
        <span className="hidden"> ({name})</span>
      </button>
    </div>
  );
}

interface PeriodTerms {
  label: string;
  period: DraftPeriod;
  invalid: boolean;
  describedBy: string | undefined;
  onChange: (period: DraftPeriod) => void;
  onRemove: () => void;
}

function Period({ label, period: [start, end], invalid, describedBy, onChange, onRemove }: PeriodTerms) {
  const { t } = useTranslation();
  return (
    <div className="hours-period" role="group" aria-label={label}>
      <TimeInput
        label={t("settings.hours.from")}
        value={start}
        invalid={invalid}
        describedBy={describedBy}
        onChange={(it) => onChange([it, end])}
      />
      <span className="dim" aria-hidden>
        –
      </span>
      <TimeInput
        label={t("settings.hours.to")}
        value={end}
        invalid={invalid}
        describedBy={describedBy}
        onChange={(it) => onChange([start, asEnd(it)])}
      />
      <ActionIcon
        variant="subtle"
        size={30}
        aria-label={t("settings.hours.remove", { period: label })}
        title={t("forms.remove")}
        onClick={onRemove}
      >
        <IconX size={15} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}
