import type { Language } from "../../core/due.ts";

/** To a customer who asked for the link of their case again; the links themselves follow, each with what `about` says. */
export const linksLetter = (
  language: Language,
  { name, business, phone }: { name: string; business: string; phone: string | null },
): { subject: string; text: string } =>
  language === "fr"
    ? {
        subject: `Le lien de votre dossier chez ${business}`,
        text: `Bonjour ${name},\n\nVoici le lien que vous avez demandé. Il n’est que pour vous.${phone ? `\nUne question : ${phone}.` : ""}\n\nSi vous n’avez rien demandé, vous n’avez rien à faire.`,
      }
    : {
        subject: `The link to your case at ${business}`,
        text: `Hello ${name},\n\nHere is the link you asked for. It is only for you.${phone ? `\nA question: ${phone}.` : ""}\n\nIf you did not ask for it, there is nothing you need to do.`,
      };

/** To a third party or an organisation that asked for its links again; they follow, each with what `aboutPart` says. */
export const theirLinksLetter = (
  language: Language,
  { business, phone }: { business: string; phone: string | null },
): { subject: string; text: string } =>
  language === "fr"
    ? {
        subject: `Votre lien chez ${business}`,
        text: `Bonjour,\n\nVoici le lien que vous avez demandé. Il n’est que pour vous.${phone ? `\nUne question : ${phone}.` : ""}\n\nSi vous n’avez rien demandé, vous n’avez rien à faire.`,
      }
    : {
        subject: `Your link at ${business}`,
        text: `Hello,\n\nHere is the link you asked for. It is only for you.${phone ? `\nA question: ${phone}.` : ""}\n\nIf you did not ask for it, there is nothing you need to do.`,
      };

/** A case by its number alone: its subject may name the customer. What the link is for stands on the next line. */
export const aboutPart = (language: Language, reference: string, what: string): string =>
  `${language === "fr" ? `Dossier ${reference}` : `Case ${reference}`}\n${what}`;

/** A case, and who has it (S50). */
export const aboutCase = (
  language: Language,
  { reference, subject, owner }: { reference: string; subject: string; owner: string },
): string => (language === "fr" ? `Dossier ${reference}, ${subject} (${owner}) :` : `Case ${reference}, ${subject} (${owner}):`);
