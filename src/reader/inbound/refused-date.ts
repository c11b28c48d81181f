import type { Language } from "../../core/due.ts";
import { claimsOf, type FindClaims, type Place } from "./claim.ts";
import { ENGLISH_REFUSED_DATE } from "./english-refused-date.ts";
import { FRENCH_REFUSED_DATE } from "./french-refused-date.ts";
import { timesIn } from "./times.ts";

const CLAIMS: Readonly<Record<Language, FindClaims>> = { fr: claimsOf(FRENCH_REFUSED_DATE), en: claimsOf(ENGLISH_REFUSED_DATE) };

/** Where a plain text refuses a day or an hour, or asks for another. */
export function refusesDateIn(text: string, language: Language): Place[] {
  const timed = timesIn(text, language);
  return CLAIMS[language](timed.text).map(({ start, end }) => ({ start: timed.placeOf(start), end: timed.placeOf(end) }));
}
