import i18next, { type i18n, type PostProcessorModule, type TFunction } from "i18next";
import { useEffect, useState } from "react";
import { initReactI18next } from "react-i18next";
import type { Language } from "../core/due.ts";
import type { Locale } from "./format.ts";
import { typeset } from "./typeset.ts";
import type { fr } from "./words/fr.ts";

/** The same keys, any words: what each language must hold. */
export type Same<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]> };
export type Words = Same<typeof fr>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof fr };
  }
}

type Tree = { [key: string]: string | Tree };

/** Regional pairs: only what is said otherwise than in Québec. */
const REGIONAL: Partial<Record<Locale, () => Promise<Tree>>> = {
  "fr-FR": async () => (await import("./words/fr-fr.ts")).frFr,
};

/** A sentence that ends on "5 p.m." has its stop already. */
const oneStop: PostProcessorModule = { type: "postProcessor", name: "oneStop", process: (words: string) => words.replace(/([^.])\.\.(?!\.)/g, "$1.") };

export async function startWords(locale: Locale): Promise<i18n> {
  await i18next.use(initReactI18next).use(oneStop).init({ lng: locale, fallbackLng: false, postProcess: [oneStop.name], interpolation: { escapeValue: false }, react: { useSuspense: false }, resources: {}, showSupportNotice: false } as never);
  await speak(locale);
  return i18next;
}

/** The page in that language from now on. */
export async function speak(locale: Locale): Promise<void> {
  await load(locale);
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Words in another language than the page's (a message drafted for a customer); null while they are read. */
export function useWordsIn(locale: Locale): TFunction | null {
  const [words, setWords] = useState<TFunction | null>(null);
  useEffect(() => {
    let current = true;
    void load(locale).then(() => current && setWords(() => i18next.getFixedT(locale)));
    return () => {
      current = false;
    };
  }, [locale]);
  return words;
}

const WORDS: Record<Language, () => Promise<Tree>> = {
  fr: async () => (await import("./words/fr.ts")).fr,
  en: async () => (await import("./words/en.ts")).en,
};

async function load(locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, "translation")) return;
  const words = await WORDS[locale.slice(0, 2) as Language]();
  const regional = (await REGIONAL[locale]?.()) ?? {};
  i18next.addResourceBundle(locale, "translation", spaced(merged(words, regional), locale));
}

function spaced(words: Tree, locale: Locale): Tree {
  return Object.fromEntries(Object.entries(words).map(([key, it]) => [key, typeof it === "string" ? typeset(it, locale) : spaced(it, locale)]));
}

function merged(words: Tree, over: Tree): Tree {
  const both = { ...words };
  for (const [key, it] of Object.entries(over)) both[key] = typeof it === "string" ? it : merged((words[key] ?? {}) as Tree, it);
  return both;
}
