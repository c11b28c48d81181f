import Holidays from "date-holidays";
import { addDays, type LocalDate } from "../core/time.ts";

export interface Holiday {
  day: LocalDate;
  name: string;
}

const known = new Map<string, readonly Holiday[]>();

/** Days off by law in a country and region (ISO 3166 codes, region may be ""), named in `language`, by year. Empty for a country the library does not know. */
export function namedHolidays(country: string, region: string | null, year: number, language = "en"): readonly Holiday[] {
  const key = `${country} ${region ?? ""} ${year} ${language}`;
  let found = known.get(key);
  if (!found) known.set(key, (found = readHolidays(country, region, year, language)));
  return found;
}

/** The same as days only, for each of the years. */
export const holidays = (country: string, region: string | null, years: Iterable<number>): LocalDate[] =>
  [...years].flatMap((year) => namedHolidays(country, region, year).map(({ day }) => day));

/** Days on which a desk is closed: days off by law and its own closures, from `fromYear` to `toYear` included. */
export function closedDays(
  country: string,
  region: string | null,
  closures: readonly { day: LocalDate }[],
  fromYear: number,
  toYear: number,
): LocalDate[] {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, i) => fromYear + i);
  return [...new Set([...closures.map(({ day }) => day), ...holidays(country, region, years)])].sort();
}

/** Country codes, upper case, that holidays are known for. */
export const countries = (): string[] => Object.keys(new Holidays().getCountries());

/** Region codes of a country; none where holidays do not differ by region. */
export const regions = (country: string): string[] => Object.keys(new Holidays().getStates(country) ?? {});

/** The same with the names people of the place give them. */
export const regionNames = (country: string, language: string): { code: string; name: string }[] =>
  Object.entries(new Holidays().getStates(country, language) ?? {}).map(([code, name]) => ({ code, name }));

/** Where the list of the library names no zone for a region, or not its usual one first. */
const ZONE_OF: Record<string, string> = { "CA-PE": "America/Halifax" };

/** Time zones of a country and region, the usual one first: the country's own where the region has it too. */
export function timeZones(country: string, region: string | null): readonly string[] {
  const all = new Holidays(country).getTimezones() ?? [];
  if (region === null) return all;
  const there = new Holidays(country, region).getTimezones() ?? all;
  const usual = ZONE_OF[`${country}-${region}`] ?? (there.includes(all[0]!) ? all[0]! : there[0]);
  return usual ? [usual, ...there.filter((zone) => zone !== usual)] : [];
}

function readHolidays(country: string, region: string | null, year: number, language: string): Holiday[] {
  const book = region ? new Holidays(country, region) : new Holidays(country);
  return book
    .getHolidays(year, language)
    .filter(({ type }) => type === "public")
    .flatMap(({ date, start, end, name }) =>
      daysFrom(date.slice(0, 10), Math.round((end.getTime() - start.getTime()) / 86_400_000)).map((day) => ({ day, name })),
    );
}

const daysFrom = (first: LocalDate, length: number): LocalDate[] =>
  Array.from({ length: Math.max(1, length) }, (_, i) => addDays(first, i));
