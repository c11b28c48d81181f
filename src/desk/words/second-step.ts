import type { Language } from "../../core/due.ts";

/** To one whose second step is gone; `by` is whoever took it away for them. */
export const secondStepGoneWords = (
  language: Language,
  { name, by }: { name: string; by: string | null },
): { subject: string; text: string } =>
  language === "fr"
    ? {
        subject: "Votre connexion à Tenir n’a plus de deuxième étape",
        text: `Bonjour ${name},\n\n${by ? `${by} a retiré la deuxième étape de votre connexion, et vos appareils sont déconnectés.` : "La deuxième étape de votre connexion vient d’être retirée, avec votre mot de passe et un code."} Votre mot de passe suffit maintenant pour entrer.\n\nElle se règle de nouveau dans Réglages, Mes choix. Si ce n’était pas voulu, dites-le tout de suite à la direction et changez votre mot de passe.\n`,
      }
    : {
        subject: "Your sign-in to Tenir has no second step any more",
        text: `Hello ${name},\n\n${by ? `${by} has taken the second step of your sign-in away, and your devices are signed out.` : "The second step of your sign-in has just been taken away, with your password and a code."} Your password alone opens now.\n\nYou can set it up again in Settings, My choices. If this was not meant, tell your director at once and change your password.\n`,
      };
