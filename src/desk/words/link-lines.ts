import type { Language } from "../../core/due.ts";
import type { LinkKind } from "../../core/link.ts";

/** What stands before each link, by whose it is. */
export const WHERE: Record<LinkKind, Record<Language, string>> = {
  customer: {
    fr: "Où en est votre dossier, et ce qu’on vous a promis :",
    en: "Where your case stands, and what we promised you:",
  },
  follower: {
    fr: "Où en est le dossier, et ce qui est promis :",
    en: "Where the case stands, and what is promised:",
  },
  third_party: {
    fr: "Répondre en deux gestes (c’est bon, une autre date, c’est fait) :",
    en: "Answer in two taps (all good, another date, it is done):",
  },
  organisation: {
    fr: "Ce que vous devez et ce qui vous est dû sur ce dossier :",
    en: "What you owe and are owed on this case:",
  },
};

/** What a message asks of its customer, that their page lets them answer in one tap. */
export type Asked = "date" | "approval" | "notice";

/** The same link, in such a message. */
export const ANSWER_IT: Record<Asked, Record<Language, string>> = {
  date: {
    fr: "Dites-nous d’un geste si cette date vous va :",
    en: "Tell us in one tap whether that date suits you:",
  },
  approval: {
    fr: "Dites-nous oui ou non d’un geste :",
    en: "Tell us yes or no in one tap:",
  },
  notice: {
    fr: "D’un geste, gardez votre dossier ouvert, ou dites que c’est réglé :",
    en: "In one tap, keep your case open, or say that it’s settled:",
  },
};
