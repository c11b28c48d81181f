import type { Desk } from "../desk/desk.ts";
import { addSavedReply } from "../desk/saved-replies.ts";

/** What the invented body shop says again and again. */
const REPLIES = [
  {
    name: "Accusé de réception",
    fr: "Bonjour {prenom},\n\nJ’ai bien reçu votre message au sujet de votre dossier {dossier}. C’est moi, {moi}, qui m’en occupe.",
    en: "Hello {first_name},\n\nI have received your message about your case {case}. I am {me}, and I am looking after it.",
  },
  {
    name: "Demander des photos",
    fr: "Bonjour {prenom},\n\nPourriez-vous m’envoyer deux ou trois photos : une de loin, une de près, et la plaque ? Répondez simplement à ce message.",
    en: "Hello {first_name},\n\nCould you send me two or three photos: one from afar, one close up, and the plate? Just reply to this message.",
  },
  {
    name: "Où on en est",
    fr: "Bonjour {prenom},\n\nVotre dossier {dossier} avance. La prochaine étape est pour {prochaine}. Ma ligne directe : {ligne}.",
    en: "Hello {first_name},\n\nYour case {case} is moving along. The next step is due {next}. My direct line: {line}.",
  },
  {
    name: "Reçu de l’assureur",
    fr: "Bonjour {prenom},\n\nNous avons reçu la réponse de votre assureur au sujet de « {objet} ».\n\n{moi}\n{entreprise}",
    en: null,
  },
] as const;

export async function seedReplies(desk: Desk): Promise<void> {
  for (const reply of REPLIES) await addSavedReply(desk, reply);
}
