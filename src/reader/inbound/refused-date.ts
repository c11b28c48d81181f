import type { Language } from "../../core/due.ts";
import { claimsOf, type FindClaims, type Place } from "./claim.ts";
import { ENGLISH_REFUSED_DATE } from "./english-refused-date.ts";
import { FRENCH_REFUSED_DATE } from "./french-refused-date.ts";
import { timesIn } from "./times.ts";

const CLAIMS: Readonly<Record<Language, FindClaims>> = { fr: claimsOf(FRENCH_REFUSED_DATE), en: claimsOf(ENGLISH_REFUSED_DATE) };

/** Where a plain text refuses a day or an hour, or asks for another. */
export function refusesDateIn(text: string, language: Language): Place[] {
  const timed = timesIn(text, language);
  const places = CLAIMS[language](timed.text);
  return (text.length > LONG_CHARS ? places.filter(({ start, end }) => SPEAKS_OF_TIME.test(around(timed.text, start, end))) : places).map(
    ({ start, end }) => ({ start: timed.placeOf(start), end: timed.placeOf(end) }),
  );
}

/** A long text may change or move anything: there a date is refused where a time is spoken of beside it. */
const LONG_CHARS = 200;
const AROUND = 60;
const around = (text: string, start: number, end: number): string => text.slice(Math.max(0, start - AROUND), end + AROUND);
const SPEAKS_OF_TIME =
  /[DCTP]|(?<![a-z])(?:date|day|days|appointment|appt|visit|booking|slot|week|reschedul\w{1,5}|postpon\w{1,3}|jour|jours|journee|rendez-vous|rdv|visite|semaine|moment|creneau|report\w{1,5})(?![a-z])/;
