import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fromLocal, type Instant, local } from "../../core/time.ts";
import { useDesk } from "../session.tsx";

const two = (n: number) => String(n).padStart(2, "0");

/** A day and an hour on the desk's own clock, with the machine's own pickers. Null while either is missing. */
export function DayTimeInput({
  value,
  onChange,
  min,
  max,
  focus = false,
}: {
  value: Instant | null;
  onChange: (at: Instant | null) => void;
  min?: Instant;
  max?: Instant;
  focus?: boolean;
}) {
  const { t } = useTranslation();
  const {
    calendar: { zone },
  } = useDesk();
  const day = (at: Instant) => {
    const it = local(at, zone);
    return `${it.year}-${two(it.month)}-${two(it.day)}`;
  };
  const time = (at: Instant) => {
    const it = local(at, zone);
    return `${two(it.hour)}:${two(it.minute)}`;
  };
  const set = (date: string, hours: string) => {
    const [year, month, dayOfMonth] = date.split("-").map(Number);
    const [hour, minute] = hours.split(":").map(Number);
    const whole = year && month && dayOfMonth && hour !== undefined && minute !== undefined && year > 1999;
    onChange(whole ? fromLocal({ year, month, day: dayOfMonth, hour, minute }, zone) : null);
  };
  return (
    <div className="day-time">
      <TextInput
        type="date"
        autoFocus={focus}
        aria-label={t("promise.move.day")}
        value={value ? day(value) : undefined}
        min={min ? day(min) : undefined}
        max={max ? day(max) : undefined}
        onChange={(event) => set(event.currentTarget.value, value ? time(value) : "17:00")}
      />
      <TextInput
        type="time"
        aria-label={t("promise.move.time")}
        value={value ? time(value) : undefined}
        onChange={(event) => set(value ? day(value) : "", event.currentTarget.value)}
      />
    </div>
  );
}
