import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Instant } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { DayTimeInput } from "../../parts/day-time-input.tsx";
import type { Choice, Promising } from "./draft-promises.ts";

/** When it is for, put right: a date to be said is written in the text; one that the words say already is not. */
export function AdjustPromise({
  it,
  onChoose,
  onDate,
  onDone,
}: {
  it: Promising;
  onChoose: (choice: Choice) => void;
  onDate: (at: Instant) => void;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const [at, setAt] = useState<Instant | null>(it.due.kind === "exact" || it.due.kind === "window" ? it.due.by : null);
  const ready = at !== null && at > now;
  return (
    <div>
      <DayTimeInput value={at} min={now} onChange={setAt} focus />
      <div className="panel-chips">
        <Button size="compact-sm" variant="default" disabled={!ready} onClick={() => ready && onDate(at)}>
          {t("composer.writeDate")}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={!ready}
          onClick={() => {
            if (!ready) return;
            onChoose({ dueAt: at, decision: "track" });
            onDone();
          }}
        >
          {t("composer.alreadySaid")}
        </Button>
      </div>
    </div>
  );
}
