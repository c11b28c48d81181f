import type { Language } from "../../core/due.ts";
import { fold } from "../fold.ts";
import { apart } from "./apart.ts";
import { plain } from "./claim.ts";
import { dangersIn } from "./danger.ts";
import { ENGLISH_WAITS } from "./english-waits.ts";
import { FRENCH_WAITS } from "./french-waits.ts";
import { refusesDateIn } from "./refused-date.ts";
import { settledIn } from "./settled.ts";
import { type SignName, SIGNS } from "./signs.ts";

/** A message longer than this has shown what it shows. */
const READ_MAX = 20_000;

/** Every sign that a text's own words show. */
export function signsIn(own: string, language: Language): Set<SignName> {
  const text = fold(apart(own.slice(0, READ_MAX)))
    .text.replace(/\s+/g, " ")
    .trim();
  const shown = new Set(COMPILED[language].filter(({ at }) => at.test(text)).map(({ name }) => name));
  const sentences = plain(own);
  for (const [name, placesIn] of CLAIMED) if (placesIn(sentences, language).length > 0) shown.add(name);
  return shown;
}

/** Signs that need more than a wording: who says so, whether it is asked, denied or hoped for. */
const CLAIMED = [
  ["settled", settledIn],
  ["refuses_date", refusesDateIn],
  ["critical", dangersIn],
] as const;

const WAITS = { fr: FRENCH_WAITS, en: ENGLISH_WAITS };

const COMPILED = { fr: compile("fr"), en: compile("en") };

function compile(language: Language) {
  return [...SIGNS[language], ...WAITS[language]].map(({ name, says }) => ({
    name,
    at: new RegExp(`(?<![a-z0-9])(?:${says})(?![a-z0-9])`),
  }));
}
