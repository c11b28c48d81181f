import type { Language } from "../../core/due.ts";
import { claimsOf, type FindClaims, type Place } from "./claim.ts";
import { ENGLISH_DANGER } from "./english-danger.ts";
import { FRENCH_DANGER } from "./french-danger.ts";

const CLAIMS: Readonly<Record<Language, FindClaims>> = { fr: claimsOf(FRENCH_DANGER), en: claimsOf(ENGLISH_DANGER) };

/** Where a plain text tells of a danger, no heat, no power, water where it should not be, or an alarm at fault (S30). */
export const dangersIn = (text: string, language: Language): Place[] => CLAIMS[language](text);
