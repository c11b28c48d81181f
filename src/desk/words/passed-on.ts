import type { Language } from "../../core/due.ts";

interface PassedOn {
  /** What the person says of it; may be empty. */
  text: string;
  author: string;
  when: string;
  subject: string | null;
  words: string;
}

const HEADS = {
  fr: { begins: "---------- Message transféré ----------", from: "De :", date: "Date :", subject: "Objet :" },
  en: { begins: "---------- Forwarded message ----------", from: "From:", date: "Date:", subject: "Subject:" },
} as const satisfies Record<Language, unknown>;

/** A message as it is passed on, below what the person says of it. */
export function passedOnWords(language: Language, { text, author, when, subject, words }: PassedOn): string {
  const head = HEADS[language];
  const lines = [head.begins, `${head.from} ${author}`, `${head.date} ${when}`, ...(subject ? [`${head.subject} ${subject}`] : [])];
  return [text.trim(), lines.join("\n"), words.trim()].filter(Boolean).join("\n\n");
}
