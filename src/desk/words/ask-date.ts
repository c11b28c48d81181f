import type { Language } from "../../core/due.ts";

interface AskingDate {
  /** What it is about, without the customer's name. */
  about: string;
  /** The date said, in words; null where none was. */
  when: string | null;
  late: boolean;
}

const WORDS: Record<Language, (it: AskingDate) => string> = {
  fr: ({ about, when, late }) =>
    `Bonjour,\n\n${when === null ? `Quand ce que nous attendons de vous sera-t-il fait (${about}) ?` : late ? `Ce que nous attendons de vous était pour ${when} (${about}). Est-ce fait ? Sinon, quelle est la nouvelle date ?` : `Votre date tient-elle toujours : ${when} (${about}) ?`}\n\nUne date honnête nous aide plus qu’une bonne date. Vous pouvez aussi répondre à ce message.`,
  en: ({ about, when, late }) =>
    `Hello,\n\n${when === null ? `When will what we expect of you be done (${about})?` : late ? `What we expect of you was for ${when} (${about}). Is it done? If not, what is the new date?` : `Does your date still hold: ${when} (${about})?`}\n\nAn honest date helps us more than a good date. You may also answer this message.`,
};

/** What the machine asks a third party. */
export const askDateWords = (language: Language, it: AskingDate): string => WORDS[language](it);
