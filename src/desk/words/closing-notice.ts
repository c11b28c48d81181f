import type { Language } from "../../core/due.ts";

interface Noticed {
  customer: string;
  subject: string;
  /** «vendredi 4 décembre à 17 h». */
  until: string;
  /** What they call; null where neither a person's nor the desk's number is known. */
  phone: string | null;
  /** Whether it carries their link. */
  linked: boolean;
}

/** The written notice before a case may be closed without a yes: what, until when, and how to say yes or no (S18). */
export const closingNotice = (language: Language, it: Noticed): string => (language === "fr" ? french(it) : english(it));

const french = ({ customer, subject, until, phone, linked }: Noticed): string => {
  const ways = [
    "répondez à ce message",
    phone && `appelez-nous au ${phone}`,
    linked && "ouvrez le lien plus bas et touchez « Non, gardez-le ouvert »",
  ];
  return `Bonjour ${customer},

De notre côté, plus rien n’est promis pour « ${subject} ». Est-ce réglé pour vous?

Si ce n’est pas réglé, ${oneOf(ways, "ou")}. Votre dossier reste alors ouvert, avec la même personne. Si c’est réglé, ${linked ? "le même lien permet de le dire" : "un mot en réponse suffit"}.

Sans nouvelles de vous d’ici ${until}, une personne de la gérance pourra fermer le dossier. Vous pourrez toujours le rouvrir, de la même façon.`;
};

const english = ({ customer, subject, until, phone, linked }: Noticed): string => {
  const ways = ["answer this message", phone && `call us at ${phone}`, linked && "open the link below and tap “No, keep it open”"];
  return `Hello ${customer},

On our side, nothing is promised any more for “${subject}”. Is it settled for you?

If it isn’t settled, ${oneOf(ways, "or")}. Your case then stays open, with the same person. If it is settled, ${linked ? "the same link lets you say so" : "a word in answer is enough"}.

If we don’t hear from you before ${until}, a manager may close the case. You can still open it again, in the same ways.`;
};

/** «a, b ou c», of those there are. */
function oneOf(ways: readonly (string | false | null)[], or: string): string {
  const there = ways.filter((it) => typeof it === "string");
  return there.length < 2 ? there.join("") : `${there.slice(0, -1).join(", ")} ${or} ${there.at(-1)}`;
}
