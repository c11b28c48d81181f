import type { Language } from "../../core/due.ts";

interface Noticed {
  customer: string;
  subject: string;
  /** «vendredi 4 décembre à 17 h». */
  until: string;
}

/** The written notice before a case may be closed without a yes: what, until when, and how to say no (S18). */
export const closingNotice = (language: Language, { customer, subject, until }: Noticed): string =>
  language === "fr"
    ? `Bonjour ${customer},

De notre côté, plus rien n’est promis pour « ${subject} ». Est-ce réglé pour vous?

Si ce n’est pas réglé, répondez simplement à ce message, appelez-nous, ou ouvrez le lien au bas de ce message et touchez « Non, gardez-le ouvert ». Votre dossier reste alors ouvert, avec la même personne.

Sans nouvelles de vous d’ici ${until}, une personne de la gérance pourra fermer le dossier. Vous pourrez toujours le rouvrir, de la même façon.`
    : `Hello ${customer},

On our side, nothing is promised any more for “${subject}”. Is it settled for you?

If it isn’t settled, just answer this message, call us, or open the link at the foot of this message and tap “No, keep it open”. Your case then stays open, with the same person.

If we don’t hear from you before ${until}, a manager may close the case. You can still open it again, in the same ways.`;
