import type { Sees } from "../../core/customer-acts.ts";
import type { Language } from "../../core/due.ts";

interface Told {
  /** Null where what they are called would be more than a name. */
  to: string | null;
  customer: string;
  business: string;
  sees: Sees;
  /** The customer named them, on their page; else we did. */
  byCustomer: boolean;
  phone: string | null;
}

const SEEN: Record<Language, Record<Sees, string>> = {
  fr: {
    everything: "Vous y verrez ce qui est promis, et ce qui est dit de ce dossier.",
    dates: "Vous y verrez les dates promises et ce qu’elles deviennent, et rien de ce qui est dit.",
  },
  en: {
    everything: "You will see what is promised there, and what is said of this case.",
    dates: "You will see the dates promised and what becomes of them, and nothing of what is said.",
  },
};

/** To one who follows a case beside its customer; their link follows. */
export const followerLetter = (language: Language, it: Told): { subject: string; text: string } =>
  language === "fr" ? inFrench(it) : inEnglish(it);

const inFrench = ({ to, customer, business, sees, byCustomer, phone }: Told) => ({
  subject: `Suivre le dossier de ${customer} chez ${business}`,
  text: `Bonjour${to ? ` ${to}` : ""},

${byCustomer ? `${customer} souhaite que vous suiviez son dossier chez ${business}.` : `Vous pouvez suivre avec ${customer} son dossier chez nous, ${business}.`} ${SEEN.fr[sees]}
Vous pouvez aussi nous y écrire. Ce lien n’est que pour vous.${phone ? `\nUne question : ${phone}.` : ""}

Si vous ne connaissez pas ${customer}, ne faites rien : nous ne vous écrirons plus.
(This page can be read in English.)`,
});

const inEnglish = ({ to, customer, business, sees, byCustomer, phone }: Told) => ({
  subject: `Following ${customer}’s case at ${business}`,
  text: `Hello${to ? ` ${to}` : ""},

${byCustomer ? `${customer} would like you to follow their case at ${business}.` : `You can follow ${customer}’s case with them, here at ${business}.`} ${SEEN.en[sees]}
You can also write to us there. This link is only for you.${phone ? `\nA question: ${phone}.` : ""}

If you do not know ${customer}, do nothing: we will not write to you again.
(Cette page se lit aussi en français.)`,
});
