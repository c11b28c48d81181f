import type { Language } from "../../core/due.ts";

/** What one who complains on their page is promised, as it stands among what was promised to them. */
export const answerWords = (language: Language): string =>
  language === "fr" ? "Une réponse à votre réclamation." : "An answer to your complaint.";
