import type { Language } from "../core/due.ts";
import { leanOf } from "./language.ts";

/** A paragraph this sure of its language is read in it: some four words of one more than of the other. */
const SURE = 20;

/** Where a paragraph ends: at an empty line, or at a line that ends a sentence. */
const PARTED = /\n[ \t\r]*(?=\n)|(?<=[.!?:)][ \t\r]{0,2})\n/g;

/**
 * A text of which some paragraphs are in French and some in English, once for each, the other's blanked with spaces so that
 * offsets hold; null when it is all in one. A paragraph of few words goes with the one before it.
 */
export function byLanguage(own: string): Record<Language, string> | null {
  const ends = [...own.matchAll(PARTED)].map(({ index }) => index + 1);
  if (ends.length === 0) return null;
  const paragraphs = [...ends, own.length].map((end, i) => own.slice(i === 0 ? 0 : ends[i - 1], end));
  const sure = paragraphs.map(surely);
  if (!sure.includes("fr") || !sure.includes("en")) return null;
  let language = sure.find((it) => it !== null)!;
  const parts = { fr: "", en: "" };
  for (const [i, paragraph] of paragraphs.entries()) {
    language = sure[i] ?? language;
    parts[language] += paragraph;
    parts[language === "fr" ? "en" : "fr"] += paragraph.replace(/[^\n]/g, " ");
  }
  return parts;
}

function surely(paragraph: string): Language | null {
  const lean = leanOf(paragraph);
  return Math.abs(lean) < SURE ? null : lean > 0 ? "en" : "fr";
}
