import { hasWords } from "./begun-words.ts";

/** Names of metazones change with the law; they are asked as of one winter day, so that a list reads the same all year. */
const AS_OF = 1_768_500_000_000; // 2026-01-15
/** Towns people look for whose zone bears another's name. */
const ALSO: Record<string, string> = {
  "America/Toronto": "Montréal Québec Ottawa",
  "America/Vancouver": "Victoria",
  "America/Edmonton": "Calgary",
};

export interface ZoneName {
  value: string;
  /** «Toronto (heure de l’Est)». */
  label: string;
}

/** Every zone with a name a person knows, those of the place first; `locale` gives the words. */
export function zoneNames(locale: string, here: readonly string[], zones: readonly string[]): ZoneName[] {
  const rest = zones.filter((zone) => !here.includes(zone)).map((value) => ({ value, label: zoneName(value, locale) }));
  const first = here.filter((zone) => zones.includes(zone)).map((value) => ({ value, label: zoneName(value, locale) }));
  return [...first, ...rest.toSorted((a, b) => a.label.localeCompare(b.label, locale))];
}

/** Whether every word typed begins one of the zone: of its town, its hour, or its name in the IANA list, accents or not. */
export function namesZone({ value, label }: ZoneName, typed: string): boolean {
  return hasWords(`${label} ${value} ${ALSO[value] ?? ""}`, typed);
}

function zoneName(zone: string, locale: string): string {
  const town = zone.split("/").at(-1)!.replaceAll("_", " ");
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts(AS_OF);
  const hour = parts.find(({ type }) => type === "timeZoneName")?.value;
  return hour && hour !== town ? `${town} (${hour})` : town;
}
