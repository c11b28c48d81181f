import { actsFr, doneFr } from "./acts-fr.ts";
import { dateFr } from "./date-fr.ts";
import { partFr } from "./part-fr.ts";
import { closedFr, closingFr } from "./closing-fr.ts";
import type { CommitmentKind } from "../../../core/due.ts";

/** What is due, and when: `who` is a first name, or null where it is not one of the desk's. */
export interface Told {
  who: string;
  /** «mardi 1er décembre, avant 17 h», or «mardi 1er décembre à 10 h». */
  when: string;
}

const headline: Record<CommitmentKind, (it: Told) => string> = {
  call_back: ({ who, when }) => `${who} vous appelle ${when}.`,
  reply: ({ who, when }) => `${who} vous répond ${when}.`,
  send: ({ when }) => `L’envoi promis part ${when}.`,
  visit: ({ when }) => `La visite est prévue ${when}.`,
  repair: ({ when }) => `Ce sera prêt ${when}.`,
  deliver: ({ when }) => `Vous l’aurez ${when}.`,
  refund: ({ when }) => `Le remboursement est prévu ${when}.`,
  decide: ({ when }) => `Vous avez une décision ${when}.`,
  escalate: ({ when }) => `La prochaine date : ${when}.`,
  check: ({ who, when }) => `${who} vérifie et vous le dit ${when}.`,
  lend: ({ when }) => `Le prêt promis est pour ${when}.`,
  waive: ({ when }) => `La prochaine date : ${when}.`,
  other: ({ when }) => `La prochaine date : ${when}.`,
};

