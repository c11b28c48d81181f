import { useTranslation } from "react-i18next";
import { atTime } from "../../core/time.ts";
import { formatter, type Locale } from "../../core/format.ts";
import { type Place, useRegions } from "./place-fields.tsx";

const SHOWN = 3;
const NOON = 720;

/** The next days off that will count as closed: they show whether country and region are right. */
export function NextHolidays({ country, region }: Pick<Place, "country" | "region">) {
  const { t, i18n } = useTranslation();
  const format = formatter(i18n.language as Locale, "UTC");
  const holidays = useRegions(country, region).data?.holidays.slice(0, SHOWN) ?? [];
  if (holidays.length === 0) return null;
  const days = holidays.map(({ day, name }) => `${format.longDay(atTime(day, NOON, "UTC"))} (${name})`).join(", ");
  return <p className="meta">{t("settings.holidays.next", { days })}</p>;
}
