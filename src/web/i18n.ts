import i18next, { type i18n, type PostProcessorModule, type TFunction } from "i18next";
import { useEffect, useState } from "react";
import { initReactI18next } from "react-i18next";
import type { Language } from "../core/due.ts";
import type { Locale } from "../core/format.ts";
import { typeset } from "../core/typeset.ts";
import type { fr } from "./words/fr.ts";
import type { frRest } from "./words/fr-rest.ts";

/** The same keys, any words: what each language must hold. */
export type Same<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : Same<Words[Key]> };
export type Words = Same<typeof fr>;
export type RestWords = Same<typeof frRest>;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof fr & typeof frRest };
  }
}

type Tree = { [key: string]: string | Tree };

/** What is said otherwise there than where the words were written. */
const REGIONAL: Partial<Record<Locale, () => Promise<(words: Tree) => Tree>>> = {
  "fr-FR": async () => (await import("./words/fr-fr.ts")).frFr,
};

/** A sentence that ends on "5 p.m." has its stop already. */
const oneStop: PostProcessorModule = {
  type: "postProcessor",
  name: "oneStop",
  process: (words: string) => words.replace(/([^.])\.\.(?!\.)/g, "$1."),
};

export async function startWords(locale: Locale): Promise<i18n> {
  await i18next
    .use(initReactI18next)
    .use(oneStop)
    .init({
      lng: locale,
      fallbackLng: false,
      postProcess: [oneStop.name],
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
      resources: {},
      showSupportNotice: false,
    } as never);
  await speak(locale);
  return i18next;
}

const spoken = new Set<Locale>();
const wanted = new Set<Part>(["first"]);

/** The words of the pages beyond the first, in every language spoken so far and from now on. */
export async function restOfWords(): Promise<void> {
  wanted.add("rest");
  await Promise.all([...spoken].map((locale) => load(locale, "rest")));
}

/** The page in that language from now on. */
export async function speak(locale: Locale): Promise<void> {
  spoken.add(locale);
  await Promise.all([...wanted].map((part) => load(locale, part)));
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}

/** Words in another language than the page's (a message drafted for a customer, a command by its other name); null while they are read. */
export function useWordsIn(locale: Locale, part: Part = "first"): TFunction | null {
  const [words, setWords] = useState<TFunction | null>(null);
  useEffect(() => {
    let current = true;
    void load(locale, part).then(() => current && setWords(() => i18next.getFixedT(locale)));
    return () => {
      current = false;
    };
  }, [locale, part]);
  return words;
}

/** The first pages' words come before anything is drawn; the rest with the pages that say them. */
type Part = "first" | "rest";

const WORDS: Record<Language, Record<Part, () => Promise<Tree>>> = {
  fr: { first: async () => (await import("./words/fr.ts")).fr, rest: async () => (await import("./words/fr-rest.ts")).frRest },
  en: { first: async () => (await import("./words/en.ts")).en, rest: async () => (await import("./words/en-rest.ts")).enRest },
};

const loading = new Map<string, Promise<void>>();

function load(locale: Locale, part: Part): Promise<void> {
  const name = `${locale} ${part}`;
  const known = loading.get(name) ?? read(locale, part);
  loading.set(name, known);
  return known.catch((error: unknown) => {
    loading.delete(name);
    throw error;
  });
}

async function read(locale: Locale, part: Part): Promise<void> {
  const words = await WORDS[locale.slice(0, 2) as Language][part]();
  const said = (await REGIONAL[locale]?.())?.(words) ?? words;
  i18next.addResourceBundle(locale, "translation", spaced(said, locale), true);
}

function spaced(words: Tree, locale: Locale): Tree {
  return Object.fromEntries(
    Object.entries(words).map(([key, it]) => [key, typeof it === "string" ? typeset(it, locale) : spaced(it, locale)]),
  );
}
