import type { Place } from "../../parts/place-fields.tsx";

/** Where the usual zones of the first desks are; any other country comes from the browser's language. */
const COUNTRY_OF: Record<string, string> = {
  "America/Toronto": "CA",
  "America/Montreal": "CA",
  "America/Halifax": "CA",
  "America/Moncton": "CA",
  "America/Winnipeg": "CA",
  "America/Edmonton": "CA",
  "America/Vancouver": "CA",
  "America/St_Johns": "CA",
  "America/New_York": "US",
  "America/Chicago": "US",
  "America/Denver": "US",
  "America/Los_Angeles": "US",
  "Europe/Paris": "FR",
  "Europe/Brussels": "BE",
  "Europe/Zurich": "CH",
  "Europe/Luxembourg": "LU",
  "Europe/London": "GB",
  "Europe/Dublin": "IE",
};
const QUEBEC_ZONES = new Set(["America/Toronto", "America/Montreal"]);

/** Where the desk stands, as far as the browser tells; the person sees it and puts it right. */
export function guessPlace(timeZone: string, browserLanguage: string): Place {
  const [language, said] = browserLanguage.split("-");
  const country = COUNTRY_OF[timeZone] ?? (/^[A-Z]{2}$/.test(said ?? "") ? said! : "CA");
  return { timeZone, country, region: country === "CA" && language === "fr" && QUEBEC_ZONES.has(timeZone) ? "QC" : null };
}
