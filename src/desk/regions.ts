import { addDays, type Instant, isTimeZone, local, localDate } from "../core/time.ts";
import { countries, type Holiday, namedHolidays, regionNames, regions, timeZones } from "./holidays.ts";

type Language = "fr" | "en";

/** Whether a region is one of the country's; none always is. */
export const isRegion = (country: string, region: string | null): boolean => region === null || regions(country).includes(region);

/** The two selects, the time zones and the days off of the twelve months from `now` for the one chosen (contract RegionsView). */
export function regionsView(country: string | null, region: string | null, language: Language, now: Instant) {
  const codes = countries();
  const chosen = country !== null && codes.includes(country) ? country : null;
  const names = new Intl.DisplayNames([language], { type: "region" });
  const placed = chosen !== null && isRegion(chosen, region);
  return {
    countries: byName(
      codes.map((code) => ({ code, name: names.of(code) ?? code })),
      language,
    ),
    regions: chosen === null ? [] : byName(regionNames(chosen, language), language),
    timeZones: placed ? timeZones(chosen, region).filter(isTimeZone) : [],
    holidays: placed ? nextTwelveMonths(chosen, region, language, now) : [],
  };
}

function nextTwelveMonths(country: string, region: string | null, language: Language, now: Instant): Holiday[] {
  const today = localDate(now, "UTC");
  const { year } = local(now, "UTC");
  const days = [year, year + 1].flatMap((each) => namedHolidays(country, region, each, language));
  return days.filter(({ day }) => day >= today && day < addDays(today, 365));
}

function byName<T extends { name: string }>(them: T[], language: Language): T[] {
  return them.sort((a, b) => a.name.localeCompare(b.name, language));
}
