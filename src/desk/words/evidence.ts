import type { Language } from "../../core/due.ts";

interface Asking {
  name: string;
  subject: string;
  /** The message carries the customer's link. */
  link: boolean;
}

/** What is written to a customer of photos and papers; «{items}», «{item}» and «{because}» are filled in by who writes. */
export interface EvidenceWords {
  ask(it: Asking): string;
  unusable(it: Asking): string;
}

const fr: EvidenceWords = {
  ask: ({ name, subject, link }) =>
    `Bonjour ${name},\n\nPour « ${subject} », il nous manque :\n\n{items}\n\nLes dessins montrent ce qu’on doit voir. ${link ? "Vous pouvez les envoyer par le lien au bas de ce message, ou en y répondant." : "Vous pouvez les envoyer en répondant à ce message."}\n\nMerci`,
  unusable: ({ name, subject, link }) =>
    `Bonjour ${name},\n\nMerci pour « {item} », reçu pour « ${subject} ». On ne peut pas s’en servir : {because}\n\nPouvez-vous nous l’envoyer encore ? ${link ? "Par le lien au bas de ce message, ou en y répondant." : "Répondez simplement à ce message."}\n\nMerci`,
};

const en: EvidenceWords = {
  ask: ({ name, subject, link }) =>
    `Hello ${name},\n\nFor “${subject}”, we are missing:\n\n{items}\n\nThe drawings show what we need to see. ${link ? "You can send them by the link at the foot of this message, or by answering it." : "You can send them by answering this message."}\n\nThank you`,
  unusable: ({ name, subject, link }) =>
    `Hello ${name},\n\nThank you for “{item}”, received for “${subject}”. We cannot use it: {because}\n\nCould you send it again? ${link ? "By the link at the foot of this message, or by answering it." : "Just answer this message."}\n\nThank you`,
};

export const EVIDENCE_WORDS: Record<Language, EvidenceWords> = { fr, en };
