import type { Language } from "../../core/due.ts";

/** Stands where a forgotten customer's name and words stood, in the desk's language. */
export const ERASED: Record<Language, string> = { fr: "[effacé]", en: "[erased]" };
