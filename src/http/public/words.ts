import type { Locale } from "../../core/format.ts";
import { typeset } from "../../core/typeset.ts";
import { en } from "./words/en.ts";
import { fr, type Words } from "./words/fr.ts";

const known = new Map<Locale, Words>();

/** What the pages behind a link say, with the no-break spaces of where they are read. */
export function wordsIn(locale: Locale): Words {
  const words = known.get(locale) ?? set(locale.startsWith("fr") ? fr : en, locale);
  known.set(locale, words);
  return words;
}

/** A sentence that ends on "5 p.m." has its stop already. */
const TWO_STOPS = /([^.])\.\.(?!\.)/g;

/** Words are written with plain spaces; a sentence made of parts is set once it is whole. */
function set<T>(words: T, locale: Locale): T {
  if (typeof words === "string") return typeset(words.replace(TWO_STOPS, "$1."), locale) as T;
  if (typeof words === "function") return ((...parts: unknown[]) => set((words as (...them: unknown[]) => unknown)(...parts), locale)) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, set(value, locale)])) as T;
}
