import { useState } from "react";
import { useTranslation } from "react-i18next";
import { atTime, type LocalDate } from "../../../core/time.ts";
import { useNow } from "../../clock.tsx";
import { useDesk } from "../../session.tsx";

const SHOWN = 4;
const NOON = 720;

/** Public holidays to come, in the desk's country and region. */
export function Holidays({ holidays }: { holidays: readonly { day: LocalDate; name: string }[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (holidays.length === 0) return <p className="dim">{t("settings.desk.noHolidays")}</p>;
  const shown = all ? holidays : holidays.slice(0, SHOWN);
  return (
    <>
      <ul className="lines">
        {shown.map((it) => (
          <li key={it.day + it.name}>
            <DayName day={it.day} />
            <span className="dim">{it.name}</span>
          </li>
        ))}
      </ul>
      {shown.length < holidays.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t("settings.desk.showAll", { count: holidays.length - shown.length })}
        </button>
      )}
    </>
  );
}

/** A local day, as the page writes days. */
export function DayName({ day }: { day: LocalDate }) {
  const words = useDayWords();
  return (
    <time dateTime={day} className="num">
      {words(day)}
    </time>
  );
}

export function useDayWords(): (day: LocalDate) => string {
  const { format, calendar } = useDesk();
  const now = useNow();
  return (day) => format.day(atTime(day, NOON, calendar.zone), now);
}
