import type { Language } from "../core/due.ts";
import { ENGLISH_TONGUE } from "./english.ts";
import { FRENCH_TONGUE } from "./french.ts";
import { guessLanguage } from "./language.ts";
import type { ReadContext } from "./reading.ts";
import type { Tongue } from "./tongue.ts";

export const TONGUES: Readonly<Record<Language, Tongue>> = { fr: FRENCH_TONGUE, en: ENGLISH_TONGUE };

/** What to read these words with: the language said, else the one they look like. */
export const tongueOf = (own: string, { language }: ReadContext): Tongue => TONGUES[language ?? guessLanguage(own)];
