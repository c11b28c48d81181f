import type { Language } from "../../core/due.ts";
import { fold } from "../fold.ts";
import { type SignName, SIGNS } from "./signs.ts";

/** A message longer than this has shown what it shows. */
const READ_MAX = 20_000;

/** Every sign that a text's own words show. */
export function signsIn(own: string, language: Language): Set<SignName> {
  const text = fold(own.slice(0, READ_MAX)).text.replace(/\s+/g, " ").trim();
  return new Set(COMPILED[language].filter(({ at }) => at.test(text)).map(({ name }) => name));
}

const COMPILED = { fr: compile("fr"), en: compile("en") };

function compile(language: Language) {
  return SIGNS[language].map(({ name, says }) => ({ name, at: new RegExp(`(?<![a-z0-9])(?:${says})(?![a-z0-9])`) }));
}
