import type { TFunction } from "i18next";
import type { CustomerSays } from "../../../contract/case.ts";
import type { Format } from "../../../core/format.ts";

type Availability = CustomerSays["availability"][number];

/** «Dit être joignable après 18 h · La date ne lui convient pas». */
export function saysWords({ settled, refusesDate, availability }: CustomerSays, t: TFunction, format: Format): string {
  return [
    ...(settled ? [t("case.says.settled")] : []),
    ...(refusesDate ? [t("case.says.refusesDate")] : []),
    ...availability.map((it) => t(`case.says.${it.reachable ? "reachable" : "unreachable"}`, { when: whenWords(it, t, format) })),
  ].join(" · ");
}

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function whenWords(it: Availability, t: TFunction, format: Format): string {
  const day = it.day === null ? "" : t(`case.says.day.${typeof it.day === "number" ? WEEKDAYS[it.day] : it.day}`);
  return [day, hoursWords(it, t, format)].filter(Boolean).join(" ") || t("case.says.anyDay");
}

function hoursWords({ from, until }: Availability, t: TFunction, format: Format): string {
  if (from !== null && from === until) return t("case.says.at", { hour: format.timeOfDay(from) });
  if (from !== null && until !== null) return t("case.says.between", { from: format.timeOfDay(from), until: format.timeOfDay(until) });
  if (from !== null) return t("case.says.from", { hour: format.timeOfDay(from) });
  return until === null ? "" : t("case.says.until", { hour: format.timeOfDay(until) });
}