export const fr = {
  frame: {
    reference: (reference: string) => `Dossier ${reference}`,
    other: { language: "en", short: "EN", name: "Read in English" },
    foot: "Cette page n’est que pour vous. Gardez le lien. Rien n’est clos tant que vous ne l’avez pas dit.",
    sorry: "Cette page ne s’affiche pas",
    failed: "Quelque chose n’a pas marché de notre côté. Rien de ce que vous avez envoyé auparavant n’est perdu.",
    no_room:
      "Nous n’avons plus de place pour garder ce que vous envoyez. Ceci n’a pas été gardé; tout ce que nous avions reçu avant l’est. Réessayez dans un moment, ou appelez-nous.",
    not_ready: "Nous ne pouvons rien lire ni garder en ce moment. Réessayez dans une minute, ou appelez-nous si ça presse.",
    outcome_unknown:
      "La connexion à nos dossiers s’est coupée au mauvais moment : c’est peut-être gardé, peut-être pas. Vous pouvez l’envoyer de nouveau : rien ne se fera deux fois.",
    held: "Ce que vous avez envoyé est encore ici, tel quel.",
    again: "Envoyer de nouveau",
    tooLarge: "C’est trop gros pour être envoyé d’un coup. Rien n’a été changé.",
    tooMany: "Trop d’essais à la suite. Attendez une minute, puis recommencez.",
    unread: "Cet envoi n’a pas pu être lu. Rien n’a été changé.",
    back: "Revenir à la page",
  },
  when: {
    by: (day: string, hour: string) => `${day}, avant ${hour}`,
    at: (day: string, hour: string) => `${day} à ${hour}`,
    between: (day: string, from: string, to: string) => `${day}, entre ${from} et ${to}`,
  },
  waiting: {
    since: (day: string, hour: string) => `Vous attendez notre réponse depuis ${day}, à ${hour}.`,
    opens: (day: string, hour: string) => `Nous sommes fermés en ce moment, et ouvrons ${day}, à ${hour}.`,
  },
  quote: (words: string) => `« ${words} »`,
  /** Of a list or of words that are longer than the page may be. */
  turn: {
    some: (shown: number, all: number) => `${shown} sur ${all} ici.`,
    next: "Voir la suite",
    back: "Voir ce qui précède",
    whole: "Tout lire",
  },
  headline: {
    title: "Votre dossier",
    hello: (name: string, subject: string) => `Bonjour ${name}. ${subject}`,
    next: headline,
    late: ({ when }: Told) => `C’était pour ${when}. Ce n’est pas fait, et on s’en excuse.`,
    alsoLate: (count: number) =>
      count === 1
        ? "Une promesse est en retard, et on s’en excuse. Elle est dite plus bas."
        : `${count} promesses sont en retard, et on s’en excuse. Elles sont dites plus bas.`,
    proposed: "Nous ne tiendrons pas la date promise telle quelle : une autre vous est proposée, ci-dessous.",
    undated: (who: string) => `${who} vous doit encore une date.`,
    refundSent: "Votre remboursement est parti. Dites-nous quand vous l’avez.",
    dormant: (who: string) =>
      `Nous avons essayé de vous joindre, sans réponse. ${who} a toujours votre dossier : dites-nous quand vous êtes joignable.`,
    needsYes: "Cette date attend votre accord, ci-dessous.",
    saidNo: "Vous avez dit non à ce qu’on vous proposait : cette date dépend de ce qui sera convenu.",
    nothing: (who: string) => `Rien n’est promis en ce moment. ${who} a votre dossier.`,
    closed: "C’est réglé, vous nous l’avez dit.",
    closedByNotice: "Ce dossier a été fermé après notre avis écrit. Si ce n’est pas réglé, dites-le et il rouvre.",
    moved: (day: string, before: string) => `La date a changé ${day}, avec votre accord. Avant, c’était ${before}.`,
  },
  steps: {
    title: "Où on en est",
    done: "fait",
    now: "en ce moment",
    waiting: "on attend",
    unsure: "on vérifie",
    to_come: "à venir",
    planned: "promise pour",
  },
  agreed: {
    title: "Ce qui est convenu",
    remaining: (names: readonly string[]) => `Pas encore terminé. Reste à livrer : ${names.join(", ")}.`,
    lines: {
      as_agreed: (done: string) => `${done}, comme convenu.`,
      missing: (_: string, agreed: string) => `Convenu : ${agreed}. Pas encore là.`,
      short: (done: string, agreed: string) => `Convenu : ${agreed}. Là : ${done}. Le reste est à venir.`,
      extra: (done: string, agreed: string) => `Convenu : ${agreed}. Là : ${done}, plus que convenu.`,
      not_agreed: (done: string) => `${done}. Cela n’était pas convenu.`,
    },
  },
  after: { title: "La suite" },
  person: {
    title: "S’occupe de vous",
    call: "Appeler",
    callOne: (name: string, line: string) => `Appeler ${name}, ${line}`,
    noLine: "Répondez au dernier message reçu : c’est cette personne qui le lit.",
    away: (who: string, other: string) => `${who} est absente ou absent en ce moment. ${other} répond à sa place.`,
    awayAlone: (who: string) => `${who} est absente ou absent en ce moment.`,
  },
  photos: {
    add: "Ajouter des photos",
    missing: (names: string) => `Il manque : ${names}`,
    allThere: "Tout ce qu’on vous a demandé est là. Vous pouvez en ajouter.",
    anyTime: "Une photo aide souvent à comprendre.",
    lead: "Prenez la photo, ou choisissez-la dans votre téléphone. On retire le lieu et l’heure qui s’y cachent.",
    states: { missing: "À envoyer", unusable: "À refaire", received: "Reçue, merci", good: "Reçue, elle convient" },
    optional: "Si vous l’avez",
    because: (reason: string) => `La dernière ne peut pas servir : ${reason}`,
    choose: "Choisir des photos",
    chooseFor: (name: string) => `Choisir pour : ${name}`,
    other: "Autre photo ou papier",
    send: "Envoyer",
    back: "Revenir à votre dossier",
    formats: "JPEG, PNG ou WebP, ou un PDF pour un papier. 25 Mo au plus chacun, 40 à la fois.",
    nothing: "Choisissez au moins une photo.",
    full: "Beaucoup de photos arrivent en ce moment, et les vôtres n’ont pas été prises. Attendez un instant, puis choisissez-les encore.",
    kept: (count: number) => (count === 1 ? "Une photo est bien arrivée." : `${count} sont bien arrivées.`),
    problem: (name: string, reason: string) => `${name} : ${reason}`,
    problems: {
      photo_wrong_type: "ce n’est ni une photo (JPEG, PNG, WebP) ni un PDF.",
      photo_heic:
        "ce format (HEIC) ne se lit pas ici. Choisissez-la depuis vos photos plutôt que depuis vos fichiers, ou enregistrez-la en JPEG.",
      photo_too_large: "c’est trop gros (25 Mo au plus).",
      photo_unreadable: "elle est arrivée incomplète ou abîmée. Essayez une autre fois.",
      too_many_at_once: "il y en avait plus de 40. Envoyez le reste en une autre fois.",
      too_many_photos: "il en est déjà arrivé beaucoup aujourd’hui. Réessayez demain, ou appelez-nous.",
      other: "elle n’a pas pu être gardée. Essayez une autre fois.",
    },
    live: {
      sending: "Envoi",
      waiting: "Le réseau est coupé : l’envoi reprendra tout seul.",
      busy: "Beaucoup de photos arrivent en ce moment : l’envoi reprendra tout seul.",
      ours: "Nous ne pouvons rien garder en ce moment, et cela ne vient pas de vous : l’envoi reprendra tout seul.",
      sent: "Envoyée",
      done: "Tout est envoyé. Merci.",
      remove: "Retirer",
    },
  },
  promises: {
    title: "Ce qu’on vous a promis",
    lead: "Tout, y compris ce qu’on n’a pas tenu.",
    none: "Rien n’a encore été promis.",
    one: "Cette promesse",
    states: {
      coming: "À venir",
      moved: "À venir, la date a changé",
      late: "En retard",
      kept: "Tenue",
      kept_late: "Tenue en retard",
      sent: "Parti, à recevoir",
      broken: "Non tenue",
      released: "Retirée",
    },
    noDate: "Sans date encore",
    said: (day: string, who: string) => `Promise ${day} par ${who}.`,
    due: (when: string) => `Pour ${when}.`,
    undated: "Aucune date n’a été dite : on vous en doit une.",
    datedLater: (day: string, when: string) => `La date a été dite ${day} : ${when}.`,
    movedTo: (day: string, when: string, reason: string | null) =>
      reason ? `Déplacée ${day} : ${reason}. Nouvelle date : ${when}.` : `Déplacée ${day}. Nouvelle date : ${when}.`,
    proposed: (day: string, when: string) => `Proposée ${day} : ${when}. On attend votre réponse.`,
    refused: (day: string, when: string) => `Proposée ${day} : ${when}. Vous avez dit que ça ne vous va pas.`,
    late: (when: string) => `C’était pour ${when}. Ce n’est pas fait, et on s’en excuse.`,
    kept: (day: string, hour: string) => `Tenue ${day}, à ${hour}.`,
    sent: (day: string, hour: string) => `Parti ${day}, à ${hour}. C’est tenu quand vous nous dites que vous l’avez.`,
    keptLate: (due: string, day: string, hour: string) => `C’était pour ${due} ; on l’a fait ${day}, à ${hour}. On s’en excuse.`,
    keptLateUndated: (day: string, hour: string) => `On l’a fait ${day}, à ${hour}, plus tard qu’il n’aurait fallu. On s’en excuse.`,
    broken: (when: string) => `C’était pour ${when}. On ne l’a pas fait, et on s’en excuse.`,
    brokenUndated: "On ne l’a pas fait à temps, et on s’en excuse.",
    again: (when: string) => `Promise à nouveau, pour ${when}.`,
    againUndated: "Promise à nouveau, sans date : on vous en doit une.",
    released: (day: string) => `Retirée ${day}.`,
  },
  proposals: {
    title: "Une autre date vous est proposée",
    refusedTitle: "La date proposée ne vous va pas",
    was: (when: string) => `C’était promis pour ${when}.`,
    wasLate: (when: string) => `C’était promis pour ${when}. Ce n’est pas fait, et on s’en excuse.`,
    because: (reason: string) => `Ce qui a changé : ${reason.replace(/[.\s]+$/u, "")}.`,
    asks: (who: string, when: string) => `${who} vous propose ${when}. Est-ce que cela vous va ?`,
    refused: (when: string, who: string) => `Vous avez dit que ${when} ne vous va pas. ${who} vous appelle pour en trouver une autre.`,
    passed: (when: string, who: string) => `${when} est passé sans votre réponse. ${who} vous en doit une autre.`,
    stands: "Sans votre accord, rien ne change : la date promise reste celle à tenir.",
    yes: "Cette date me va",
    no: "Ça ne me va pas",
    why: "Qu’est-ce qui vous irait ?",
    whyHint: "Si vous le voulez. La personne qui a votre dossier le lit tout de suite.",
    send: "Dire que ça ne me va pas",
    tooLong: "C’est trop long : écrivez-le en moins de 2 000 lettres.",
    gone: "Cette date n’est plus celle qu’on vous propose. Rien n’a changé.",
    tooLate: "Cette date est passée. Rien n’a changé : on vous en doit une autre.",
  },
  date: dateFr,
  part: partFr,
  /** What was just done, by the name it has in the page's address (`?fait=`). */
  done: {
    ...doneFr,
    ...closedFr,
    agreed: "C’est noté : la nouvelle date compte maintenant, et on la tient.",
    refused: "C’est noté : cette date ne vous va pas. La personne qui a votre dossier en est prévenue.",
    photos: "C’est bien arrivé, merci.",
  },
  acts: actsFr,
  closing: closingFr,
  wrong: {
    title: "Ce lien n’ouvre rien",
    text: "Il a été remplacé ou retiré, ou il a été copié à moitié. Ouvrez le lien du dernier message que vous avez reçu.",
    call: (business: string) => `Ou appelez ${business} :`,
    answer: "Vous pouvez aussi répondre au dernier message reçu : une personne le lit.",
    renew: "Recevoir un nouveau lien",
    renewHint: "L’adresse de courriel que nous avons à votre nom. Nous n’écrivons qu’à une adresse que nous connaissons déjà.",
    email: "Votre adresse de courriel",
    send: "Envoyer le lien",
    asked: "Si cette adresse est connue ici, un message avec un nouveau lien y arrive dans quelques minutes.",
    notEmail: "Ceci n’est pas une adresse de courriel.",
  },
};

export type Words = typeof fr;
