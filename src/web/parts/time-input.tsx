import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../core/time.ts";
import { formatter, type Locale } from "../../core/format.ts";
import { readTime } from "../week-hours.ts";

const MINUTE_MS = 60_000;

interface Terms {
  label: string;
  /** Minutes of the day; NaN while it is not a time. */
  value: number;
  onChange: (minutes: number) => void;
  invalid: boolean;
  describedBy: string | undefined;
}

/** A time of day, typed as one says it («8 h», «8h30», "5:30 pm") and written the page's way; the machine's own field follows the browser's language instead. */
export function TimeInput({ label, value, onChange, invalid, describedBy }: Terms) {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const written = Number.isFinite(value) ? formatter(i18n.language as Locale, "UTC").clock((value * MINUTE_MS) as Instant) : "";
  return (
    <TextInput
      className="time"
      size="xs"
      autoComplete="off"
      aria-label={label}
      aria-describedby={describedBy}
      error={invalid || (typed === null && !Number.isFinite(value))}
      value={typed ?? written}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readTime(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
