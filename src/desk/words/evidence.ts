import type { Language } from "../../core/due.ts";
import type { EvidenceDrafts } from "../../core/evidence-message.ts";

interface Asking {
  name: string;
  subject: string;
  /** The message carries the customer's link. */
  link: boolean;
}

const fr = ({ name, subject, link }: Asking): EvidenceDrafts => ({
  ask: `Bonjour ${name},\n\nPour « ${subject} », il nous manque ces photos ou papiers :\n\n{items}\n\n{drawings}Vous pouvez les envoyer ${link ? "par le lien au bas de ce message, ou en y répondant" : "en répondant à ce message"}.\n\nMerci`,
  again: "{item}, encore : {because}",
  unusable: `Bonjour ${name},\n\nMerci pour « {item} », reçu pour « ${subject} ». On ne peut pas s’en servir, et voici pourquoi :\n\n{because}\n\n{drawings}Pouvez-vous nous l’envoyer encore, ${link ? "par le lien au bas de ce message ou en y répondant" : "en répondant à ce message"} ?\n\nMerci`,
  drawings: { one: "Le dessin montre ce qu’on doit voir.", other: "Les dessins montrent ce qu’on doit voir." },
});

const en = ({ name, subject, link }: Asking): EvidenceDrafts => ({
  ask: `Hello ${name},\n\nFor “${subject}”, we are missing these photos or papers:\n\n{items}\n\n{drawings}You can send them ${link ? "by the link at the foot of this message, or by answering it" : "by answering this message"}.\n\nThank you`,
  again: "{item}, once more: {because}",
  unusable: `Hello ${name},\n\nThank you for “{item}”, received for “${subject}”. We cannot use it, and this is why:\n\n{because}\n\n{drawings}Could you send it again, ${link ? "by the link at the foot of this message or by answering it" : "by answering this message"}?\n\nThank you`,
  drawings: { one: "The drawing shows what we need to see.", other: "The drawings show what we need to see." },
});

/** What is written to a customer of photos and papers. */
export const EVIDENCE_WORDS: Record<Language, (it: Asking) => EvidenceDrafts> = { fr, en };
