import type { Language } from "../../core/due.ts";

/** What leaves once a customer has said aloud that it is settled; the link below it leads to the questions of their page. */
export const thanksWords = (language: Language, { customer, subject }: { customer: string; subject: string }): string =>
  language === "fr"
    ? `Bonjour ${customer},

Merci de nous avoir dit que « ${subject} » est réglé. Votre dossier est clos.

Si vous avez un instant, dites-nous comment ça s’est passé : le lien au bas de ce message ouvre votre page. Si ce n’était pas réglé après tout, dites-le au même endroit, ou répondez à ce message : le dossier se rouvre avec la même personne.`
    : `Hello ${customer},

Thank you for telling us that “${subject}” is settled. Your case is closed.

If you have a moment, tell us how it went: the link at the foot of this message opens your page. If it turns out not to be settled, say so there or answer this message: the case opens again with the same person.`;
