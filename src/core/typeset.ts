import type { Locale } from "./format.ts";

const NBSP = "\u00a0";
const THIN = "\u202f";

/** No-break spaces where the locale's typography wants them, so that words are written with plain ones. */
export function typeset(text: string, locale: Locale): string {
  if (!locale.startsWith("fr")) return text;
  const spaced = text
    .replace(/« ?/g, `«${NBSP}`)
    .replace(/ ?»/g, `${NBSP}»`)
    .replace(/ ([:%$])/g, `${NBSP}$1`)
    .replace(/(\d|\}\}) (h|min|j)\b/g, `$1${NBSP}$2`);
  return locale === "fr-FR" ? spaced.replace(/ ?([;!?])/g, `${THIN}$1`) : spaced.replace(/ ([;!?])/g, "$1");
}

/** «d’aujourd’hui», «d’hier»: a day put after «de» is elided where French does. */
export const elided = (text: string): string => text.replace(/\bde (?=aujourd|hier\b)/g, "d’");

/** «13 h» stays on one line in any language. */
export const unbroken = (words: string): string =>
  words.replace(/(\d) (h|\$|%)/g, `$1${NBSP}$2`).replace(/(\dh|\d\u00a0h) (\d)/g, `$1${NBSP}$2`);

/** Words said, between the locale's quotation marks. */
export function quoted(words: string, locale: Locale): string {
  const kept = unbroken(words);
  return locale.startsWith("fr") ? `«${NBSP}${kept}${NBSP}»` : `“${kept}”`;
}
