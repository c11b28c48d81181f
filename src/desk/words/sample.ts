import type { Language } from "../../core/due.ts";

/** What an optional reader is tried with: words of ours, no customer's. */
export const SAMPLE: Record<Language, string> = {
  fr: "Bonjour, je vous rappelle demain avant midi et je vous envoie la facture vendredi. Bonne journée !",
  en: "Hello, I'll call you back tomorrow before noon and send you the invoice on Friday. Have a good day!",
};
